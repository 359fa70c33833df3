import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Atlas } from '../../domain/atlas'
import type { Basemap, BasemapTold } from '../../domain/basemap'
import { PATIENCE } from '../../domain/patience'
import { SANS } from '../../layers/kit/context'
import type { LayerDefinition } from '../../layers/kit/definition'
import { mix } from '../../layers/kit/mix'
import type { GeometryFiles } from '../geometry/geometry-files'
import type { MapView } from '../sync-map'
import { PALETTES } from '../../styles/palette'
import type { DrawnBasemap, Place } from './draw-basemap'
import { endRivers, firstAboveGround, firstName, openGround } from './ground'
import type { basemapLayers } from './layers'

interface Known {
  readonly atlas: Atlas
  readonly files: GeometryFiles
  readonly definitions: readonly LayerDefinition[]
}

/** Gives the map the detailed basemap that the reader chose, whose code comes only then. */
export class BasemapFollower {
  readonly #map: MapLibreMap
  readonly #known: Known
  readonly #tell: (told: BasemapTold) => void
  #shown: MapView
  #asked: Basemap | undefined
  #drawn: DrawnBasemap | undefined
  #layersOf: typeof basemapLayers | undefined

  constructor(
    map: MapLibreMap,
    known: Known,
    view: MapView,
    tell: ((told: BasemapTold) => void) | undefined
  ) {
    this.#map = map
    this.#known = known
    this.#shown = view
    this.#tell = (told) => tell?.(told)
    this.show(view)
  }

  show(next: MapView): void {
    const { names, theme } = this.#shown
    this.#shown = next
    if (next.basemap !== this.#asked) {
      this.#asked = next.basemap
      this.#drawn?.remove()
      this.#drawn = undefined
      if (next.basemap) void this.#draw(next.basemap)
    } else if (this.#layersOf && (names !== next.names || theme !== next.theme)) {
      this.#drawn?.show(this.#place(this.#layersOf))
    }
  }

  async #draw(basemap: Basemap): Promise<void> {
    const isAsked = (): boolean => this.#asked === basemap
    const fail = (told: Omit<BasemapTold & { is: 'faulty' }, 'is'>): void => {
      if (!isAsked()) return
      this.#asked = this.#drawn = undefined
      this.#tell({ is: 'faulty', ...told })
    }
    const code = await loadCode()
    if (!code) return fail({ fault: 'script', address: '' })
    const layersOf = (this.#layersOf = code.basemapLayers)
    try {
      const { lng, lat } = this.#map.getCenter().wrap()
      const sources = await code.openBasemap(basemap, { lng, lat, zoom: this.#map.getZoom() })
      if (!isAsked()) return
      this.#drawn = code.drawBasemap(this.#map, sources, this.#place(layersOf), {
        onDrawn: () => this.#tell({ is: 'drawn' }),
        onFault: (fault, address) => fail({ fault, address })
      })
    } catch (error) {
      console.warn(error)
      return fail(code.faultOf(error, basemap))
    }
    // What the atlas names itself near by is known once that has come.
    await this.#known.files.load('detail')
    await this.#known.files.read('detail')
    if (isAsked()) this.#drawn?.show(this.#place(layersOf))
  }

  #place(layersOf: typeof basemapLayers): Place {
    const { atlas, files, definitions } = this.#known
    const towns = definitions.find(({ id }) => id === 'towns')?.files ?? []
    const ownNames = [
      ...atlas.places.map(({ name }) => name),
      ...towns.flatMap(({ name }) =>
        files.file(name).features.map(({ properties }) => String(properties?.['name'] ?? ''))
      )
    ]
    const { theme, names } = this.#shown
    const map = this.#map
    return {
      layers: (of) =>
        layersOf(of, { palette: PALETTES[theme], names, ownNames, kit: { font: SANS, mix } }),
      prepare: (tiles) => [...(tiles ? endRivers(map) : []), ...openGround(map)],
      before: () => ({ drawn: firstAboveGround(map), names: firstName(map) })
    }
  }
}

type Code = typeof import('./draw-basemap') & Pick<typeof import('./layers'), 'basemapLayers'>

async function loadCode(): Promise<Code | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE.script, undefined))
  const code = Promise.all([import('./draw-basemap'), import('./layers')])
  return Promise.race([
    code.then(([drawing, { basemapLayers }]) => ({ ...drawing, basemapLayers })),
    late
  ]).catch(() => undefined)
}
