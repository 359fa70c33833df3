import type { CameraOptions, LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl'
import type { Bounds } from '../domain/geography'
import { globeView, isWide } from './globe-fit'

/** How near the map goes to a point when it shows it whole. */
const NEAREST = 12
/** Room round what is shown whole, pixels. */
const ROOM = 40

/** Where to put the camera to show the box whole. */
export function viewOf(map: MapLibreMap, bounds: Bounds): CameraOptions {
  const { clientWidth, clientHeight } = map.getContainer()
  const padding = Math.min(ROOM, clientWidth / 10, clientHeight / 10)
  const flat = { bearing: 0, pitch: 0 }
  if (isWide(bounds)) return { ...globeView(bounds, clientWidth, clientHeight, padding), ...flat }
  return {
    ...map.cameraForBounds(bounds as LngLatBoundsLike, { padding, maxZoom: NEAREST }),
    ...flat
  }
}

/** Milliseconds of a flight; of itself MapLibre would take several seconds to go far. */
const FLIGHT = 1000

export function fly(map: MapLibreMap, bounds: Bounds): void {
  takeRoom(map)
  map.flyTo({ ...viewOf(map, bounds), duration: FLIGHT })
}

/** The text may just have risen over a part of the map, which hears of it only with the next frame. */
function takeRoom(map: MapLibreMap): void {
  const [{ clientWidth, clientHeight }, canvas] = [map.getContainer(), map.getCanvas()]
  if (canvas.clientWidth !== clientWidth || canvas.clientHeight !== clientHeight) map.resize()
}
