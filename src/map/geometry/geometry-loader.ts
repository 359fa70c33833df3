import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { DETAIL_ZOOM, OVERLAP, VEIL } from '../../layers/kit/context'
import {
  LEVELS,
  type LayerDefinition,
  type LayerMetadata,
  type Level
} from '../../layers/kit/definition'
import { layerOfFile } from '../../layers/registry'
import { START_LEVELS, type GeometryFiles } from './geometry-files'
import { addressOf, type DrawnLevel } from './geometry-request'

interface Listener {
  readonly onReady: () => void
  /** Ids of layers, those that no reader switches included. */
  readonly onFaulty: (layers: readonly string[]) => void
  /** The page has read what is drawn. */
  readonly onRead: () => void
}

/**
 * Gives the map the geometry that its style was made without: what every view needs as soon as it
 * has come, the detail when the view comes near. Tells of the first complete drawing and of files
 * that failed. A source is drawn without these, and again with them once a retry has brought them.
 * The page reads files once they are drawn.
 */
export function loadGeometry(
  map: MapLibreMap,
  files: GeometryFiles,
  definitions: readonly LayerDefinition[],
  listener: Listener
): { retry: () => void } {
  const asked = new Set<Level>()
  const given = new Set<Level>()
  let told: readonly string[] = []
  let styled = false
  let ready = false

  async function load(source: Level): Promise<void> {
    asked.add(source)
    given.delete(source)
    await files.load(source)
    tell()
    if (styled) give(source)
  }

  function tell(): void {
    const faulty = [
      ...new Set([...files.failed].flatMap((file) => layerOfFile(definitions, file) ?? []))
    ]
    if (faulty.join() !== told.join()) listener.onFaulty(faulty)
    told = faulty
  }

  function give(source: Level): void {
    void map
      .getSource<GeoJSONSource>(source)
      ?.setData(addressOf(source))
      .then(() => given.add(source))
  }

  /** Hears from the worker which of the files that a source was given it could not read. */
  async function hear(source: Level): Promise<void> {
    const data = await map.getSource<GeoJSONSource>(source)?.getData()
    const drawn = data as Partial<DrawnLevel> | undefined
    if (!drawn?.failed) return
    files.refuse(drawn.failed)
    // MapLibre keeps the answer in place of the address: a style that comes back begins with it, empty.
    Object.assign(drawn, { features: [], failed: undefined })
    tell()
    if (source === 'detail' && styled) handOver(map, files)
    if (ready) void read()
  }

  async function read(): Promise<void> {
    for (const source of asked) await files.read(source)
    listener.onRead()
  }

  function loadDetail(): void {
    if (map.getZoom() >= DETAIL_ZOOM - 0.5 && !asked.has('detail')) void load('detail')
  }

  map.on('style.load', () => {
    styled = true
    for (const source of asked) if (!given.has(source) && files.isSettled(source)) give(source)
  })
  map.on('sourcedata', ({ sourceId, sourceDataType }) => {
    const source = LEVELS.find((level) => level === sourceId)
    if (source && sourceDataType === 'metadata') void hear(source)
  })
  // Between a lost graphics context and the style that comes back nothing can be given.
  map.on('webglcontextlost', () => {
    styled = false
    given.clear()
  })
  map.on('remove', () => (styled = false))
  map.on('move', loadDetail)
  map.on('render', () => {
    if (ready || [...asked].some((source) => !given.has(source))) return
    if (!map.isStyleLoaded() || ![...asked].every((source) => map.isSourceLoaded(source))) return
    ready = true
    listener.onReady()
    void read()
  })

  for (const source of START_LEVELS) {
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
        if (files.filesOf(source).some((file) => files.failed.has(file))) void load(source)
      }
    }
  }
}

/** Level-of-detail hand-over: from the detail zoom up the coarse drawing would show beside the fine one. */
function handOver(map: MapLibreMap, files: GeometryFiles): void {
  for (const id of map.getLayersOrder()) {
    const { metadata, minzoom = 0, type } = map.getLayer(id)!
    const { finer } = metadata as LayerMetadata
    if (finer === undefined || !files.has(finer)) continue
    // What is seen through must not lie over itself.
    const isOpaque = type === 'fill' && map.getPaintProperty(id, 'fill-opacity') !== VEIL
    map.setLayerZoomRange(id, minzoom, DETAIL_ZOOM + (isOpaque ? OVERLAP : 0))
  }
}
