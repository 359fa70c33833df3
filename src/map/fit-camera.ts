import type { Bounds } from '../domain/geography'
import type { Box } from './free-areas'

/** Degrees: `[east, north]`. */
export type LngLat = readonly [lng: number, lat: number]

export interface FittedCamera {
  readonly center: [lng: number, lat: number]
  readonly zoom: number
}

/** The camera stands this many map heights above the ground (MapLibre's field of view). */
const CAMERA_HEIGHTS = 1.5
/** The world is this wide at zoom 0. */
const WORLD_PIXELS = 512
/** Up to the first zoom the map is a globe, from the second on a plane, between them a mixture. */
const GLOBE_TO_PLANE = [4, 5] as const
const RADIANS = Math.PI / 180

interface Camera {
  readonly lng: number
  readonly lat: number
  readonly zoom: number
}

interface Offset {
  readonly x: number
  readonly y: number
}

interface MapSize {
  readonly width: number
  readonly height: number
}

/**
 * The nearest camera, looking straight down with north up, that shows all points within `area`, a
 * part of a map of `width` × `height` pixels. Found by bisection: in perspective the zoom at which
 * the farthest point comes into the frame has no closed form.
 */
export function fitCamera(
  points: readonly LngLat[],
  size: MapSize,
  area: Box,
  { minZoom, maxZoom }: { readonly minZoom: number; readonly maxZoom: number }
): FittedCamera {
  const frame = frameOf(area, size)
  const nearest = centred(points, frame, maxZoom)
  if (nearest.fits) return view(nearest.camera)
  let [far, near] = [minZoom, maxZoom]
  let best = centred(points, frame, minZoom).camera
  for (let step = 0; step < 18; step += 1) {
    const middle = (far + near) / 2
    const { camera, fits } = centred(points, frame, middle)
    if (fits) [far, best] = [middle, camera]
    else near = middle
  }
  return view(best)
}

/** Whether a camera at this zoom shows all points within the area: far quicker than to fit one. */
export const fitsAt = (
  zoom: number,
  points: readonly LngLat[],
  size: MapSize,
  area: Box
): boolean => centred(points, frameOf(area, size), zoom).fits

const frameOf = ({ left, right, top, bottom }: Box, { width, height }: MapSize): Frame => ({
  height,
  left: left - width / 2,
  right: right - width / 2,
  top: top - height / 2,
  bottom: bottom - height / 2
})

const view = ({ lng, lat, zoom }: Camera): FittedCamera => ({
  center: [wrapped(lng), lat],
  zoom
})

interface Frame extends Box {
  /** Of the whole map, pixels; the frame's edges count from the map's centre. */
  readonly height: number
}

/** The camera at this zoom that has the points' middle in the frame's middle, and whether all fit. */
function centred(
  points: readonly LngLat[],
  frame: Frame,
  zoom: number
): { camera: Camera; fits: boolean } {
  let camera: Camera = { ...middleOf(points), zoom }
  let seen = extent(points, camera, frame.height)
  for (let step = 0; step < 8; step += 1) {
    if (seen.none) break
    const right = (seen.left + seen.right - frame.left - frame.right) / 2
    const down = (seen.top + seen.bottom - frame.top - frame.bottom) / 2
    camera = movedBy(camera, right, down)
    seen = extent(points, camera, frame.height)
  }
  const fits =
    !seen.beyondHorizon &&
    seen.left >= frame.left - 0.5 &&
    seen.right <= frame.right + 0.5 &&
    seen.top >= frame.top - 0.5 &&
    seen.bottom <= frame.bottom + 0.5
  return { camera, fits }
}

function middleOf(points: readonly LngLat[]): { lng: number; lat: number } {
  const [first = [0, 0]] = points
  const lngs = points.map(([lng]) => wrapped(lng - first[0]))
  const lats = points.map(([, lat]) => lat)
  return {
    lng: first[0] + (Math.min(...lngs) + Math.max(...lngs)) / 2,
    lat: (Math.min(...lats) + Math.max(...lats)) / 2
  }
}

/** Where the points lie on the screen, from the map's centre; of both projections between the two. */
function extent(
  points: readonly LngLat[],
  camera: Camera,
  height: number
): Box & { beyondHorizon: boolean; none: boolean } {
  const [globe, plane] = GLOBE_TO_PLANE
  const seen = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  let beyondHorizon = false
  const add = (offset: Offset | null): void => {
    if (!offset) {
      beyondHorizon = true
      return
    }
    seen.left = Math.min(seen.left, offset.x)
    seen.right = Math.max(seen.right, offset.x)
    seen.top = Math.min(seen.top, offset.y)
    seen.bottom = Math.max(seen.bottom, offset.y)
  }
  for (const point of points) {
    if (camera.zoom < plane) add(onGlobe(camera, point, height))
    if (camera.zoom > globe) add(onPlane(camera, point))
  }
  return { ...seen, beyondHorizon, none: seen.left > seen.right }
}

function onPlane(camera: Camera, [lng, lat]: LngLat): Offset {
  const world = WORLD_PIXELS * 2 ** camera.zoom
  return {
    x: (wrapped(lng - camera.lng) / 360) * world,
    y: (mercatorY(lat) - mercatorY(camera.lat)) * world
  }
}

const mercatorY = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)) / (2 * Math.PI)

/** In perspective from above the centre, whose scale is Mercator's there; null beyond the horizon. */
function onGlobe(camera: Camera, [lng, lat]: LngLat, height: number): Offset | null {
  const radius = radiusAt(camera)
  const [phi, phi0, lambda] = [lat * RADIANS, camera.lat * RADIANS, (lng - camera.lng) * RADIANS]
  const toward = Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda)
  const right = Math.cos(phi) * Math.sin(lambda)
  const up = Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda)
  const distance = CAMERA_HEIGHTS * height
  if (toward <= radius / (radius + distance)) return null
  const scale = (radius * distance) / (distance + radius * (1 - toward))
  return { x: right * scale, y: -up * scale }
}

const radiusAt = ({ lat, zoom }: Camera): number =>
  (WORLD_PIXELS * 2 ** zoom) / (2 * Math.PI) / Math.cos(lat * RADIANS)

/** The camera above what lies so many pixels to the right of and below its centre. */
function movedBy(camera: Camera, right: number, down: number): Camera {
  const world = WORLD_PIXELS * 2 ** camera.zoom
  const y = mercatorY(camera.lat) + down / world
  const lat = (2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) / RADIANS
  return {
    ...camera,
    lng: camera.lng + (right / world) * 360,
    lat: Math.min(85, Math.max(-85, lat))
  }
}

const wrapped = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180

/** Points along a box's edge, near enough together that their frame is the box's in any projection. */
export function edgeOf([west, south, east, north]: Bounds): LngLat[] {
  const span = (east - west + 360) % 360
  const steps = [0, 0.2, 0.4, 0.6, 0.8, 1]
  return steps.flatMap((step): LngLat[] => [
    [west + step * span, south],
    [west + step * span, north],
    [west, south + step * (north - south)],
    [west + span, south + step * (north - south)]
  ])
}
