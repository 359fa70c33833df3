import type { Map as MapLibreMap } from 'maplibre-gl'
import { DETAIL_ZOOM, OVERLAP, VEIL } from '../../layers/kit/context'
import { NAME_SLOTS, type LayerMetadata, type Slot } from '../../layers/kit/definition'
import { STREAMS_ZOOM } from './schema'

const metadataOf = (map: MapLibreMap, id: string): LayerMetadata =>
  map.getLayer(id)!.metadata as LayerMetadata
/** The lowest of the names. */
export const firstName = (map: MapLibreMap): string | undefined =>
  map
    .getLayersOrder()
    .find((id) => (NAME_SLOTS as readonly Slot[]).includes(metadataOf(map, id).slot))

/** The first layer that lies above land and sea. */
export const firstAboveGround = (map: MapLibreMap): string | undefined =>
  map.getLayersOrder().find((id) => metadataOf(map, id).slot !== 'ground')

/** Brings the land of all levels under all else, and lets what lies on it be seen through states. */
export function openGround(map: MapLibreMap): (() => void)[] {
  const undo: (() => void)[] = []
  const order = map.getLayersOrder()
  const before = firstAboveGround(map)
  for (const [at, id] of order.entries()) {
    const { slot, level } = metadataOf(map, id)
    const { type, minzoom = 0, maxzoom } = map.getLayer(id)!
    if (slot === 'ground' && before !== undefined && at > order.indexOf(before)) {
      map.moveLayer(id, before)
      undo.unshift(() => map.moveLayer(id, order[at + 1]))
    }
    const isState = slot === 'areas' && type === 'fill' && level !== 'always'
    if (!isState || map.getPaintProperty(id, 'fill-pattern') !== undefined) continue
    map.setPaintProperty(id, 'fill-opacity', VEIL)
    const isHandedOver = maxzoom === DETAIL_ZOOM + OVERLAP
    if (isHandedOver) map.setLayerZoomRange(id, minzoom, DETAIL_ZOOM)
    undo.unshift(() => {
      map.setPaintProperty(id, 'fill-opacity', undefined)
      if (map.getLayer(id)?.maxzoom === DETAIL_ZOOM)
        map.setLayerZoomRange(id, minzoom, DETAIL_ZOOM + OVERLAP)
    })
  }
  return undo
}

/** One river must not be drawn twice, kilometres apart. */
export const endRivers = (map: MapLibreMap): (() => void)[] =>
  map
    .getLayersOrder()
    .filter((id) => metadataOf(map, id).layer === 'rivers')
    .map((id) => {
      const { minzoom = 0, maxzoom = 24 } = map.getLayer(id)!
      map.setLayerZoomRange(id, minzoom, STREAMS_ZOOM)
      return () => void map.setLayerZoomRange(id, minzoom, maxzoom)
    })
