import type { FitBoundsOptions, LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl'
import type { Bounds } from '../domain/geography'

/** How near the map goes to a point when it shows it whole. */
const NEAREST = 12
/** Room round what is shown whole, pixels. */
const ROOM = 40

/** East runs on past 180° where the box spans it, as MapLibre wants it. */
export const unwrapped = ([west, south, east, north]: Bounds): LngLatBoundsLike => [
  west,
  south,
  east < west ? east + 360 : east,
  north
]

export const fitOptions = (container: HTMLElement): FitBoundsOptions => ({
  padding: Math.min(ROOM, container.clientWidth / 10, container.clientHeight / 10),
  maxZoom: NEAREST
})

export function fly(map: MapLibreMap, bounds: Bounds): void {
  map.fitBounds(unwrapped(bounds), {
    ...fitOptions(map.getContainer()),
    bearing: 0,
    pitch: 0,
    maxDuration: 1500
  })
}
