import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { LAYER_IDS, type LayerId } from '../domain/place'
import { FINE_SOURCES, type FineSource } from './style'
import { DETAIL_ZOOM } from './style-context'

/** A reader's layer, or the land and sea under them all. */
export type FaultyLayer = LayerId | 'basemap'

interface Listener {
  readonly onReady: () => void
  readonly onFaulty: (layers: readonly FaultyLayer[]) => void
}

type Progress = 'idle' | 'loading' | 'drawn' | 'failed'

/**
 * Follows the geometry files: fetches the fine ones when the view needs them, tells of the first
 * complete drawing and of files that failed. MapLibre's own `load` and `idle` never come once
 * one file has failed, so neither is waited for.
 */
export function watchSources(
  map: MapLibreMap,
  urls: Readonly<Record<string, string>>,
  listener: Listener
): { retry: () => void } {
  const progress = new Map<string, Progress>()
  for (const id of Object.keys(urls)) progress.set(id, isFine(id) ? 'idle' : 'loading')
  let ready = false
  let told: readonly FaultyLayer[] = []

  function settle(id: string, outcome: Progress): void {
    if (progress.get(id) === outcome) return
    progress.set(id, outcome)
    const faulty = faultyLayers(progress)
    if (faulty.join() !== told.join()) listener.onFaulty(faulty)
    told = faulty
    if (outcome === 'drawn' && isFine(id)) giveWayToFine(map, id)
  }

  function fetchFine(): void {
    if (map.getZoom() < DETAIL_ZOOM - 0.5) return
    for (const id of FINE_SOURCES) if (progress.get(id) === 'idle') load(id)
  }

  function load(id: string): void {
    const source = map.getSource<GeoJSONSource>(id)
    const url = urls[id]
    if (!source || url === undefined) return
    progress.set(id, 'loading')
    void source.setData(url)
  }

  map.on('error', (event) => {
    const id: unknown = (event as { sourceId?: unknown }).sourceId
    if (typeof id === 'string' && progress.has(id)) settle(id, 'failed')
    else console.error(event.error)
  })
  map.on('sourcedata', ({ sourceId, sourceDataType }) => {
    if (sourceDataType !== 'content' || progress.get(sourceId) !== 'loading') return
    // A fine source's first, empty content may arrive while the real one is still on its way.
    if (map.getSource(sourceId)?.loaded()) settle(sourceId, 'drawn')
  })
  map.once('style.load', fetchFine)
  map.on('move', fetchFine)
  map.on('render', () => {
    if (ready || !map.isStyleLoaded()) return
    if ([...progress.values()].some((each) => each === 'loading')) return
    const drawn = [...progress].filter(([, each]) => each === 'drawn')
    if (!drawn.every(([id]) => map.isSourceLoaded(id))) return
    ready = true
    listener.onReady()
  })

  return {
    retry() {
      for (const [id, each] of progress) if (each === 'failed') load(id)
    }
  }
}

const isFine = (id: string): id is FineSource => FINE_SOURCES.some((fine) => fine === id)

/** From the detail zoom up the coarse drawing would show beside the fine one. */
function giveWayToFine(map: MapLibreMap, id: FineSource): void {
  for (const layer of map.getLayersOrder()) {
    if (map.getLayer(layer)?.source === `${id}-coarse` && layer.endsWith('-coarse')) {
      map.setLayerZoomRange(layer, 0, DETAIL_ZOOM)
    }
  }
}

/** Which of the reader's layers a geometry file belongs to. */
function layerOf(sourceId: string): FaultyLayer {
  if (sourceId === 'border-segments' || sourceId === 'exclaves') return 'border'
  const id = sourceId.replace(/-coarse$/, '')
  return LAYER_IDS.find((layer) => layer === id) ?? 'basemap'
}

function faultyLayers(progress: ReadonlyMap<string, Progress>): FaultyLayer[] {
  const failed = [...progress].filter(([, each]) => each === 'failed').map(([id]) => id)
  return [...new Set(failed.map(layerOf))]
}
