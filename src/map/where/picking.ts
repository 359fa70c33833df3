import type { Map as MapLibreMap, MapTouchEvent } from 'maplibre-gl'
import type { LngLat } from '../../domain/whereabouts'

/** How long a finger rests on a spot to pick it, milliseconds, and how far it may stray, pixels. */
const LONG_PRESS = 550
const STRAY = 10

/** Picks a spot of the map: by right click, by a finger that rests on it, or by the context-menu key. */
export function listenToPicking(map: MapLibreMap, onPick: (at: LngLat) => void): void {
  let resting: ReturnType<typeof setTimeout> | undefined
  let from = { x: 0, y: 0 }
  let pickedByTouch = 0
  const letGo = (): void => clearTimeout(resting)
  map.on('contextmenu', (event) => {
    event.preventDefault()
    event.originalEvent.preventDefault()
    letGo()
    // Where a browser takes a long press for a right click, it has picked already.
    if (event.originalEvent.timeStamp - pickedByTouch < LONG_PRESS) return
    const { lng, lat } = event.lngLat.wrap()
    onPick([lng, lat])
  })
  map.on('touchstart', (event: MapTouchEvent) => {
    letGo()
    if (event.points.length !== 1) return
    from = event.point
    const { lng, lat } = event.lngLat.wrap()
    resting = setTimeout(() => {
      pickedByTouch = performance.now()
      onPick([lng, lat])
    }, LONG_PRESS)
  })
  map.on('touchmove', ({ point }: MapTouchEvent) => {
    if (Math.hypot(point.x - from.x, point.y - from.y) > STRAY) letGo()
  })
  for (const end of ['touchend', 'touchcancel', 'movestart'] as const) map.on(end, letGo)
}
