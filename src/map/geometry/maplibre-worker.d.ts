/** What MapLibre's worker offers to scripts beside it; an instance stands in the worker's `self.worker`. */
declare module 'maplibre-gl/dist/maplibre-gl-worker.mjs' {
  import type { RequestParameters } from 'maplibre-gl'

  export default class MapLibreWorker {
    readonly self: {
      readonly addProtocol: (
        protocol: string,
        answer: (request: RequestParameters) => Promise<{ data: unknown }>
      ) => void
    }
  }
}
