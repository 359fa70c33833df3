import 'leaflet/dist/leaflet.css'
import './bare.css'
import type { GeoJsonObject } from 'geojson'
import { canvas, circleMarker, geoJSON, map as createMap } from 'leaflet'
import { BARE, LOOK, mapElement } from '../bare-page'

/** The least that draws the same files in the same view: Leaflet and nothing else. */
const { files, camera } = BARE
const { lng, lat, zoom } = camera
const container = mapElement()

const SHAPE = { weight: 1, color: LOOK.line, fillColor: LOOK.fill, fillOpacity: 0.5 }
const renderer = canvas()
// Its tiles are half as wide as MapLibre's, so the same view is one zoom further in.
const map = createMap(container, { renderer, zoomSnap: 0 }).setView([lat, lng], zoom + 1)
const collections = await Promise.all(files.map(async (url) => (await fetch(url)).json()))
for (const collection of collections as GeoJsonObject[]) {
  geoJSON(collection, {
    style: (feature) => (feature?.geometry.type === 'Point' ? {} : SHAPE),
    pointToLayer: (_, at) =>
      circleMarker(at, {
        renderer,
        radius: 5,
        stroke: false,
        fillColor: LOOK.circle,
        fillOpacity: 1
      })
  }).addTo(map)
}
// What was added is drawn in the next frame.
requestAnimationFrame(() => requestAnimationFrame(() => (container.dataset['state'] = 'ready')))
