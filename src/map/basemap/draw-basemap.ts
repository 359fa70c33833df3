import type { Map as MapLibreMap, MapSourceDataEvent } from 'maplibre-gl'
import { originsOf, type Basemap, type BasemapFault } from '../../domain/basemap'
import type { NameChoice } from '../../domain/names'
import { DETAIL_ZOOM, OVERLAP, VEIL } from '../../layers/kit/context'
import { NAME_SLOTS, type LayerMetadata, type Slot } from '../../layers/kit/definition'
import { PALETTES, type Theme } from '../../styles/palette'
import { Unusable } from './fetch-tiles'
import { basemapLayers, HEIGHTS, STREAMS_ZOOM, TILES, type BasemapLayers } from './layers'
import { openTiles, type Near } from './open-tiles'
import { TileTally } from './tally'

export interface Look {
  readonly theme: Theme
  readonly names: NameChoice
  readonly ownNames: readonly string[]
}

/** A basemap that is on the map. */
export interface DrawnBasemap {
  readonly show: (look: Look) => void
  /** Leaves the map as it was. */
  readonly remove: () => void
}

interface Listener {
  /** The first of it has come. */
  readonly onDrawn: () => void
  /** It has been removed. */
  readonly onFault: (fault: BasemapFault, address: string) => void
}

type Sources = Readonly<Record<string, { readonly address: string; readonly source: Opened }>>
type Opened = Awaited<ReturnType<typeof openTiles>>

/** Asks for what the basemap is made of. Rejects with `Unusable` where some of it cannot be drawn. */
export async function openBasemap(basemap: Basemap, near: Near): Promise<Sources> {
  const allowed = originsOf(basemap)
  const kinds = [
    ['tiles', TILES],
    ['heights', HEIGHTS]
  ] as const
  const opened = await Promise.all(
    kinds.map(async ([kind, id]) => {
      const address = basemap[kind]
      if (address === undefined) return []
      return [[id, { address, source: await openTiles(kind, address, near, allowed) }] as const]
    })
  )
  return Object.fromEntries(opened.flat())
}

/** What went wrong, in terms that a reader can be told. */
export const faultOf = (error: unknown, { tiles, heights }: Basemap) =>
  error instanceof Unusable
    ? { fault: error.fault, address: error.address }
    : { fault: 'unreachable' as const, address: tiles ?? heights ?? '' }

/** Puts the basemap under all that is the atlas's own, and its names above that and below our names. */
export function drawBasemap(
  map: MapLibreMap,
  sources: Sources,
  look: Look,
  listener: Listener
): DrawnBasemap {
  const layersIn = ({ theme, names, ownNames }: Look): BasemapLayers =>
    basemapLayers(
      { tiles: TILES in sources, heights: HEIGHTS in sources },
      { palette: PALETTES[theme], names, ownNames }
    )
  /** How each change is taken back, the last first. */
  const undo: (() => void)[] = []
  for (const [id, { source }] of Object.entries(sources)) {
    map.addSource(id, source)
    undo.unshift(() => map.removeSource(id))
  }
  undo.unshift(...openGround(map))
  const { drawn, names } = layersIn(look)
  for (const [layers, before] of [
    [drawn, firstAbove(map, 'ground')],
    [names, firstOf(map, NAME_SLOTS)]
  ] as const) {
    for (const layer of layers) {
      map.addLayer(layer, before)
      undo.unshift(() => map.removeLayer(layer.id))
    }
  }
  if (TILES in sources) undo.unshift(...endRivers(map))

  const remove = (): void => {
    for (const each of undo.splice(0)) each()
  }
  undo.unshift(
    watch(map, sources, listener.onDrawn, (fault, address) => {
      remove()
      listener.onFault(fault, address)
    })
  )
  return {
    remove,
    show(next) {
      const { drawn, names } = layersIn(next)
      for (const layer of [...drawn, ...names]) {
        for (const [name, value] of Object.entries(layer.paint ?? {})) {
          map.setPaintProperty(layer.id, name as never, value as never)
        }
        if (layer.type !== 'symbol') continue
        map.setLayoutProperty(layer.id, 'text-field', layer.layout?.['text-field'])
        map.setFilter(layer.id, layer.filter)
      }
    }
  }
}

const metadataOf = (map: MapLibreMap, id: string): LayerMetadata =>
  map.getLayer(id)!.metadata as LayerMetadata
const firstOf = (map: MapLibreMap, slots: readonly Slot[]): string | undefined =>
  map.getLayersOrder().find((id) => slots.includes(metadataOf(map, id).slot))

/** The first layer that lies above the lowest ones of the slot. */
const firstAbove = (map: MapLibreMap, slot: Slot): string | undefined =>
  map.getLayersOrder().find((id) => metadataOf(map, id).slot !== slot)

/** Brings the land of all levels under all else, and lets what lies on it be seen through states. */
function openGround(map: MapLibreMap): (() => void)[] {
  const undo: (() => void)[] = []
  const order = map.getLayersOrder()
  const before = firstAbove(map, 'ground')
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
const endRivers = (map: MapLibreMap): (() => void)[] =>
  map
    .getLayersOrder()
    .filter((id) => metadataOf(map, id).layer === 'rivers')
    .map((id) => {
      const { minzoom = 0, maxzoom = 24 } = map.getLayer(id)!
      map.setLayerZoomRange(id, minzoom, STREAMS_ZOOM)
      return () => void map.setLayerZoomRange(id, minzoom, maxzoom)
    })

/** Milliseconds. */
const BETWEEN_LOOKS = 500
/** A longer pause is a machine that slept. */
const PAUSE = 5000

/** Watches the tiles come; returns how to stop. */
function watch(
  map: MapLibreMap,
  sources: Sources,
  onDrawn: () => void,
  onFault: (fault: BasemapFault, address: string) => void
): () => void {
  const tallies = new Map(Object.keys(sources).map((id) => [id, new TileTally(Date.now())]))
  let isDrawn = false
  let isLost = false
  let looked = Date.now()

  function look(): void {
    const now = Date.now()
    const isAwake = now - looked < PAUSE && !document.hidden
    looked = now
    for (const [id, tally] of tallies) {
      if (!isAwake || isLost) {
        tally.stir(now)
        continue
      }
      const fault = tally.faultAt(now, !map.isSourceLoaded(id))
      if (fault) return onFault(fault, sources[id]!.address)
    }
  }
  const timer = setInterval(look, BETWEEN_LOOKS)
  const listening = [
    map.on('sourcedata', ({ sourceId, tile }: MapSourceDataEvent) => {
      const tally = tile && tallies.get(sourceId)
      if (!tally) return
      tally.came(Date.now())
      if (!isDrawn) onDrawn()
      isDrawn = true
    }),
    map.on('error', (event) => {
      const { sourceId } = event as { sourceId?: string }
      if (sourceId !== undefined) tallies.get(sourceId)?.failed(Date.now())
    }),
    map.on('move', () => {
      for (const tally of tallies.values()) tally.stir(Date.now())
    }),
    map.on('webglcontextlost', () => {
      isLost = true
    }),
    map.on('webglcontextrestored', () => {
      void map.once('style.load', () => {
        isLost = false
      })
    }),
    map.on('remove', () => clearInterval(timer))
  ]
  return () => {
    clearInterval(timer)
    for (const each of listening) each.unsubscribe()
  }
}
