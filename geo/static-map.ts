import { geoDistance, geoMercator, geoOrthographic, geoPath, type GeoProjection } from 'd3-geo'
import type { Feature, FeatureCollection } from 'geojson'
import type { StaticMap, StaticShape } from '../src/domain/static-map'
import type { Bounds } from '../src/domain/geography'
import { FIRST_VIEW } from '../src/domain/first-view'
import type { Project } from './read'

/** The lowest first. Coarse levels: a static map is small. */
const PAINT_ORDER = [
  'basemap-coarse',
  'mentioned-coarse',
  'csto-coarse',
  'yerevan',
  'karabakh',
  'border-coarse',
  'villages'
]

/** Points nearer than this to the last one drawn, pixels, would not be seen. */
const SEEN = 1.6

/** The South Caucasus in the map's own projection, and the globe as the whole CSTO needs it. */
export function staticMaps(project: Project): { near: StaticMap; far: StaticMap } {
  const near = { width: 960, height: 620 }
  const far = { width: 720, height: 480 }
  return {
    near: drawn(project, near, fitted(geoMercator(), FIRST_VIEW, near)),
    far: drawn(project, far, globe(far))
  }
}

function fitted(
  projection: GeoProjection,
  [west, south, east, north]: Bounds,
  size: { width: number; height: number }
): GeoProjection {
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north]
    ]
  }
  return projection
    .fitExtent(
      [
        [8, 8],
        [size.width - 8, size.height - 8]
      ],
      corners
    )
    .clipExtent([
      [-2, -2],
      [size.width + 2, size.height + 2]
    ])
}

const globe = ({ width, height }: { width: number; height: number }): GeoProjection =>
  geoOrthographic()
    .rotate([-96, -52])
    .scale(width * 0.62)
    .translate([width / 2, height * 0.56])
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2]
    ])

function drawn(
  project: Project,
  size: { width: number; height: number },
  projection: GeoProjection
): StaticMap {
  const shapes = PAINT_ORDER.flatMap((name) => {
    const text = project.out.find(({ file }) => file.endsWith(`/${name}.geojson`))?.text
    const layer = name.replace('-coarse', '')
    return text === undefined
      ? []
      : (JSON.parse(text) as FeatureCollection).features.flatMap((feature) =>
          shapeOf(feature, layer, projection)
        )
  })
  return { ...size, kmPerPixel: kmPerPixel(projection, size), shapes }
}

const EARTH_RADIUS_KM = 6371

/** At the middle of the picture; towards the edges of a projection it is another. */
function kmPerPixel(
  projection: GeoProjection,
  { width, height }: { width: number; height: number }
): number {
  const [left, right] = [-1, 1].map((step) => projection.invert!([width / 2 + step, height / 2])!)
  return Number(((geoDistance(left!, right!) * EARTH_RADIUS_KM) / 2).toPrecision(4))
}

function shapeOf(feature: Feature, layer: string, projection: GeoProjection): StaticShape[] {
  const role = String(feature.properties?.['role'] ?? feature.geometry.type.toLowerCase())
  const placeId = feature.properties?.['placeId'] as string | undefined
  const about = { layer, role, ...(placeId === undefined ? {} : { placeId }) }
  if (feature.geometry.type === 'Point') {
    if (layer === 'basemap') return []
    const at = projection(feature.geometry.coordinates as [number, number])
    return at ? [{ ...about, point: [round(at[0]), round(at[1])] }] : []
  }
  // Outlines of areas are drawn as the areas' strokes where they are not lines of their own.
  const path = new SeenPath()
  geoPath(projection, path)(clockwise(feature))
  path.finish()
  return path.text === '' ? [] : [{ ...about, path: path.text }]
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
function relative(run: readonly [number, number][]): string {
  const whole = run.map(([x, y]) => [Math.round(x), Math.round(y)] as const)
  const steps = whole.map(([x, y], at) => {
    const [fromX, fromY] = whole[at - 1] ?? [0, 0]
    return `${x - fromX} ${y - fromY}`
  })
  return `M${steps[0] ?? ''}l${steps.slice(1).join(' ')}`.replaceAll(' -', '-')
}

/** Collects a path and leaves out points that the eye would not tell from the last one. */
class SeenPath {
  text = ''
  #run: [number, number][] = []

  beginPath(): void {
    this.#end('')
  }
  moveTo(x: number, y: number): void {
    this.#end('')
    this.#run = [[x, y]]
  }
  lineTo(x: number, y: number): void {
    this.#run.push([x, y])
  }
  closePath(): void {
    this.#end('Z')
  }
  /** A line has no end of its own. */
  finish(): void {
    this.#end('')
  }
  arc(): void {
    throw new Error('A static map draws its points itself.')
  }

  #end(close: 'Z' | ''): void {
    const run = thinned(this.#run)
    this.#run = []
    if (run.length < 2 || (close === 'Z' && run.length < 3)) return
    this.text += relative(run) + close
  }
}

function thinned(run: readonly [number, number][]): [number, number][] {
  const kept: [number, number][] = []
  run.forEach((point, at) => {
    const last = kept.at(-1)
    const far = !last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= SEEN
    if (far || at === run.length - 1) kept.push(point)
  })
  return kept
}
