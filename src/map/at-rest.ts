import type { Map as MapLibreMap } from 'maplibre-gl'

/**
 * Milliseconds without a move until the map counts as come to rest: longer than a frame of a slow
 * machine, so that a flight by many small steps is not held up by what waits for its end.
 */
const REST = 150

/** Calls in a task of its own when the map has come to rest, and when more of it has been drawn. */
export function whenAtRest(map: MapLibreMap, act: () => void): void {
  let soon: ReturnType<typeof setTimeout> | undefined
  const wait = (): void => {
    if (map.isMoving()) return
    clearTimeout(soon)
    soon = setTimeout(act, REST)
  }
  const cancel = (): void => clearTimeout(soon)
  map.on('moveend', wait)
  map.on('idle', wait)
  map.on('movestart', cancel)
  map.on('remove', cancel)
}
