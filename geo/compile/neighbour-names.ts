import { booleanPointInPolygon } from '@turf/turf'
import type { GeoProjection } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { sortedBy } from './sorted-by'
import { featuresOf, type MapSources, type Pixel, type Size } from './static-shapes'

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

/** Names of seas, lakes and of states that are no layer's, each where the picture shows it. */
export const neighbourNames = (project: MapSources, picture: Picture): NeighbourName[] => [
  ...watersIn(project, picture),
  ...statesIn(project, picture)
]

const watersIn = (project: MapSources, { projection, size, zoom }: Picture): NeighbourName[] =>
  featuresOf(project, 'basemap-labels').flatMap(({ geometry, properties }): NeighbourName[] => {
    const from = Number(properties?.['minzoom'] ?? LEAST_ZOOM)
    if (geometry.type !== 'Point' || from > zoom + 1) return []
    const at = projection(geometry.coordinates as Pixel)
    if (!at || !isIn(at, size)) return []
    return [{ name: String(properties?.['name']), kind: 'water', at: [...at] }]
  })

const statesIn = (project: MapSources, { projection, size, zoom }: Picture): NeighbourName[] =>
  zoom + 1 < LEAST_ZOOM
    ? []
    : featuresOf(project, 'neighbours')
        .filter(isArea)
        .flatMap((area): NeighbourName[] => {
          const at = roomiest(pointsIn(area, projection, size), size)
          return at ? [{ name: String(area.properties?.['name']), kind: 'neighbour', at }] : []
        })

const isArea = (feature: Feature): feature is Feature<Polygon | MultiPolygon> =>
  feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon'

const isIn = ([x, y]: Pixel, { width, height }: Size): boolean =>
  x > 0 && y > 0 && x < width && y < height

/** Points of a grid over the picture that lie in the area. */
function pointsIn(
  area: Feature<Polygon | MultiPolygon>,
  projection: GeoProjection,
  { width, height }: Size
): Pixel[] {
  const found: Pixel[] = []
  for (let row = 1; row < ROWS; row += 1) {
    for (let column = 1; column < COLUMNS; column += 1) {
      const at: Pixel = [(column * width) / COLUMNS, (row * height) / ROWS]
      const to = projection.invert!(at)
      if (to && booleanPointInPolygon(to, area)) found.push(at)
    }
  }
  return found
}

/** The one farthest from where the state ends in the picture. */
function roomiest(points: readonly Pixel[], { width, height }: Size): Pixel | undefined {
  const room = ([x, y]: Pixel): number => {
    const around = points.filter((each) => Math.hypot((each[0] - x) / 2, each[1] - y) < height / 6)
    return around.length + Math.min(x, width - x, y, height - y) / height
  }
  return sortedBy(points, (point) => -room(point))[0]
}
