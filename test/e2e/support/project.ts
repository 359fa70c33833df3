/** Where MapLibre puts a position on the screen, worked out from the camera alone. */

export interface LngLat {
  lng: number
  lat: number
}

/** As the link's `map=` says it: degrees, MapLibre's zoom. */
export interface Camera extends LngLat {
  zoom: number
  bearing: number
  pitch: number
}

/** Pixels to the right of and below the camera's centre. */
export interface Offset {
  x: number
  y: number
}

/** From this zoom on the map is plain Mercator. */
const MERCATOR_FROM_ZOOM = 5
/** Up to this zoom the map is a globe; between the two it is neither, and nothing is computed here. */
const GLOBE_UP_TO_ZOOM = 4

/** The world is this wide at zoom 0. */
const TILE_PIXELS = 512
/** MapLibre's field of view, 36.87°, sees the map from 1.5 heights of the map above it. */
const CAMERA_HEIGHTS = 1.5

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * The position's offset from the centre of a map `height` pixels high. Throws where it would have
 * to guess: on a tilted map, between the two projections, and behind the globe.
 */
export function screenOffset(camera: Camera, position: LngLat, height: number): Offset {
  if (camera.pitch !== 0) throw new Error('Positions on a tilted map are not worked out here.')
  if (camera.zoom >= MERCATOR_FROM_ZOOM) return turned(onMercator(camera, position), camera)
  if (camera.zoom > GLOBE_UP_TO_ZOOM) {
    throw new Error(
      `Between zoom ${GLOBE_UP_TO_ZOOM} and ${MERCATOR_FROM_ZOOM} the map turns from globe to plane: use another zoom than ${camera.zoom}.`
    )
  }
  return turned(onGlobe(camera, position, height), camera)
}

/**
 * Every offset that the position may have on a map that looks straight down with north up: one on the
 * globe or the plane, both between the two, where the map shows it between them. Empty behind the globe.
 */
export function offsetsWithin(camera: Camera, position: LngLat, height: number): Offset[] {
  try {
    return [
      ...(camera.zoom < MERCATOR_FROM_ZOOM ? [onGlobe(camera, position, height)] : []),
      ...(camera.zoom > GLOBE_UP_TO_ZOOM ? [onMercator(camera, position)] : [])
    ]
  } catch {
    return []
  }
}

function onMercator(camera: Camera, position: LngLat): Offset {
  const world = TILE_PIXELS * 2 ** camera.zoom
  const east = wrapped(position.lng - camera.lng) / 360
  return { x: east * world, y: (mercatorY(position.lat) - mercatorY(camera.lat)) * world }
}

/** 0 at the square's north edge, 1 at its south edge. */
const mercatorY = (lat: number): number =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2)) / (2 * Math.PI)

/** Seen in perspective from above the centre; the scale at the centre is Mercator's there. */
function onGlobe(camera: Camera, position: LngLat, height: number): Offset {
  const radius = (TILE_PIXELS * 2 ** camera.zoom) / (2 * Math.PI) / Math.cos(radians(camera.lat))
  const [lat, lat0, lng] = [position.lat, camera.lat, position.lng - camera.lng].map(radians) as [
    number,
    number,
    number
  ]
  const east = Math.cos(lat) * Math.sin(lng)
  const north = Math.cos(lat0) * Math.sin(lat) - Math.sin(lat0) * Math.cos(lat) * Math.cos(lng)
  const up = Math.sin(lat0) * Math.sin(lat) + Math.cos(lat0) * Math.cos(lat) * Math.cos(lng)
  const above = CAMERA_HEIGHTS * height
  if (up <= radius / (radius + above)) throw new Error('The position is behind the globe.')
  const scale = (radius * above) / (above + radius * (1 - up))
  return { x: east * scale, y: -north * scale }
}

/** A map with bearing 90 has east on top. */
function turned({ x, y }: Offset, camera: Camera): Offset {
  const [sin, cos] = [Math.sin(radians(camera.bearing)), Math.cos(radians(camera.bearing))]
  return { x: x * cos + y * sin, y: y * cos - x * sin }
}

const wrapped = (degrees: number): number => ((((degrees + 180) % 360) + 360) % 360) - 180

/** The camera that a link's hash names, or null where it names none. */
export function cameraOfHash(hash: string): Camera | null {
  const value = /[#&]map=([^&]*)/.exec(hash)?.[1]
  if (value === undefined) return null
  const numbers = decodeURIComponent(value).split('/').map(Number)
  const [zoom, lat, lng, bearing = 0, pitch = 0] = numbers
  if (zoom === undefined || lat === undefined || lng === undefined || numbers.some(Number.isNaN)) {
    return null
  }
  return { zoom, lat, lng, bearing, pitch }
}
