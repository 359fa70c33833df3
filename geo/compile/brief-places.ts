import { isDeepStrictEqual } from 'node:util'
import type { StartData } from '../../src/domain/atlas'
import { pointGeometry, type BriefPlaces, type WholePlaces } from '../../src/domain/brief-places'
import type { Place } from '../../src/domain/place'
import { firstZooms } from './thinned'

/** So many points, those with most passages, are whole at the start; of more it says what list and map show. */
const WHOLE_AT_START = 30

/** What a place may say of itself and still be in brief: what list and map use, and what only its panel shows. */
const PLAIN: ReadonlySet<string> = new Set<keyof Place>([
  ...(['id', 'name', 'kind', 'layer', 'point', 'memberOf'] as const),
  ...(['altNames', 'namesSource', 'localLanguages', 'status', 'published', 'seeAlso'] as const)
])

/** What the page starts with, and of the places that it holds in brief the rest, which comes later. */
export interface SplitStart {
  readonly start: StartData
  /** Both absent where every place is whole at the start. */
  readonly brief?: BriefPlaces
  readonly whole?: WholePlaces
}

/** Splits what there is of places, so that the start hardly grows with them. */
export function splitStart(all: StartData): SplitStart {
  const start = thinned(all)
  const tied = new Set(
    start.places.flatMap(({ memberOf, within }) => [...memberOf, ...(within ? [within] : [])])
  )
  const passages = ({ id }: Place): number => start.counts[id]?.direct ?? 0
  const later = start.places
    .filter((place) => !tied.has(place.id) && isPlainPoint(start, place))
    .sort((a, b) => passages(b) - passages(a))
    .slice(WHOLE_AT_START)
  if (later.length === 0) return { start }
  const isLater = new Set(later.map(({ id }) => id))
  const places = start.places.filter(({ id }) => isLater.has(id))
  const [geometry, geometryLater] = parted(start.geometry, isLater)
  const [counts] = parted(start.counts, isLater)
  return {
    start: {
      ...start,
      places: start.places.filter(({ id }) => !isLater.has(id)),
      geometry,
      counts
    },
    brief: columnsOf(
      places,
      places.map(passages),
      places.map(({ id }) => geometryLater[id]!.fromZoom ?? 0)
    ),
    whole: { places, geometry: geometryLater }
  }
}

/** The same, with the zoom from which each is drawn of more points than a map can show. */
function thinned(start: StartData): StartData {
  const points = start.places.flatMap(({ id, point }) =>
    point && start.geometry[id]?.further
      ? [{ ...point, id, passages: start.counts[id]?.direct ?? 0 }]
      : []
  )
  const geometry = { ...start.geometry }
  for (const [id, fromZoom] of firstZooms(points)) {
    if (fromZoom > 0) geometry[id] = { ...geometry[id]!, fromZoom }
  }
  return { ...start, geometry }
}

/** Whether the columns can say all that list and map need of the place. */
function isPlainPoint({ geometry, counts }: StartData, place: Place): boolean {
  const drawn = geometry[place.id]
  if (!place.point || !drawn) return false
  const rest = Object.fromEntries(Object.entries(drawn).filter(([key]) => key !== 'measured'))
  return (
    isDeepStrictEqual(rest, pointGeometry(place.point, drawn.fromZoom)) &&
    place.memberOf.length === 0 &&
    (counts[place.id]?.ways ?? []).length === 0 &&
    Object.keys(place).every((key) => PLAIN.has(key))
  )
}

const columnsOf = (
  places: readonly Place[],
  passages: readonly number[],
  fromZoom: readonly number[]
): BriefPlaces => ({
  id: places.map(({ id }) => id),
  name: places.map(({ name }) => name),
  kind: places.map(({ kind }) => kind),
  layer: places.map(({ layer }) => layer),
  lng: places.map(({ point }) => point!.lng),
  lat: places.map(({ point }) => point!.lat),
  accuracyMetres: places.map(({ point }) => point!.accuracyMetres ?? null),
  passages,
  ...(fromZoom.some((zoom) => zoom > 0) && { fromZoom })
})

/** The entries whose key is not in the set, and those whose key is. */
function parted<T>(
  record: Readonly<Record<string, T>>,
  keys: ReadonlySet<string>
): [Record<string, T>, Record<string, T>] {
  const entries = Object.entries(record)
  return [
    Object.fromEntries(entries.filter(([key]) => !keys.has(key))),
    Object.fromEntries(entries.filter(([key]) => keys.has(key)))
  ]
}
