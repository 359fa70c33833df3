import type { Feature, Point } from 'geojson'
import type { CountsOfPlace, PlaceGeometry, StartData } from './atlas'
import type { Bounds } from './geography'
import type { LayerId, Place, PlaceKind } from './place'

/**
 * Places of which the start says only what the list and the map show. In columns, since alike beside
 * alike packs best; all are points that nothing else draws.
 */
export interface BriefPlaces {
  readonly id: readonly string[]
  readonly name: readonly string[]
  readonly kind: readonly PlaceKind[]
  readonly layer: readonly LayerId[]
  /** Degrees. */
  readonly lng: readonly number[]
  readonly lat: readonly number[]
  /** Null where the point's source states none. */
  readonly accuracyMetres: readonly (number | null)[]
  /** How many passages mention the place. */
  readonly passages: readonly number[]
  /** As `PlaceGeometry` says it; absent where all are drawn at every zoom. */
  readonly fromZoom?: readonly number[]
}

/** The same places whole: the file that comes when one of them is read, or their names in other languages. */
export interface WholePlaces {
  readonly places: readonly Place[]
  readonly geometry: Readonly<Record<string, PlaceGeometry>>
}

/** Whether what came is that file, and not a host's page for what it does not have. */
export const isWholePlaces = (value: unknown): value is WholePlaces =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Partial<WholePlaces>).places) &&
  typeof (value as Partial<WholePlaces>).geometry === 'object'

/** What list and map need of the places in the columns, among the others by id. */
export function withBrief(start: StartData, brief: BriefPlaces): StartData {
  const places = brief.id.map((_, at) => briefAt(brief, at))
  const geometry = places.map(
    ({ id, point }, at) => [id, pointGeometry(point!, brief.fromZoom?.[at])] as const
  )
  const counts = brief.passages.flatMap((direct, at): [string, CountsOfPlace][] =>
    direct === 0 ? [] : [[brief.id[at]!, { direct, ways: [] }]]
  )
  return {
    ...start,
    places: byId([...start.places, ...places]),
    geometry: { ...start.geometry, ...Object.fromEntries(geometry) },
    counts: { ...start.counts, ...Object.fromEntries(counts) }
  }
}

/** The same with the brief places whole. */
export function completedBy(start: StartData, whole: WholePlaces): StartData {
  const come = new Map(whole.places.map((place) => [place.id, place]))
  return {
    ...start,
    places: start.places.map((place) => come.get(place.id) ?? place),
    geometry: { ...start.geometry, ...whole.geometry }
  }
}

/** What is drawn of a point that nothing else draws, measurements apart. */
export function pointGeometry(
  { lng, lat }: { lng: number; lat: number },
  fromZoom?: number
): PlaceGeometry {
  const [east, north] = [Number(lng.toFixed(5)), Number(lat.toFixed(5))]
  const bounds: Bounds = [east, north, east, north]
  return { bounds, label: [east, north], further: true, ...(fromZoom && { fromZoom }) }
}

/** Whether some points are drawn only from nearer by. */
export const isThinned = ({ geometry }: Pick<StartData, 'geometry'>): boolean =>
  Object.values(geometry).some(({ fromZoom }) => fromZoom)

/** What the map draws of them. */
export const briefFeatures = (brief: BriefPlaces): Feature<Point>[] =>
  brief.id.map((placeId, at) => ({
    type: 'Feature',
    properties: {
      placeId,
      layer: brief.layer[at],
      kind: brief.kind[at],
      fromZoom: brief.fromZoom?.[at]
    },
    geometry: { type: 'Point', coordinates: [brief.lng[at]!, brief.lat[at]!] }
  }))

function briefAt(brief: BriefPlaces, at: number): Place {
  const accuracyMetres = brief.accuracyMetres[at] ?? null
  return {
    id: brief.id[at]!,
    kind: brief.kind[at]!,
    layer: brief.layer[at]!,
    name: brief.name[at]!,
    altNames: [],
    namesSource: '',
    point: {
      lng: brief.lng[at]!,
      lat: brief.lat[at]!,
      ...(accuracyMetres !== null && { accuracyMetres }),
      source: ''
    },
    status: [],
    published: [],
    memberOf: [],
    seeAlso: [],
    isBrief: true
  }
}

/** As the gazetteer sorts them. */
const byId = (places: Place[]): Place[] => places.sort((a, b) => (a.id < b.id ? -1 : 1))
