import type { Feature, LineString, Point, Position } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { Atlas } from '../../domain/atlas'
import { nameOf, type NameChoice } from '../../domain/names'
import { COARSE_SOURCES_END, DETAIL_ZOOM, STATE_NAMES_END } from '../../layers/kit/context'
import { NAMES_IN_SIGHT } from '../../layers/kit/definition'
import { whenAtRest } from '../at-rest'
import { nextTask } from '../next-task'
import { labelOf } from '../style/labels'
import type { Area } from './areas'
import { namesBeside, type Baseline, type Surroundings } from './beside-line'
import type { Ground } from './ground'
import { provinceName } from './province-name'
import { roomiest, type Room, type Spot } from './roomiest'
import { around, openSpots, positionAt, spotOf } from './screen'
import { stretchesOf } from './stretches'

/** Pixels that a letter of the names along the border takes, spacing included. */
const LETTER = 9.5
/** The same of provinces, whose names are smaller. */
const PROVINCE_LETTER = 7.5
/** From here up provinces are named. */
const PROVINCE_NAMES = 8
/** Room that a state's name needs: to each side for each letter, and up and down; pixels. */
const HALF_LETTER = 4
const HALF_LINE = 12
/** Milliseconds of work without a pause. */
const AT_ONCE = 16
/** How much longer a line is made at each end than the name on it. */
const SPARE = 0.6

/**
 * Writes what no fixed point can: which state is on which side of the border, along it, and the name
 * of a state of which the view shows a part without the point where its name stands. Worked out anew
 * whenever the map comes to rest.
 */
export class NamesInSight {
  readonly #map: MapLibreMap
  readonly #atlas: Atlas
  readonly #ground: Ground
  readonly #choice: () => NameChoice
  #madeFor = ''
  #isOpen: (spot: Spot) => boolean = () => true

  constructor(map: MapLibreMap, atlas: Atlas, ground: Ground, choice: () => NameChoice) {
    this.#map = map
    this.#atlas = atlas
    this.#ground = ground
    this.#choice = choice
    whenAtRest(map, () => this.update())
  }

  /** Writes the names anew where the view, their language or what is known has changed. */
  update(): void {
    const made = this.#inputs()
    if (made === this.#madeFor || !this.#source()) return
    this.#madeFor = made
    this.#isOpen = openSpots(this.#map)
    void this.#write(made)
  }

  /** In several tasks, so that a reader's click or key need not wait for all of it. */
  async #write(made: string): Promise<void> {
    const features: Feature[] = []
    let begun = -Infinity
    for (const some of this.#names()) {
      features.push(...some)
      if (performance.now() - begun < AT_ONCE) continue
      await nextTask()
      begun = performance.now()
      if (made !== this.#madeFor) return
      if (!this.#source() || made !== this.#inputs()) {
        // The view is another one by now, and worked out when it comes to rest.
        this.#madeFor = ''
        return
      }
    }
    this.#source()?.setData({ type: 'FeatureCollection', features })
  }

  #source(): GeoJSONSource | undefined {
    // Between the loss of graphics and their return there is no style to ask.
    return this.#map.style ? this.#map.getSource<GeoJSONSource>(NAMES_IN_SIGHT) : undefined
  }

