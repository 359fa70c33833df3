import { geoMercator, type GeoProjection } from 'd3-geo'
import type { Bounds } from '../../src/domain/geography'
import type { Place } from '../../src/domain/place'
import type { StaticMap, StaticShape } from '../../src/domain/static-map'
import { roundTo } from '../derive/topology/position'
import type { Project } from '../read'
import { FIRST_VIEW_FILES } from './drawn-files'
import { isOneOf, lessNamedPoints } from './most-named'
import { drawnFrom, kmPerPixel, shapeOf, type Drawn, type Size } from './static-shapes'

/** Points nearer than this to the last one drawn, pixels, would not be seen. */
const SEEN = 1.6

/** The first view in the map's own projection, before the map is drawn and in its place. */
export function staticMaps(project: Project): { near: StaticMap } {
  const size = { width: 960, height: 620 }
  const projection = firstView(size, project.site.value.firstView)
  const frozen = frozenIn(project.places.value)
  const drawn = drawnFrom(project, FIRST_VIEW_FILES, projection, SEEN)
  const leftOut = lessNamedPoints(drawn, project)
  const shapes = drawn
    .filter((each) => !isOneOf(each, leftOut))
    .map((each) => shapeWith(each, frozen, project))
  const [west, north] = projection.invert!([0, 0])!
  const [east, south] = projection.invert!([size.width, size.height])!
  const edges = [west, south, east, north].map((each) => roundTo(each, 4)) as unknown as Bounds
  return { near: { ...size, kmPerPixel: kmPerPixel(projection, size), edges, shapes } }
}

/** The places whose participation is frozen. */
export const frozenIn = (places: readonly Place[]): ReadonlySet<string> =>
  new Set(places.flatMap(({ id, participation }) => (participation === 'frozen' ? [id] : [])))

export function shapeWith(
  drawn: Drawn,
  frozen: ReadonlySet<string>,
  { layers }: Pick<Project, 'layers'>
): StaticShape {
  const colour = drawn.further && layers.value.find(({ id }) => id === drawn.layer)?.symbol.colour
  const isHatched =
    drawn.role === 'area' && drawn.placeId !== undefined && frozen.has(drawn.placeId)
  return { ...shapeOf(drawn), ...(colour && { colour }), ...(isHatched ? { frozen: true } : {}) }
}

/** What d3 cuts off lies out of sight, lines along the edge included. */
export const clipped = (projection: GeoProjection, { width, height }: Size): GeoProjection =>
  projection.clipExtent([
    [-2, -2],
    [width + 2, height + 2]
  ])

function firstView(size: Size, [west, south, east, north]: Bounds): GeoProjection {
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north]
    ]
  }
  const inside: [[number, number], [number, number]] = [
    [8, 8],
    [size.width - 8, size.height - 8]
  ]
  return clipped(geoMercator().fitExtent(inside, corners), size)
}
