import workerUrl from './map-worker?worker&url'

/** Address of the script that prepares what the map draws. */
export const WORKER_URL = workerUrl

/** Of the element that has the browser fetch the map's code, written into the page by the build. */
const PRELOAD = 'link#map-code'

/**
 * Fetches the worker's script into the browser's cache as soon as the map's code has come: that asks for
 * it only once it has run, which takes a slow processor a second. Not sooner, or both would share the
 * line. What becomes of it here is of no account.
 */
export function warmWorker(): void {
  document.querySelector(PRELOAD)?.addEventListener('load', () => {
    fetch(WORKER_URL).then(
      (response) => response.arrayBuffer(),
      () => undefined
    )
  })
}
