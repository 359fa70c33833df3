import type { GeoProjection } from 'd3-geo'
import { grouped } from '../../src/domain/grouped'
import type { Place } from '../../src/domain/place'
import { scaleBarOf, type StaticLabel } from '../../src/domain/static-map'
import {
  beside,
  centred,
  Room,
  type Box,
  type SoftPoint,
  type Standing,
  type Text
} from './label-room'
import { innerStandings, middlesOf, pointsIn } from './label-standings'
import { neighbourNames } from './neighbour-names'
import { sortedBy } from './sorted-by'
import { featuresOf, type Drawn, type MapSources, type Pixel, type Size } from './static-shapes'

/** A picture whose names are to be written. */
export interface Lettered {
  readonly drawn: readonly Drawn[]
  /** Ids of the places whose names come first. */
  readonly chosen: ReadonlySet<string>
  readonly projection: GeoProjection
  readonly size: Size
  readonly kmPerPixel: number
  /** The interactive map's, at which as much is seen. */
  readonly zoom: number
}

const SIZES = { chosen: 27, place: 24, other: 22 }
/** Between a mark and its name, pixels. */
const GAP = 14
const EDGE = 8
const MOST_TOWNS = 9
/** As wide as the words of the scale are, letters' heights. */
const LETTERS_OF_SCALE = 4.5

/** A name with the ways in which it could stand, the best first. */
interface Wish {
  readonly kind: string
  readonly text: Text
  readonly standings: Iterable<Standing>
  readonly placeId?: string
  readonly chosen?: boolean
  /** A town's mark, drawn with its name or not at all. */
  readonly mark?: Pixel
}

/** The names of a picture in English, those of chosen places first; a name without room is left out. */
export function labelsOf(project: MapSources, picture: Lettered): StaticLabel[] {
  const { width, height } = picture.size
  const frame = { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - EDGE }
  const room = new Room(frame, obstacles(picture), softPoints(picture))
  const wishes = [
    ...placeWishes(project.places.value, picture),
    ...neighbourNames(project, picture).map(({ name, kind, at }): Wish =>
      around(name, kind, SIZES.place, at)
    )
  ]
  const named = wishes.flatMap((wish) => written(wish, room))
  const towns: StaticLabel[] = []
  for (const wish of townWishes(project, picture)) {
    if (towns.length < MOST_TOWNS) towns.push(...written(wish, room))
  }
  return [...towns, ...named]
}

/** No name covers the scale or a mark. */
function obstacles({ size, kmPerPixel, drawn }: Lettered): Box[] {
  const bar = scaleBarOf({ ...size, kmPerPixel })
  const scale = {
    left: 0,
    top: bar.y - bar.tick - bar.size * 1.5,
    right: bar.x + Math.max(bar.length, bar.size * LETTERS_OF_SCALE) + EDGE,
    bottom: size.height
  }
  const marks = drawn.flatMap(({ point }) => (point ? [boxRound(point, 11)] : []))
  return [scale, ...marks]
}

const boxRound = ([x, y]: Pixel, by: number): Box => ({
  left: x - by,
  top: y - by,
  right: x + by,
  bottom: y + by
})

/** Names keep off the lines over the ground, and off areas there that are not their own. */
const softPoints = ({ drawn }: Lettered): SoftPoint[] =>
  drawn.flatMap(({ over, runs, placeId }) => {
    if (!over || placeId === undefined) return []
    const inside = runs.filter(({ closed }) => closed).flatMap(pointsIn)
    return [
      ...runs.flatMap(({ points }) => points.map((at) => ({ at }))),
      ...inside.map((at) => ({ at, owner: placeId }))
    ]
  })

function written(wish: Wish, room: Room): StaticLabel[] {
  const standing = room.take(wish.standings, wish.placeId)
  if (!standing) return []
  const { lines, size } = wish.text
  const { x, y, anchor } = standing
  return [
    {
      lines,
      x: Math.round(x),
      y: Math.round(y),
      anchor,
      size,
      kind: wish.kind,
      ...(wish.chosen ? { chosen: true as const } : {}),
      ...(wish.mark ? { mark: wish.mark.map(Math.round) as Pixel } : {})
    }
  ]
}

