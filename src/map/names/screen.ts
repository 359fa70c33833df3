import type { Map as MapLibreMap } from 'maplibre-gl'
import { GLOBE_END } from '../../layers/kit/context'
import type { Spot } from './roomiest'

/** Degrees, and pixels on the globe, within which what was there and back again counts as the same. */
const SAME = 2

/** The page is asked once for each square of so many pixels: asking it is what costs most. */
const SQUARE = 24

/** Of what lies over the map and gives way to all else. */
const GIVES_WAY = '[data-gives-way]'

/** Tells, as the page is now, whether nothing lies over the map at a spot that would not give way. */
export function openSpots(map: MapLibreMap): (spot: Spot) => boolean {
  const canvas = map.getCanvas()
  const { left, top } = canvas.getBoundingClientRect()
  const known = new Map<string, boolean>()
  return ({ x, y }) => {
    const [column, row] = [Math.floor(x / SQUARE), Math.floor(y / SQUARE)]
    const key = `${column},${row}`
    let open = known.get(key)
    if (open === undefined) {
      const middle = [left + (column + 0.5) * SQUARE, top + (row + 0.5) * SQUARE] as const
      const over = document.elementFromPoint(...middle)
      open = over === null || over === canvas || over.closest(GIVES_WAY) !== null
      known.set(key, open)
    }
    return open
  }
}

/** Degrees at a spot of the screen; undefined beside the globe. */
export function positionAt(
  map: MapLibreMap,
  { x, y }: Spot
): readonly [lng: number, lat: number] | undefined {
  const position = map.unproject([x, y]).wrap()
  if (map.getZoom() < GLOBE_END) {
    const again = map.project(position)
    if (Math.hypot(again.x - x, again.y - y) > SAME) return undefined
  }
  return [position.lng, position.lat]
}

/** Where the screen shows a position; undefined on the far side of the globe. */
export function spotOf(
  map: MapLibreMap,
  position: readonly [lng: number, lat: number]
): Spot | undefined {
  const { x, y } = map.project([...position])
  if (map.getZoom() < GLOBE_END) {
    const apart = Math.abs(map.unproject([x, y]).lng - position[0]) % 360
    if (Math.min(apart, 360 - apart) > SAME) return undefined
  }
  return { x, y }
}

/** Whether a position is in the view or near it. */
export function around(map: MapLibreMap): (lng: number, lat: number) => boolean {
  const bounds = map.getBounds()
  const [west, east] = [bounds.getWest(), bounds.getEast()]
  const [south, north] = [bounds.getSouth(), bounds.getNorth()]
  const [x, y] = [(east - west) / 10, (north - south) / 10]
  return (lng, lat) => lng >= west - x && lng <= east + x && lat >= south - y && lat <= north + y
}
