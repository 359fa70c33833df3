import 'maplibre-gl/dist/maplibre-gl.css'
import './bare.css'
import type { Feature, FeatureCollection } from 'geojson'
import {
  Map as MapLibreMap,
  setWorkerUrl,
  type LayerSpecification,
  type StyleSpecification
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { dot, DOT, hatch, HATCH } from '../../../src/layers/kit/images'
import { DEFINED, filesByLevel } from '../../../src/layers/registry'
import { START_LEVELS } from '../../../src/map/geometry/geometry-files'
import { fetchJson } from '../../../src/net/fetch-file'
import { PALETTES } from '../../../src/styles/palette'
import { BARE, LOOK, mapElement } from '../bare-page'

/** The least that draws the same files in the same view: MapLibre and nothing else. */
setWorkerUrl(workerUrl)
const { files, camera, style } = BARE
const container = mapElement()

const map = new MapLibreMap({
  container,
  style: style ? await withGeometry(style) : plainStyle(),
  center: [camera.lng, camera.lat],
  zoom: camera.zoom,
  fadeDuration: 0
})
if (style) {
  map.once('style.load', () => {
    map.addImage(HATCH.light, hatch(PALETTES.light.cstoFrozen), { pixelRatio: 2 })
    map.addImage(DOT, dot(), { pixelRatio: 2, sdf: true })
  })
}
map.once('load', () => (container.dataset['state'] = 'ready'))
map.once('idle', () => (container.dataset['idle'] = 'yes'))

/**
 * The files joined to sources, for the same layers to draw. It is the browser that copies them to the
 * worker, as what MapLibre takes for an instance of a class of the language, not MapLibre in JavaScript.
 */
async function withGeometry(style: StyleSpecification): Promise<StyleSpecification> {
  const hash = '-12345678.geojson'.length
  const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -hash)
  const levels = filesByLevel(DEFINED, [])
  const featuresOf = async (path: string): Promise<Feature[]> => {
    const { features } = (await fetchJson(path)) as FeatureCollection
    return features.map((feature) => ({
      ...feature,
      properties: { ...feature.properties, file: name(path) }
    }))
  }
  const sources = await Promise.all(
    START_LEVELS.map(async (level) => {
      const paths = files.filter((path) => levels[level].includes(name(path)))
      const features = (await Promise.all(paths.map(featuresOf))).flat()
      const data: unknown = Object.setPrototypeOf(
        { type: 'FeatureCollection', features },
        Boolean.prototype
      )
      return [level, { ...style.sources[level], data }]
    })
  )
  return { ...style, sources: { ...style.sources, ...Object.fromEntries(sources) } }
}

function plainStyle(): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(
      files.map((data, n) => [`file-${n}`, { type: 'geojson', data, tolerance: 0, maxzoom: 14 }])
    ),
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': '#f4f1ea' } },
      ...files.flatMap((_, n) => drawingOf(`file-${n}`))
    ]
  }
}

function drawingOf(source: string): LayerSpecification[] {
  return [
    {
      id: `${source}-fill`,
      type: 'fill',
      source,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': LOOK.fill, 'fill-opacity': 0.5 }
    },
    { id: `${source}-line`, type: 'line', source, paint: { 'line-color': LOOK.line } },
    {
      id: `${source}-circle`,
      type: 'circle',
      source,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 5, 'circle-color': LOOK.circle }
    }
  ]
}