/** Marks have few ways to be named, areas many: so marks come first. */
function placeWishes(places: readonly Place[], picture: Lettered): Wish[] {
  const { drawn, chosen } = picture
  const ofPlace = grouped(drawn, ({ placeId }) => placeId)
  const rank = ({ id }: Place): number => {
    const isArea = ofPlace.get(id)!.some(({ role, point }) => !point && role === 'area')
    return (chosen.has(id) ? 0 : 2) + (isArea ? 1 : 0)
  }
  const named = places.filter(
    ({ id, kind }) => ofPlace.has(id) && (chosen.has(id) || !kind.startsWith('border'))
  )
  return sortedBy(named, rank).map((place) => placeWish(place, ofPlace.get(place.id)!, picture))
}

function placeWish(
  { id, name, layer, kind }: Place,
  own: readonly Drawn[],
  { drawn, chosen }: Lettered
): Wish {
  const isChosen = chosen.has(id)
  const text = {
    lines: linesOf(name),
    size: isChosen ? SIZES.chosen : SIZES.place,
    bold: isChosen
  }
  const point = own.find((each) => each.point)?.point
  const areas = own.flatMap(({ runs }) => runs).filter(({ closed }) => closed)
  const inside = areas.length > 0 && !point ? innerStandings(areas, text) : []
  const middles = point ? [point] : middlesOf(own.flatMap(({ runs }) => runs))
  const others = drawn.flatMap((each) => (each.point && each.placeId !== id ? [each.point] : []))
  const outside =
    point || isChosen
      ? middles.flatMap((middle) =>
          beside(...middle, GAP, text).filter(({ box }) => isNearest(box, middle, others))
        )
      : []
  const onTop = isChosen && !point ? middles.map((middle) => centred(...middle, text)) : []
  const standings = function* (): Generator<Standing> {
    yield* inside
    yield* outside
    yield* onTop
  }
  return {
    kind: kind === 'state' ? 'state' : layer,
    text,
    standings: standings(),
    placeId: id,
    chosen: isChosen
  }
}

/** Whether the name stands nearer to its own mark than to any other. */
const isNearest = (box: Box, own: Pixel, others: readonly Pixel[]): boolean =>
  others.every((other) => distance(box, other) > distance(box, own))

const distance = ({ left, right, top, bottom }: Box, [x, y]: Pixel): number =>
  Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))

/** A long name breaks where its two parts do. */
const linesOf = (name: string): string[] =>
  name.length > 24 && name.includes(', ') ? name.split(/(?<=,) /) : [name]

function around(name: string, kind: string, size: number, [x, y]: Pixel): Wish {
  const text = { lines: [name], size, bold: false }
  const steps = [0, -1.5, 1.5, -3, 3].map((step) => step * size)
  return {
    kind,
    text,
    standings: steps.flatMap((down) =>
      [0, -2, 2].map((right) => centred(x + right * size, y + down, text))
    )
  }
}

/** Towns that the interactive map shows at this zoom, the first in rank first. */
function townWishes(project: MapSources, { projection, size, zoom, drawn }: Lettered): Wish[] {
  const marks = drawn.flatMap(({ point }) => point ?? [])
  return featuresOf(project, 'towns')
    .filter(({ properties }) => properties?.['placeId'] === undefined)
    .filter(({ properties }) => Number(properties?.['minzoom']) <= zoom)
    .sort((a, b) => Number(a.properties?.['rank']) - Number(b.properties?.['rank']))
    .flatMap(({ geometry, properties }): Wish[] => {
      if (geometry.type !== 'Point') return []
      const at = projection(geometry.coordinates as Pixel)
      const isIn = at && at[0] > 0 && at[1] > 0 && at[0] < size.width && at[1] < size.height
      if (!isIn || marks.includes(at[0])) return []
      const text = { lines: [String(properties?.['name'])], size: SIZES.other, bold: false }
      return [{ kind: 'town', text, standings: beside(...at, GAP - 4, text).slice(0, 4), mark: at }]
    })
}
