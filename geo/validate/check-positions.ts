import { booleanPointInPolygon } from '@turf/turf'
import type { Feature } from 'geojson'
import type { Place, PlacePoint } from '../../src/domain/place'
import { boundsOf, linesOf, pointsOf, polygonsOf, positionsOf } from '../derive/geometry'
import { metresToLines } from '../derive/topology/distance'
import { metresBetween } from '../derive/topology/geodesic'
import type { Line, Position } from '../derive/topology/position'
import { featuresIn } from '../drawn-features'
import { GAZETTEER, type Project } from '../read'
import type { Told } from './one-cause'

/** How far a place's point may lie from what draws the place, beyond its own accuracy, metres. */
const FROM_DRAWING = 2_000
/** How far a part may lie from its whole, metres. */
const FROM_WHOLE = 5_000
/** How far a group's mark may lie from the box round its members, metres. */
const FROM_MEMBERS = 20_000
/** How far a place may lie from the nearest of the places that it names, metres. */
const FROM_NAMED = 300_000

interface Drawn {
  readonly file: string
  readonly feature: Feature
}
type DrawnById = ReadonlyMap<string, readonly Drawn[]>

/** Points that lie far from what draws the place, from its whole, its members or its neighbours. */
export function checkPositions(project: Project): Told[] {
  const { value: places, lineOf } = project.places
  const drawn = drawnById(project)
  return places.flatMap((place, at): Told[] => {
    const members = places.filter(({ memberOf }) => memberOf.includes(place.id))
    const [message] = [
      ...(place.point ? fromDrawing(place, place.point, drawn) : []),
      ...(place.point ? fromWhole(place, place.point, drawn) : []),
      ...(place.point ? fromNamed(place, place.point, places, drawn) : []),
      ...fromMembers(place, members, drawn)
    ]
    return message === undefined ? [] : [{ file: GAZETTEER, line: lineOf([at]), message }]
  })
}

function drawnById({ out, geometry }: Project): DrawnById {
  const byId = new Map<string, Drawn[]>()
  const add = (id: unknown, drawn: Drawn): void => {
    if (typeof id === 'string') byId.set(id, [...(byId.get(id) ?? []), drawn])
  }
  for (const file of out) {
    for (const feature of featuresIn(file)) {
      add(feature.properties?.['placeId'], { file: file.file, feature })
    }
  }
  for (const { file, placeId, feature } of geometry) add(placeId, { file, feature })
  return byId
}

function fromDrawing({ id }: Place, point: PlacePoint, drawn: DrawnById): string[] {
  const own = (drawn.get(id) ?? []).map(({ file, feature }) => ({
    file,
    metres: metresTo(point, feature),
    accuracy: feature.properties?.['accuracyMetres'] as number | undefined
  }))
  const [far] = own.filter(({ metres }) => metres > FROM_DRAWING + (point.accuracyMetres ?? 0))
  if (far) {
    return [
      `"${id}": ${far.file} draws it ${kilometres(far.metres)} from its point (lng ${point.lng}, lat ${point.lat}). Correct the point, or run "npm run geo".`
    ]
  }
  const other = own.find(
    ({ accuracy }) => accuracy !== undefined && accuracy !== point.accuracyMetres
  )
  if (!other) return []
  return [
    `"${id}": "accuracyMetres" is ${point.accuracyMetres ?? 'not given'} m here and ${other.accuracy} m in ${other.file}. Correct it, or run "npm run geo".`
  ]
}

function fromWhole({ id, within }: Place, point: PlacePoint, drawn: DrawnById): string[] {
  const whole = within === undefined || within === id ? [] : (drawn.get(within) ?? [])
  const metres = least(whole.map(({ feature }) => metresTo(point, feature)))
  if (whole.length === 0 || metres <= FROM_WHOLE) return []
  return [
    `"${id}": its point lies ${kilometres(metres)} outside "${within}", which "within" names. Correct the point or the whole.`
  ]
}

/** By the boxes round them, so that a state's interior is near. */
function fromNamed(
  place: Place,
  point: PlacePoint,
  places: readonly Place[],
  drawn: DrawnById
): string[] {
  const mates = places.filter(
    (other) => other !== place && other.memberOf.some((id) => place.memberOf.includes(id))
  )
  const ids = [
    ...place.seeAlso,
    ...(place.within ? [place.within] : []),
    ...mates.map(({ id }) => id)
  ]
  const boxes = ids.flatMap((id) => {
    const spot = places.find((each) => each.id === id)?.point
    const positions = (drawn.get(id) ?? []).flatMap(({ feature }) => positionsOf(feature))
    const all = spot ? [...positions, positionOf(spot)] : positions
    return all.length === 0 ? [] : [{ id, metres: metresToBox(point, all) }]
  })
  const nearest = boxes.sort((a, b) => a.metres - b.metres)[0]
  if (!nearest || nearest.metres <= FROM_NAMED) return []
  return [
    `"${place.id}": its point (lng ${point.lng}, lat ${point.lat}) lies ${kilometres(nearest.metres)} from "${nearest.id}", the nearest of the places that it names. Correct the coordinates, or what it names.`
  ]
}

/** Of marks that stand for a group as a whole. */
function fromMembers({ id }: Place, members: readonly Place[], drawn: DrawnById): string[] {
  const marks = (drawn.get(id) ?? []).filter(({ feature }) => pointsOf(feature).length > 0)
  const spots = members.flatMap((member) => [
    ...(member.point ? [positionOf(member.point)] : []),
    ...(drawn.get(member.id) ?? []).flatMap(({ feature }) => positionsOf(feature))
  ])
  if (spots.length === 0) return []
  return marks.flatMap(({ file, feature }) => {
    const [lng, lat] = pointsOf(feature)[0]!
    const metres = metresToBox({ lng, lat }, spots)
    if (metres <= FROM_MEMBERS) return []
    return [
      `"${id}": ${file} marks it ${kilometres(metres)} from its members. Correct the members, or run "npm run geo".`
    ]
  })
}

type Spot = Pick<PlacePoint, 'lng' | 'lat'>

function metresTo(spot: Spot, feature: Feature): number {
  const at = positionOf(spot)
  const polygons = polygonsOf(feature.geometry)
  if (polygons.length > 0 && booleanPointInPolygon([...at], feature as never)) return 0
  const lines = [...linesOf(feature), ...polygons.flat()] as readonly Line[]
  const toPoints = pointsOf(feature).map((point) => metresBetween(at, point))
  return least([metresToLines(at, lines), ...toPoints])
}

function metresToBox({ lng, lat }: Spot, positions: readonly Position[]): number {
  const [west, south, east, north] = boundsOf(positions)
  const clamp = (value: number, low: number, high: number): number =>
    Math.min(Math.max(value, low), high)
  // A box that spans 180° has its west east of its east: its nearer side is good enough here.
  const nearest =
    west <= east
      ? clamp(lng, west, east)
      : lng >= west || lng <= east
        ? lng
        : west - lng < lng - east
          ? west
          : east
  return metresBetween([lng, lat], [nearest, clamp(lat, south, north)])
}

const least = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Infinity)
const positionOf = ({ lng, lat }: Spot): Position => [lng, lat]
const kilometres = (metres: number): string =>
  `${metres < 10_000 ? Math.round(metres / 100) / 10 : Math.round(metres / 1000)} km`
