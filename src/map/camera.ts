import type { Map as MapLibreMap } from 'maplibre-gl'
import { tidyCamera, type Camera } from '../domain/map-state'

export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter()
  return tidyCamera({
    lng,
    lat,
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch()
  })
}

export function jumpTo(map: MapLibreMap, { lng, lat, zoom, bearing, pitch }: Camera): void {
  map.jumpTo({ center: [lng, lat], zoom, bearing, pitch })
}
