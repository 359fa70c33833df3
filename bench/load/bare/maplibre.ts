import 'maplibre-gl/dist/maplibre-gl.css'
import './bare.css'
import {
  Map as MapLibreMap,
  setWorkerUrl,
  type LayerSpecification,
  type StyleSpecification
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { ACCURACY } from '../../../src/layers/kit/accuracy'
import { dot, DOT, hatch, HATCH } from '../../../src/layers/kit/images'
import { DEFINED, filesByLevel } from '../../../src/layers/registry'
import { GeometryFiles, START_LEVELS } from '../../../src/map/geometry-files'
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

/** The files as the atlas joins them to sources, for the same layers to draw. */
async function withGeometry(style: StyleSpecification): Promise<StyleSpecification> {
  const hash = '-12345678.geojson'.length
  const name = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -hash)
  const nothing = { type: 'FeatureCollection' as const, features: [] }
  const urls = Object.fromEntries(files.map((path) => [name(path), path]))
  const geometry = new GeometryFiles(
    { ...urls, [ACCURACY]: nothing },
    filesByLevel(DEFINED, [ACCURACY])
  )
  await Promise.all(START_LEVELS.map((level) => geometry.load(level)))
  const sources = START_LEVELS.map((level) => [
    level,
    { ...style.sources[level], data: geometry.collection(level) }
  ])
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
