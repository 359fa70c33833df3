import type { Feature } from 'geojson'
import type { Measured } from '../../src/domain/atlas'
import type { Place } from '../../src/domain/place'
import type { DistanceRules } from '../../src/domain/site'
import { metresToLines, nearestOnLines } from '../derive/topology/distance'
import { lineMetres, metresBetween, polygonsSquareMetres } from '../derive/topology/geodesic'
import { type Line, type Position, roundPosition, roundTo } from '../derive/topology/position'
import { linesOf, pointsOf, polygonsOf } from '../derive/geometry'

/** What there is to measure from and to: drawn at the finest level. */
export interface MeasurementContext {
  /** Features by the place that they draw. */
  readonly drawn: ReadonlyMap<string, readonly Feature[]>
  readonly places: readonly Place[]
  readonly rules: DistanceRules
  /** Towns, as drawn. */
  readonly towns: readonly Feature[]
}

const TOWNS_NAMED = 3
/** Villages and the smallest towns are left out: a segment is placed by names that people know. */
const LOWEST_TOWN_RANK = 6
const VILLAGE_ZOOM = 10

/** What the drawing of a place measures on WGS84, rounded to what its accuracy bears. */
export function measure(place: Place, context: MeasurementContext): Measured | undefined {
  const measured: Measured = {
    ...areaOf(place, context),
    ...lengthOf(place, context),
    ...distancesOf(place, context)
  }
  return Object.keys(measured).length > 0 ? measured : undefined
}

function areaOf({ id, kind }: Place, { drawn }: MeasurementContext): Measured {
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

function lengthOf({ id, kind }: Place, { drawn, towns }: MeasurementContext): Measured {
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

/** Whether it is a town by which people know where they are. */
export const isKnownTown = ({ properties }: Feature): boolean =>
  Number(properties?.['rank']) <= LOWEST_TOWN_RANK && Number(properties?.['minzoom']) < VILLAGE_ZOOM

function nearestTowns(
  lines: readonly Line[],
  towns: readonly Feature[]
): { name: string; distanceKm: number }[] {
  return towns
    .filter(isKnownTown)
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

/** A city is no spot that a tenth of a kilometre would tell of. */
const decimalsOf = ({ kind }: Pick<Place, 'kind'>): number => (kind === 'city' ? 0 : 1)

function distancesOf(place: Place, context: MeasurementContext): Measured {
  const { places, rules } = context
  if (place.point === undefined || !rules.of.includes(place.kind)) return {}
  const at: Position = [place.point.lng, place.point.lat]
  const to = rules.to.filter((id) => id !== place.id)
  const beside = places.filter(
    (other) =>
      other.id !== place.id &&
      other.memberOf.some((group) => rules.within.includes(group) && place.memberOf.includes(group))
  )
  const distances = [...to, ...beside.map(({ id }) => id)].flatMap((id) => {
    const metres = metresTo(id, at, context)
    const other = places.find((each) => each.id === id)
    if (metres === undefined || other === undefined) return []
    return [[id, kilometres(metres, Math.min(decimalsOf(place), decimalsOf(other)))] as const]
  })
  return distances.length === 0 ? {} : { distancesKm: Object.fromEntries(distances) }
}

/** To the nearest spot of a line, else to the place's point; undefined where it has neither. */
function metresTo(
  id: string,
  at: Position,
  { drawn, places }: MeasurementContext
): number | undefined {
  const lines = (drawn.get(id) ?? []).flatMap(linesOf)
  if (lines.length > 0) return nearestOnLines(at, lines)?.metres
  const point = places.find((place) => place.id === id)?.point
  const own = (drawn.get(id) ?? []).flatMap(pointsOf)[0]
  const there: Position | undefined = own ?? (point && [point.lng, point.lat])
  return there && metresBetween(at, there)
}

const kilometres = (metres: number, decimals: number): number => roundTo(metres / 1000, decimals)
