import 'ol/ol.css'
import './bare.css'
import GeoJSON from 'ol/format/GeoJSON'
import VectorLayer from 'ol/layer/Vector'
import OpenLayersMap from 'ol/Map'
import { fromLonLat } from 'ol/proj'
import VectorSource from 'ol/source/Vector'
import { Circle, Fill, Stroke, Style } from 'ol/style'
import View from 'ol/View'
import { BARE, LOOK, mapElement } from '../bare-page'

/** The least that draws the same files in the same view: OpenLayers and nothing else. */
const { files, camera } = BARE
const container = mapElement()

const style = new Style({
  fill: new Fill({ color: `${LOOK.fill}80` }),
  stroke: new Stroke({ color: LOOK.line, width: 1 }),
  image: new Circle({ radius: 5, fill: new Fill({ color: LOOK.circle }) })
})
const format = new GeoJSON({ featureProjection: 'EPSG:3857' })
const collections = await Promise.all(files.map(async (url) => (await fetch(url)).json()))
const map = new OpenLayersMap({
  target: container,
  layers: collections.map((collection: object) => {
    const source = new VectorSource({ features: format.readFeatures(collection) })
    return new VectorLayer({ style, source })
  }),
  // Its tiles are half as wide as MapLibre's, so the same view is one zoom further in.
  view: new View({ center: fromLonLat([camera.lng, camera.lat]), zoom: camera.zoom + 1 })
})
map.once('rendercomplete', () => (container.dataset['state'] = 'ready'))
