import type { Feature } from 'geojson'
import type { Measured } from '../../src/domain/atlas'
import type { Place } from '../../src/domain/place'
import { metresToLines, nearestOnLines } from '../derive/topology/distance'
import { lineMetres, metresBetween, polygonsSquareMetres } from '../derive/topology/geodesic'
import { type Line, type Position, roundPosition, roundTo } from '../derive/topology/position'
import { polygonsOf } from '../sources/zone-tiles'

/** What there is to measure from and to: drawn at the finest level. */
export interface Yardstick {
  /** Features by the place that they draw. */
  readonly drawn: ReadonlyMap<string, readonly Feature[]>
  readonly places: readonly Place[]
  /** Towns, as drawn. */
  readonly towns: readonly Feature[]
}

const BORDER = 'armenia-azerbaijan-border'
const VILLAGES = 'handed-over-villages'
const YEREVAN = 'yerevan'
const TOWNS_NAMED = 3
/** Villages and the smallest towns are left out: a segment is placed by names that people know. */
const LOWEST_TOWN_RANK = 6
const VILLAGE_ZOOM = 10

/** What the drawing of a place measures on WGS84, rounded to what its accuracy bears. */
export function measure(place: Place, yardstick: Yardstick): Measured | undefined {
  const measured: Measured = {
    ...areaOf(place, yardstick),
    ...lengthOf(place, yardstick),
    ...distancesOf(place, yardstick)
  }
  return Object.keys(measured).length > 0 ? measured : undefined
}

function areaOf({ id, kind }: Place, { drawn }: Yardstick): Measured {
  if (kind === 'alliance') return {}
  const polygons = (drawn.get(id) ?? []).flatMap(({ geometry }) => polygonsOf(geometry))
  if (polygons.length === 0) return {}
  return { areaKm2: roundedArea(polygonsSquareMetres(polygons) / 1e6) }
}

/** A line that is off by a kilometre or two changes an area the more, the longer the line is. */
function roundedArea(squareKilometres: number): number {
  const step = [1e6, 1e5, 1e3, 100].findIndex((least) => squareKilometres >= least)
  const to = [1000, 100, 10, 10][step] ?? 1
  return Math.round(squareKilometres / to) * to
}

function lengthOf({ id, kind }: Place, { drawn, towns }: Yardstick): Measured {
  if (kind !== 'border' && kind !== 'border-segment') return {}
  const lines = (drawn.get(id) ?? []).flatMap(linesOf)
  const [first] = lines
  if (first === undefined) return {}
  const lengthKm = kilometres(
    lines.reduce((sum, line) => sum + lineMetres(line), 0),
    1
  )
  if (kind === 'border') return { lengthKm }
  const ends = [first[0]!, first.at(-1)!].map((end) => roundPosition(end, 5))
  return { lengthKm, ends, nearestTowns: nearestTowns(lines, towns) }
}

function nearestTowns(
  lines: readonly Line[],
  towns: readonly Feature[]
): { name: string; distanceKm: number }[] {
  return towns
    .filter(({ properties }) => Number(properties?.['rank']) <= LOWEST_TOWN_RANK)
    .filter(({ properties }) => Number(properties?.['minzoom']) < VILLAGE_ZOOM)
    .flatMap((town) => {
      const at = pointsOf(town)[0]
      if (at === undefined) return []
      const name = String(town.properties?.['name'])
      return [{ name, metres: metresToLines(at, lines) }]
    })
    .sort((a, b) => a.metres - b.metres)
    .slice(0, TOWNS_NAMED)
    .map(({ name, metres }) => ({ name, distanceKm: kilometres(metres, 0) }))
}

function distancesOf(place: Place, { drawn, places }: Yardstick): Measured {
  const isVillage = place.memberOf.includes(VILLAGES)
  if (place.point === undefined || !(isVillage || place.kind === 'exclave' || place.id === YEREVAN))
    return {}
  const at: Position = [place.point.lng, place.point.lat]
  const border = (drawn.get(BORDER) ?? []).flatMap(linesOf)
  const nearest = nearestOnLines(at, border)
  const yerevan = (drawn.get(YEREVAN) ?? []).flatMap(pointsOf)[0]
  return {
    distancesKm: {
      ...(nearest && { [BORDER]: kilometres(nearest.metres, place.id === YEREVAN ? 0 : 1) }),
      ...(yerevan &&
        place.id !== YEREVAN && { [YEREVAN]: kilometres(metresBetween(at, yerevan), 0) }),
      ...(isVillage ? distancesToOthers(place, at, places) : {})
    }
  }
}

function distancesToOthers(
  place: Place,
  at: Position,
  places: readonly Place[]
): Record<string, number> {
  const others = places.flatMap(({ id, memberOf, point }) =>
    id !== place.id && memberOf.includes(VILLAGES) && point !== undefined
      ? [[id, kilometres(metresBetween(at, [point.lng, point.lat]), 1)] as const]
      : []
  )
  return Object.fromEntries(others)
}

const kilometres = (metres: number, decimals: number): number => roundTo(metres / 1000, decimals)

const pointsOf = ({ geometry }: Feature): Position[] =>
  geometry.type === 'Point' ? [geometry.coordinates as unknown as Position] : []

const linesOf = ({ geometry }: Feature): Line[] => {
  if (geometry.type === 'LineString') return [geometry.coordinates as unknown as Line]
  if (geometry.type === 'MultiLineString') return geometry.coordinates as unknown as Line[]
  return []
}
