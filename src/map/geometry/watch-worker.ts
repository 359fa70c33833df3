import type { Map as MapLibreMap } from 'maplibre-gl'
import { PATIENCE } from '../../domain/patience'

/**
 * Tells when MapLibre's worker, without which it draws nothing, does not come: at once where the
 * browser says so, else after `PATIENCE.script`.
 */
export function watchWorker(map: MapLibreMap, onMissing: () => void): void {
  let late: ReturnType<typeof setTimeout> | undefined
  let answered = false
  map.once('style.load', () => {
    if (!answered) late = setTimeout(onMissing, PATIENCE.script)
  })
  map.once('remove', () => clearTimeout(late))
  // The first words about any source's data are the worker's.
  const listening = map.on('sourcedata', ({ sourceDataType }) => {
    if (sourceDataType !== 'metadata') return
    answered = true
    clearTimeout(late)
    listening.unsubscribe()
  })
  // Who listens to errors has to print them, too.
  map.on('error', ({ error }) => {
    console.error(error)
    if (answered || !/worker/i.test(error.message)) return
    clearTimeout(late)
    onMissing()
  })
}
