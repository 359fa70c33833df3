import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { LAYER_IDS, type LayerId } from '../domain/place'
import {
  filesOf,
  START_SOURCES,
  type DrawnFrom,
  type GeometryFile,
  type GeometryFiles,
  type SourceName
} from './geometry-files'
import { DETAIL_ZOOM, isCoarse, OVERLAP } from './style/style-context'

/** A reader's layer, or the land and sea under them all. */
export type FaultyLayer = LayerId | 'basemap'

interface Listener {
  readonly onReady: () => void
  readonly onFaulty: (layers: readonly FaultyLayer[]) => void
}

/**
 * Gives the map the geometry that its style was made without: what every view needs as soon as it
 * has come, the detail when the view comes near. Tells of the first complete drawing and of files
 * that failed. A source is drawn without these, and again with them once a retry has brought them.
 */
export function loadGeometry(
  map: MapLibreMap,
  files: GeometryFiles,
  listener: Listener
): { retry: () => void } {
  const asked = new Set<SourceName>()
  const given = new Set<SourceName>()
  let told: readonly FaultyLayer[] = []
  let styled = false
  let ready = false

  async function load(source: SourceName): Promise<void> {
    asked.add(source)
    given.delete(source)
    await files.load(source)
    tell()
    if (styled) give(source)
  }

  function tell(): void {
    const faulty = [...new Set([...files.failed].map(layerOf))]
    if (faulty.join() !== told.join()) listener.onFaulty(faulty)
    told = faulty
  }

  function give(source: SourceName): void {
    void map
      .getSource<GeoJSONSource>(source)
      ?.setData(files.collection(source))
      .then(() => {
        given.add(source)
        if (source === 'detail') giveWayToDetail(map, files)
      })
  }

  function loadDetail(): void {
    if (map.getZoom() >= DETAIL_ZOOM - 0.5 && !asked.has('detail')) void load('detail')
  }

  map.on('style.load', () => {
    styled = true
    for (const source of asked) if (!given.has(source) && files.isSettled(source)) give(source)
  })
  // Between a lost graphics context and the style that comes back nothing can be given.
  map.on('webglcontextlost', () => (styled = false))
  map.on('remove', () => (styled = false))
  map.on('move', loadDetail)
  map.on('render', () => {
    if (ready || [...asked].some((source) => !given.has(source))) return
    if (!map.isStyleLoaded() || ![...asked].every((source) => map.isSourceLoaded(source))) return
    ready = true
    listener.onReady()
  })

  for (const source of START_SOURCES) {
    const isInStyle = files.isSettled(source)
    if (!isInStyle) void load(source)
    else given.add(source)
    asked.add(source)
  }
  tell()
  loadDetail()

  return {
    retry() {
      for (const source of asked) {
        if (filesOf(source).some((file) => files.failed.has(file))) void load(source)
      }
    }
  }
}

/** From the detail zoom up the coarse drawing would show beside the fine one. */
function giveWayToDetail(map: MapLibreMap, files: GeometryFiles): void {
  for (const id of map.getLayersOrder().filter((each) => isCoarse({ id: each }))) {
    const { metadata, minzoom = 0, type } = map.getLayer(id)!
    const { file } = metadata as DrawnFrom['metadata']
    if (!files.has(file.replace(/-coarse$/, '') as GeometryFile)) continue
    map.setLayerZoomRange(id, minzoom, DETAIL_ZOOM + (type === 'fill' ? OVERLAP : 0))
  }
}

/** Which of the reader's layers a geometry file belongs to. */
function layerOf(file: GeometryFile): FaultyLayer {
  if (file === 'border-segments' || file === 'exclaves') return 'border'
  const id = file.replace(/-coarse$/, '')
  return LAYER_IDS.find((layer) => layer === id) ?? 'basemap'
}
