import { bbox } from '@turf/turf'
import { geoDistance, geoPath, type GeoProjection } from 'd3-geo'
import type { Feature } from 'geojson'
import type { StaticShape } from '../../src/domain/static-map'
import { featuresIn } from '../drawn-features'
import { oncePer } from '../once-per'
import type { Project } from '../read'
import { FURTHER, furtherFeatures } from './further'
import { nearFrame, type Frame } from './near-frame'

/** What maps are drawn from. */
export type MapSources = Pick<Project, 'places' | 'layers' | 'site' | 'geometry' | 'out'>

export interface Size {
  readonly width: number
  readonly height: number
}

export type Pixel = [x: number, y: number]

/** A line on the picture, or the edge of an area. */
export interface Run {
  readonly points: readonly Pixel[]
  readonly closed: boolean
}

/** A feature of drawn geometry, as it comes to lie on a picture. */
export interface Drawn {
  readonly layer: string
  readonly role: string
  readonly placeId?: string
  /** Of a place that no file holds. */
  readonly further?: true
  /** Lies on the ground of land, states and waters. */
  readonly over?: true
  readonly runs: readonly Run[]
  readonly point?: Pixel
}

const EARTH_RADIUS_KM = 6371
/** A file of geo/out, and the layer whose colours it has. */
export interface MapFile {
  readonly name: string
  readonly layer: string
  /** Lies on the ground of land, states and waters, which are mixed by what they are. */
  readonly over?: true
}
const GROUND = ['land', 'area', 'water', 'boundary', 'outline']

/**
 * The features of a file of geo/out, wound as d3 wants them, with their boxes, by which Turf sees sooner
 * what lies in none; read once. None where there is no such file.
 */
export function featuresOf(project: MapSources, name: string): Feature[] {
  const { out } = project
  if (name === FURTHER) return prepared(furtherFeatures(project))
  const file = out.find((each) => each.file.endsWith(`/${name}.geojson`))
  return file ? prepared(featuresIn(file)) : []
}

const prepared = oncePer((features: readonly Feature[]): Feature[] =>
  features.map((feature) => ({ ...clockwise(feature), bbox: bbox(feature) }))
)

/**
 * The features of the files as the projection draws them, the lowest first; those out of sight left
 * out, and points nearer than `seen`, pixels, to the last one drawn. `frame` is that of a flat picture,
 * which is drawn the sooner for it and no other.
 */
export function drawnFrom(
  project: MapSources,
  files: readonly MapFile[],
  projection: GeoProjection,
  seen: number,
  frame?: Frame
): Drawn[] {
  const near = (feature: Feature): Feature | undefined =>
    frame ? nearFrame(feature, frame) : feature
  return files
    .flatMap(({ name, layer, over }, at) =>
      featuresOf(project, name)
        .flatMap((feature) => near(feature) ?? [])
        .flatMap((feature) => drawnOf(feature, layer, projection, seen))
        .map((drawn) => ({
          drawn: over ? { ...drawn, over } : drawn,
          height: heightOf(drawn, over ? at : null)
        }))
    )
    .sort((a, b) => a.height - b.height)
    .map(({ drawn }) => drawn)
}

const heightOf = ({ role, point }: Drawn, over: number | null): number =>
  (point ? 1000 : 0) + (over === null ? GROUND.indexOf(role) : 100 + over)

function drawnOf(
  feature: Feature,
  layer: string,
  projection: GeoProjection,
  seen: number
): Drawn[] {
  const role = String(feature.properties?.['role'] ?? feature.geometry.type.toLowerCase())
  const placeId = feature.properties?.['placeId'] as string | undefined
  const about = {
    ...(layer === FURTHER
      ? { layer: String(feature.properties?.['layer']), further: true as const }
      : { layer }),
    role,
    ...(placeId === undefined ? {} : { placeId })
  }
  if (feature.geometry.type === 'Point') {
    const at = projection(feature.geometry.coordinates as Pixel)
    return at && isSeen(at, projection) ? [{ ...about, runs: [], point: at }] : []
  }
  const runs = runsOf(feature, projection, seen)
  return runs.length === 0 ? [] : [{ ...about, runs }]
}

/** Inside the picture; d3 clips lines there, but no points. */
function isSeen([x, y]: Pixel, projection: GeoProjection): boolean {
  const clip = projection.clipExtent()
  if (!clip) return true
  const [[left, top], [right, bottom]] = clip
  return x > left && x < right && y > top && y < bottom
}

export function shapeOf({ layer, role, placeId, runs, point }: Drawn): StaticShape {
  const about = { layer, role, ...(placeId === undefined ? {} : { placeId }) }
  return point
    ? { ...about, point: [round(point[0]), round(point[1])] }
    : { ...about, path: runs.map(pathOf).join('') }
}

/** At the middle of the picture; towards the edges of a projection it is another. */
export function kmPerPixel(projection: GeoProjection, { width, height }: Size): number {
  const [left, right] = [-1, 1].map((step) => projection.invert!([width / 2 + step, height / 2])!)
  return Number(((geoDistance(left!, right!) * EARTH_RADIUS_KM) / 2).toPrecision(4))
}

/** The lines and edges of a feature, without points that the eye would not tell from the last one. */
function runsOf(feature: Feature, projection: GeoProjection, seen: number): Run[] {
  const collected = new Runs(seen)
  geoPath(projection, collected)(feature)
  collected.endLine()
  return collected.runs
}

/** d3 takes the inside of a ring to lie on the other side than RFC 7946 does. */
function clockwise(feature: Feature): Feature {
  const { geometry } = feature
  const turn = (rings: number[][][]): number[][][] => rings.map((ring) => [...ring].reverse())
  if (geometry.type === 'Polygon')
    return { ...feature, geometry: { ...geometry, coordinates: turn(geometry.coordinates) } }
  if (geometry.type === 'MultiPolygon')
    return { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(turn) } }
  return feature
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10

/** Whole pixels, each step from the one before: the shortest text that draws the same. */
function pathOf({ points, closed }: Run): string {
  const whole = points.map(([x, y]) => [Math.round(x), Math.round(y)] as const)
  const steps = whole.map(([x, y], at) => {
    const [fromX, fromY] = whole[at - 1] ?? [0, 0]
    return `${x - fromX} ${y - fromY}`
  })
  const text = `M${steps[0] ?? ''}l${steps.slice(1).join(' ')}`.replaceAll(' -', '-')
  return text + (closed ? 'Z' : '')
}

/** What d3 draws to. */
class Runs {
  readonly runs: Run[] = []
  readonly #seen: number
  #points: Pixel[] = []

  constructor(seen: number) {
    this.#seen = seen
  }

  beginPath(): void {
    this.endLine()
  }
  moveTo(x: number, y: number): void {
    this.endLine()
    this.#points = [[x, y]]
  }
  lineTo(x: number, y: number): void {
    this.#points.push([x, y])
  }
  closePath(): void {
    this.#end(true)
  }
  /** A line has no end of its own. */
  endLine(): void {
    this.#end(false)
  }
  arc(): void {
    throw new Error('A static map draws its points itself.')
  }

  #end(closed: boolean): void {
    const points = thinned(this.#points, this.#seen)
    this.#points = []
    if (points.length >= (closed ? 3 : 2)) this.runs.push({ points, closed })
  }
}

function thinned(run: readonly Pixel[], seen: number): Pixel[] {
  const kept: Pixel[] = []
  run.forEach((point, at) => {
    const last = kept.at(-1)
    const far = !last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= seen
    if (far || at === run.length - 1) kept.push(point)
  })
  return kept
}
