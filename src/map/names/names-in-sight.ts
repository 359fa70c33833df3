import type { Feature, FeatureCollection, LineString, Point } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import type { Atlas } from '../../domain/atlas'
import { nameOf, type NameChoice } from '../../domain/names'
import { DETAIL_ZOOM, STATE_NAMES_END } from '../../layers/kit/context'
import { NAMES_IN_SIGHT } from '../../layers/kit/definition'
import { labelOf } from '../style/labels'
import { namesBeside, type Baseline } from './beside-line'
import type { Ground } from './ground'
import { roomiest, type Room, type Spot } from './roomiest'
import { around, openSpots, positionAt, spotOf } from './screen'
import { stretchesOf } from './stretches'

/** Pixels that a letter of the names along the border takes, spacing included. */
const LETTER = 9.5
/** Room that a state's name needs: to each side for each letter, and up and down; pixels. */
const HALF_LETTER = 4
const HALF_LINE = 12
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
    map.on('moveend', () => this.update())
    map.on('idle', () => this.update())
  }

  /** Writes the names anew where the view, their language or what is known has changed. */
  update(): void {
    const source = this.#map.getSource<GeoJSONSource>(NAMES_IN_SIGHT)
    const made = this.#inputs()
    if (!source || made === this.#madeFor) return
    this.#madeFor = made
    this.#isOpen = openSpots(this.#map)
    source.setData(this.#names())
  }

  /** All that the names depend on, as one text. */
  #inputs(): string {
    const { clientWidth, clientHeight } = this.#map.getContainer()
    const { lng, lat } = this.#map.getCenter()
    const camera = [lng, lat, this.#map.getZoom(), this.#map.getBearing(), this.#map.getPitch()]
    return [...camera, clientWidth, clientHeight, this.#choice(), this.#ground.refresh()].join()
  }

  #names(): FeatureCollection {
    const isNear = this.#map.getZoom() >= STATE_NAMES_END
    const inRoom = isNear ? [] : this.#inRoom()
    const isNamed = (key: string): boolean =>
      !isNear &&
      (this.#isNamed(key) || inRoom.some(({ properties }) => properties?.['placeId'] === key))
    const beside = this.#map.getZoom() < DETAIL_ZOOM ? [] : this.#besideBorder()
    return {
      type: 'FeatureCollection',
      features: [
        ...inRoom,
        ...beside.filter(({ key }) => !isNamed(key)).map((line) => this.#lineFeature(line))
      ]
    }
  }

  /** Names of states where the view shows most of them. */
  #inRoom(): Feature<Point>[] {
    const { clientWidth, clientHeight } = this.#map.getContainer()
    const rooms = roomiest(clientWidth, clientHeight, (spot) => this.#keyAt(spot))
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
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer()
    const isAround = around(this.#map)
    const show = (lng: number, lat: number): Spot => this.#map.project([lng, lat])
    const zoom = this.#map.getZoom()
    const [towns, villages] = (['towns', 'villages'] as const).map((file) =>
      this.#ground
        .points(file, zoom)
        .filter(([lng, lat]) => isAround(lng!, lat!))
        .map(([lng, lat]) => show(lng!, lat!))
    ) as [Spot[], Spot[]]
    return namesBeside({
      width,
      height,
      stretches: this.#ground
        .borderLines()
        .flatMap((line) => stretchesOf(line, zoom, show, isAround)),
      marks: [
        [...towns, ...villages.flatMap(withName)],
        [...towns, ...villages]
      ],
      at: (spot) => this.#keyAt(spot),
      lengthOf: (key) => this.#nameOf(key).length * LETTER
    })
  }

  #lineFeature({ key, from, to }: Baseline): Feature<LineString> {
    // MapLibre writes nothing on a line that is shorter than the name, at the whole zoom below at that.
    const [dx, dy] = [(to.x - from.x) * SPARE, (to.y - from.y) * SPARE]
    const coordinates = [
      this.#map.unproject([from.x - dx, from.y - dy]).toArray(),
      this.#map.unproject([to.x + dx, to.y + dy]).toArray()
    ]
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

/** A village's mark, and where its name may stand to its left and right. */
const withName = ({ x, y }: Spot): Spot[] =>
  [-120, -90, -60, -30, 0, 30, 60, 90, 120].map((by) => ({ x: x + by, y }))

const hasRoomFor = (name: string, { across, above }: Room): boolean =>
  across >= name.length * HALF_LETTER && above >= HALF_LINE
