// MapLibre's worker, which answers by itself what the map asks for its own geometry: neither reading nor
// joining it, nor handing it over, keeps the page.
import MapLibreWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs'
import { answerTo, PROTOCOL } from './geometry-request'

const { worker } = globalThis as { worker?: unknown }
// The name is used for more than the test: MapLibre's package says that importing a script of its does
// nothing, so a build leaves out what is only imported.
if (!(worker instanceof MapLibreWorker)) throw new Error('MapLibre’s worker has not begun.')
worker.self.addProtocol(PROTOCOL, (request) => Promise.resolve({ data: answerTo(request) }))
