import { booleanPointInPolygon } from '@turf/turf'
import type { GeoProjection } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { Project } from './read'
import { featuresOf, type Pixel, type Size } from './static-shapes'

interface NeighbourName {
  readonly name: string
  readonly kind: 'neighbour' | 'water'
  readonly at: Pixel
}

interface Picture {
  readonly projection: GeoProjection
  readonly size: Size
  /** The interactive map's, at which as much is seen. */
  readonly zoom: number
}

/** From farther away these names would only crowd what the map is about. */
const LEAST_ZOOM = 4
const COLUMNS = 16
const ROWS = 11
/** Along a straight line, how often it is asked whether it still runs over the same land. */
const SAMPLES = 48

/**
 * Names of seas, lakes and of states that are no layer's, each where the picture shows it. A state
 * whose name stands outside it is named at a point from which a straight line leads to that name
 * over land, and over no border: no file draws these states whole.
 */
export function neighbourNames(
  project: Project,
  { projection, size, zoom }: Picture
): NeighbourName[] {
  return featuresOf(project, 'basemap-labels').flatMap(
    ({ geometry, properties }): NeighbourName[] => {
      const from = Number(properties?.['minzoom'] ?? LEAST_ZOOM)
      if (geometry.type !== 'Point' || from > zoom + 1) return []
      const name = String(properties?.['name'])
      const kind = properties?.['role'] === 'state-label' ? 'neighbour' : 'water'
      const at = projection(geometry.coordinates as Pixel)
      if (at && isIn(at, size)) return [{ name, kind, at: [...at] }]
      if (kind === 'water') return []
      const seen = roomiest(pointsSeenFrom(project, geometry.coordinates, projection, size), size)
      return seen ? [{ name, kind, at: seen }] : []
    }
  )
}

const isIn = ([x, y]: Pixel, { width, height }: Size): boolean =>
  x > 0 && y > 0 && x < width && y < height

/** Points of a grid over the picture that lie in the same state as the position. */
function pointsSeenFrom(
  project: Project,
  from: Position,
  projection: GeoProjection,
  { width, height }: Size
): Pixel[] {
  const ground = groundOf(project)
  const found: Pixel[] = []
  for (let row = 1; row < ROWS; row += 1) {
    for (let column = 1; column < COLUMNS; column += 1) {
      const at: Pixel = [(column * width) / COLUMNS, (row * height) / ROWS]
      const to = projection.invert!(at)
      if (to && leads(ground, from, to)) found.push(at)
    }
  }
  return found
}

interface Ground {
  readonly land: readonly Feature<Polygon | MultiPolygon>[]
  readonly states: readonly Feature<Polygon | MultiPolygon>[]
  readonly borders: readonly (readonly [Position, Position])[]
}

const grounds = new WeakMap<Project, Ground>()

function groundOf(project: Project): Ground {
  const ground = grounds.get(project) ?? readGround(project)
  grounds.set(project, ground)
  return ground
}

function readGround(project: Project): Ground {
  const base = featuresOf(project, 'basemap-coarse')
  const isArea = (feature: Feature): feature is Feature<Polygon | MultiPolygon> =>
    feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon'
  const lines = base.flatMap(({ geometry, properties }) =>
    properties?.['role'] === 'boundary' && geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : []
  )
  return {
    land: base.filter(isArea).filter(({ properties }) => properties?.['role'] === 'land'),
    states: ['csto-coarse', 'mentioned-coarse']
      .flatMap((name) => featuresOf(project, name))
      .filter(isArea),
    borders: lines.flatMap((line) => line.slice(1).map((end, at) => [line[at]!, end] as const))
  }
}

function leads({ land, states, borders }: Ground, from: Position, to: Position): boolean {
  if (borders.some(([a, b]) => cross(from, to, a, b))) return false
  for (let step = SAMPLES; step > 0; step -= 1) {
    const share = step / SAMPLES
    const at = [0, 1].map((axis) => from[axis]! + share * (to[axis]! - from[axis]!))
    if (!land.some((area) => booleanPointInPolygon(at, area))) return false
    if (states.some((area) => booleanPointInPolygon(at, area))) return false
  }
  return true
}

/** Positive where r lies to the left of the way from p to q. */
const side = (p: Position, q: Position, r: Position): number =>
  (q[0]! - p[0]!) * (r[1]! - p[1]!) - (q[1]! - p[1]!) * (r[0]! - p[0]!)

function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** The one farthest from where the state ends in the picture. */
function roomiest(points: readonly Pixel[], { width, height }: Size): Pixel | undefined {
  const room = ([x, y]: Pixel): number => {
    const around = points.filter((each) => Math.hypot((each[0] - x) / 2, each[1] - y) < height / 6)
    return around.length + Math.min(x, width - x, y, height - y) / height
  }
  return [...points].sort((a, b) => room(b) - room(a))[0]
}