  /** All that the names depend on, as one text. */
  #inputs(): string {
    const { clientWidth, clientHeight } = this.#map.getContainer()
    const { lng, lat } = this.#map.getCenter()
    const camera = [lng, lat, this.#map.getZoom(), this.#map.getBearing(), this.#map.getPitch()]
    return [...camera, clientWidth, clientHeight, this.#choice(), this.#ground.refresh()].join()
  }

  /** Piece by piece. */
  *#names(): Generator<readonly Feature[]> {
    yield []
    const isNear = this.#map.getZoom() >= STATE_NAMES_END
    const inRoom = isNear ? [] : yield* this.#inRoom()
    yield inRoom
    const isNamed = (key: string): boolean =>
      !isNear &&
      (this.#isNamed(key) || inRoom.some(({ properties }) => properties?.['placeId'] === key))
    const beside = this.#map.getZoom() < DETAIL_ZOOM ? [] : this.#besideBorder()
    yield beside.filter(({ key }) => !isNamed(key)).map((line) => this.#lineFeature(line))
    yield* this.#provinces()
  }

  /** Names of states where the view shows most of them. */
  *#inRoom(): Generator<readonly Feature[], Feature<Point>[]> {
    const rooms = yield* this.#roomiest((spot) => this.#keyAt(spot))
    return [...rooms].flatMap(([key, room]): Feature<Point>[] => {
      const position = positionAt(this.#map, room)
      if (!position || !hasRoomFor(this.#nameOf(key), room) || this.#isNamed(key)) return []
      const place = this.#atlas.placeById.get(key)
      const label = place && labelOf(this.#atlas, place, this.#choice())
      const properties = label?.properties ?? { name: key }
      return [
        { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [...position] } }
      ]
    })
  }

  /** Where to write along the border whose land it is. */
  #besideBorder(): Baseline[] {
    return this.#besideLines(
      this.#ground.borderLines(),
      (spot) => this.#keyAt(spot),
      (key) => this.#nameOf(key).length * LETTER
    )
  }

  #besideLines(
    lines: readonly Position[][],
    at: Surroundings['at'],
    lengthOf: Surroundings['lengthOf']
  ): Baseline[] {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer()
    const isAround = around(this.#map)
    const show = (lng: number, lat: number): Spot => this.#map.project([lng, lat])
    const zoom = this.#map.getZoom()
    const spotsOf = (files: Parameters<Ground['points']>[1]): Spot[] =>
      this.#ground
        .points(zoom, files)
        .filter((point) => isAround(point.at[0]!, point.at[1]!))
        .map((point) => show(point.at[0]!, point.at[1]!))
    const towns = spotsOf(['towns', 'settlements'])
    const villages = spotsOf(['villages'])
    return namesBeside({
      width,
      height,
      stretches: lines.flatMap((line) => stretchesOf(line, zoom, show, isAround)),
      marks: [
        [...towns, ...villages.flatMap(withName)],
        [...towns, ...villages]
      ],
      at,
      lengthOf
    })
  }

  /** Names of provinces: along the lines between them, else where the view shows most of one. */
  *#provinces(): Generator<readonly Feature[]> {
    const zoom = this.#map.getZoom()
    if (zoom < PROVINCE_NAMES || zoom >= COARSE_SOURCES_END) return
    const areas = new Map<string, Area>()
    const at = (spot: Spot): string | undefined => {
      const position = positionAt(this.#map, spot)
      const area = position && this.#ground.provinceAt(...position)
      if (area?.name === undefined || !this.#isOpen(spot)) return undefined
      areas.set(area.name, area)
      return area.name
    }
    const named = (key: string): string => provinceName(areas.get(key)!, this.#choice())
    const lengthOf = (key: string): number => named(key).length * PROVINCE_LETTER
    const beside = this.#besideLines(this.#ground.provinceLines(), at, lengthOf)
    yield beside.map((line) => {
      const geometry: LineString = { type: 'LineString', coordinates: this.#baselineOf(line) }
      return { type: 'Feature', properties: provinceOf(named(line.key)), geometry }
    })
    const written = new Set(beside.map(({ key }) => key))
    const inRoom = [...(yield* this.#roomiest(at))].filter(
      ([key, room]) => !written.has(key) && hasRoomFor(named(key), room)
    )
    yield inRoom.flatMap(([key, room]): Feature<Point>[] => {
      const position = positionAt(this.#map, room)
      if (!position) return []
      const geometry: Point = { type: 'Point', coordinates: [...position] }
      return [{ type: 'Feature', properties: provinceOf(named(key)), geometry }]
    })
  }

  *#roomiest(
    at: Parameters<typeof roomiest>[2]
  ): Generator<readonly Feature[], ReadonlyMap<string, Room>> {
    const { clientWidth, clientHeight } = this.#map.getContainer()
    const finding = roomiest(clientWidth, clientHeight, at)
    for (;;) {
      const { done, value } = finding.next()
      if (done) return value
      yield []
    }
  }

  #baselineOf({ from, to }: Baseline): Position[] {
    // MapLibre writes nothing on a line that is shorter than the name, at the whole zoom below at that.
    const [dx, dy] = [(to.x - from.x) * SPARE, (to.y - from.y) * SPARE]
    return [
      this.#map.unproject([from.x - dx, from.y - dy]).toArray(),
      this.#map.unproject([to.x + dx, to.y + dy]).toArray()
    ]
  }

  #lineFeature(line: Baseline): Feature<LineString> {
    const { key } = line
    const coordinates = this.#baselineOf(line)
    const placeId = this.#atlas.placeById.has(key) ? key : undefined
    return {
      type: 'Feature',
      properties: { ...(placeId && { placeId }), name: this.#nameOf(key), beside: true },
      geometry: { type: 'LineString', coordinates }
    }
  }

  /** The state to be named at a spot that nothing covers: its id, or its name where it has none. */
  #keyAt(spot: Spot): string | undefined {
    const position = positionAt(this.#map, spot)
    const state = position && this.#ground.nameableAt(...position)
    return state && this.#isOpen(spot) ? (state.placeId ?? state.name) : undefined
  }

  #nameOf(key: string): string {
    const place = this.#atlas.placeById.get(key)
    return place ? nameOf(place, this.#choice()) : key
  }

  /** Whether the state's name stands where it always does, in sight. */
  #isNamed(key: string): boolean {
    const label = this.#atlas.geometry[key]?.label
    const spot = label && spotOf(this.#map, label)
    if (!spot) return false
    const { clientWidth, clientHeight } = this.#map.getContainer()
    const half = this.#nameOf(key).length * HALF_LETTER
    const inside =
      spot.x >= half && spot.x <= clientWidth - half && spot.y >= 0 && spot.y <= clientHeight
    return inside && this.#isOpen(spot)
  }
}

const provinceOf = (name: string): { province: true; name: string } => ({ province: true, name })

/** A village's mark, and where its name may stand to its left and right. */
const withName = ({ x, y }: Spot): Spot[] =>
  [-120, -90, -60, -30, 0, 30, 60, 90, 120].map((by) => ({ x: x + by, y }))

const hasRoomFor = (name: string, { across, above }: Room): boolean =>
  across >= name.length * HALF_LETTER && above >= HALF_LINE
