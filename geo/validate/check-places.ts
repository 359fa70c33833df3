import { booleanPointInPolygon } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import type { Place, PlacePoint } from '../../src/domain/place'
import { metresBetween } from '../derive/topology/geodesic'
import type { Position } from '../derive/topology/position'
import { causeOfShared } from './check-shared-words'
import { DRAWN, isIn } from './drawn-box'
import type { Located } from './located-json'
import type { Told } from './one-cause'
import { featuresIn } from '../drawn-features'
import { oncePer } from '../once-per'
import { GAZETTEER, type OutFile } from '../read'

/** Armenia, Azerbaijan and what lies between, degrees; swapped, no point of it stays inside. */
const CORE = { west: 43.4, south: 38.3, east: 51, north: 42 }
/** Two places of one name that lie nearer to each other than this are taken for one, metres. */
const SAME_WITHIN = 10_000
/** Two places of one kind that lie nearer than this are taken for one whatever their names, metres. */
const ONE_SPOT = 150
/** At least as far on all of the map, which ends at 82° N. */
const ONE_SPOT_DEGREES = { lat: 0.002, lng: 0.02 }

/** Slips that people make when they add a place: coordinates, doubles. */
export function checkNewPlaces(
  { value: places, lineOf }: Located<Place[]>,
  out: readonly OutFile[]
): Told[] {
  const areas = areasByPlace(out)
  return places.flatMap((place, at) => {
    const told = { file: GAZETTEER, line: lineOf([at]) }
    const slips = place.point ? pointSlips(place, place.point, areas) : []
    const doubles = places.slice(0, at).flatMap((other): Told[] => {
      const message = other.id === place.id ? undefined : doubleOf(place, other)
      if (message === undefined) return []
      return [{ ...told, message, cause: causeOfShared(place.id, other.id) }]
    })
    return [...slips.map((message) => ({ ...told, message })), ...doubles]
  })
}

type Areas = ReadonlyMap<string, readonly Feature<Polygon | MultiPolygon>[]>

function areasByPlace(out: readonly OutFile[]): Areas {
  const areas = new Map<string, Feature<Polygon | MultiPolygon>[]>()
  for (const feature of out.flatMap(featuresIn)) {
    const id: unknown = feature.properties?.['placeId']
    if (typeof id !== 'string' || !isArea(feature)) continue
    areas.set(id, [...(areas.get(id) ?? []), feature])
  }
  return areas
}

const isArea = (feature: Feature): feature is Feature<Polygon | MultiPolygon> =>
  feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon'

function pointSlips(place: Place, { lng, lat }: PlacePoint, areas: Areas): string[] {
  if (looksSwapped(place, lng, lat, areas)) {
    return [
      `The point of "${place.id}" (lng ${lng}, lat ${lat}) has its coordinates swapped: "lng" is how far east, "lat" how far north. Write "lng":${lat},"lat":${lng}.`
    ]
  }
  if (isIn(DRAWN, lng, lat)) return []
  return [
    `The point of "${place.id}" (lng ${lng}, lat ${lat}) lies outside the map, which draws 10° W to 180° E and 30° to 82° N. Correct the coordinates.`
  ]
}

/** Swapped, the point lies in a state that the place names; or, near the border, in that region. */
function looksSwapped(place: Place, lng: number, lat: number, areas: Areas): boolean {
  const named = [...place.seeAlso, ...place.memberOf, ...(place.within ? [place.within] : [])]
  const states = named.flatMap((id) => areas.get(id) ?? [])
  const inState = (x: number, y: number): boolean =>
    states.some((area) => booleanPointInPolygon([x, y], area))
  if (inState(lng, lat)) return false
  if (Math.abs(lng) <= 90 && inState(lat, lng)) return true
  const local = place.layer !== 'mentioned' && place.layer !== 'csto'
  return (local || !isIn(DRAWN, lng, lat)) && !isIn(CORE, lng, lat) && isIn(CORE, lat, lng)
}

function doubleOf(place: Place, other: Place): string | undefined {
  const shared = namesOf(place).find((name) => namesOf(other).includes(name))
  if (shared === undefined && !mayBeOneSpot(place, other)) return undefined
  const apart =
    place.point && other.point
      ? metresBetween(positionOf(place.point), positionOf(other.point))
      : undefined
  const related =
    place.memberOf.includes(other.id) ||
    other.memberOf.includes(place.id) ||
    place.within === other.id ||
    other.within === place.id
  if (related) return undefined
  if (
    shared !== undefined &&
    (apart === undefined ? place.kind === other.kind : apart < SAME_WITHIN)
  ) {
    return `"${place.id}" and "${other.id}" share the name "${shared}"${apart === undefined ? '' : ` and lie ${Math.round(apart / 100) / 10} km apart`}. If they are one place, take one out; if not, give each the name that tells them apart.`
  }
  if (apart !== undefined && apart < ONE_SPOT && place.kind === other.kind) {
    return `"${place.id}" and "${other.id}" lie ${Math.round(apart)} m apart. If they are one place, take one out and add its name to the other’s "altNames".`
  }
  return undefined
}

/** Whether their distance need be measured: to measure all pairs of thousands takes long. */
const mayBeOneSpot = ({ point: a }: Place, { point: b }: Place): boolean => {
  if (!a || !b || Math.abs(a.lat - b.lat) > ONE_SPOT_DEGREES.lat) return false
  const east = Math.abs(a.lng - b.lng)
  return Math.min(east, 360 - east) <= ONE_SPOT_DEGREES.lng
}

/** Compared without case, marks and the letters that transliterations disagree about. */
const namesOf = oncePer(({ name, altNames }: Place): readonly string[] =>
  [...name.split(' / '), ...altNames.map((other) => other.name)].map(searchForm)
)

const searchForm = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ə', 'a')
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim()

const positionOf = ({ lng, lat }: PlacePoint): Position => [lng, lat]
