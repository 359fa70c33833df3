import type { Bounds } from '../domain/geography'

/** What the whole of a very wide place needs on the globe. */
export interface GlobeView {
  readonly center: [lng: number, lat: number]
  readonly zoom: number
}

/** Wider than this, degrees, the Mercator frame is no guide to what a globe shows. */
const WIDE = 60
/** The camera stands this many canvas heights before the globe's nearest point (MapLibre's field of view). */
const CAMERA_HEIGHTS = 1.5
const WORLD_PIXELS = 512

export const isWide = ([west, , east]: Bounds): boolean => (east - west + 360) % 360 > WIDE

/**
 * The nearest view of a globe that shows all of a box's edge: found by halving, since the zoom
 * at which the farthest point comes into the frame has no closed form in perspective.
 */
export function globeView(
  bounds: Bounds,
  width: number,
  height: number,
  padding: number
): GlobeView {
  const [west, south, east, north] = bounds
  const span = (east - west + 360) % 360
  const center: [number, number] = [west + span / 2, (south + north) / 2]
  const edge = edgeOf(span, south, north)
  const fits = (zoom: number): boolean =>
    edge.every((point) => inFrame(point, center[1], zoom, width, height, padding))
  let near = 4
  let far = -2
  for (let step = 0; step < 24; step += 1) {
    const middle = (near + far) / 2
    if (fits(middle)) far = middle
    else near = middle
  }
  return { center: [((center[0] + 540) % 360) - 180, center[1]], zoom: far }
}

/** Points along the box's edge: degrees east of the centre's meridian, and north. */
function edgeOf(span: number, south: number, north: number): [number, number][] {
  const steps = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
  return steps.flatMap((step): [number, number][] => [
    [(step - 0.5) * span, south],
    [(step - 0.5) * span, north],
    [-span / 2, south + step * (north - south)],
    [span / 2, south + step * (north - south)]
  ])
}

function inFrame(
  [dlng, lat]: [number, number],
  centerLat: number,
  zoom: number,
  width: number,
  height: number,
  padding: number
): boolean {
  const radians = Math.PI / 180
  const [phi, phi0, lambda] = [lat * radians, centerLat * radians, dlng * radians]
  const radius = (WORLD_PIXELS * 2 ** zoom) / (2 * Math.PI) / Math.cos(phi0)
  const toward = Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda)
  const right = Math.cos(phi) * Math.sin(lambda)
  const up = Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda)
  const distance = CAMERA_HEIGHTS * height
  const scale = (radius * distance) / (distance + radius * (1 - toward))
  const inSight = toward > radius / (radius + distance)
  return (
    inSight &&
    Math.abs(right * scale) <= width / 2 - padding &&
    Math.abs(up * scale) <= height / 2 - padding
  )
}
