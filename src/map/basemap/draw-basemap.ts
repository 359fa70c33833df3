import type { Map as MapLibreMap, MapSourceDataEvent } from 'maplibre-gl'
import { originsOf, type Basemap, type BasemapFault } from '../../domain/basemap'
import { PATIENCE } from '../../domain/patience'
import { Unusable } from './fetch-tiles'
import type { BasemapLayers } from './layers'
import { openTiles, type Near } from './open-tiles'
import { HEIGHTS, TILES } from './schema'
import { TileTally } from './tally'

/** What is put on the map, and where: made where the style is, which the page has already. */
export interface Drawing {
  readonly layers: (of: { readonly tiles: boolean; readonly heights: boolean }) => BasemapLayers
}
export interface Place extends Drawing {
  /** Makes room; returns how each change is taken back, the last first. */
  readonly prepare: (tiles: boolean) => (() => void)[]
  /** Ids of the layers before which ours go: what is drawn, and the names. */
  readonly before: () => { readonly drawn: string | undefined; readonly names: string | undefined }
}

/** A basemap that is on the map. */
export interface DrawnBasemap {
  readonly show: (drawing: Drawing) => void
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
  place: Place,
  listener: Listener
): DrawnBasemap {
  const has = { tiles: TILES in sources, heights: HEIGHTS in sources }
  /** How each change is taken back, the last first. */
  const undo: (() => void)[] = []
  for (const [id, { source }] of Object.entries(sources)) {
    map.addSource(id, source)
    undo.unshift(() => map.removeSource(id))
  }
  undo.unshift(...place.prepare(has.tiles))
  const layers = place.layers(has)
  const before = place.before()
  for (const kind of ['drawn', 'names'] as const) {
    for (const layer of layers[kind]) {
      map.addLayer(layer, before[kind])
      undo.unshift(() => map.removeLayer(layer.id))
    }
  }

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
      const { drawn, names } = next.layers(has)
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

/** Milliseconds. */
const BETWEEN_LOOKS = 500

/** Watches the tiles come; returns how to stop. */
function watch(
  map: MapLibreMap,
  sources: Sources,
  onDrawn: () => void,
  onFault: (fault: BasemapFault, address: string) => void
): () => void {
  const tallies = new Map(Object.keys(sources).map((id) => [id, new TileTally(performance.now())]))
  let isDrawn = false
  let isLost = false
  let looked = performance.now()

  function look(): void {
    const now = performance.now()
    const isAwake = now - looked < PATIENCE.pause && !document.hidden
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
      tally.came(performance.now())
      if (!isDrawn) onDrawn()
      isDrawn = true
    }),
    map.on('error', (event) => {
      const { sourceId } = event as { sourceId?: string }
      if (sourceId !== undefined) tallies.get(sourceId)?.failed(performance.now())
    }),
    map.on('move', () => {
      for (const tally of tallies.values()) tally.stir(performance.now())
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
