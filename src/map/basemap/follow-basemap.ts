import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Atlas } from '../../domain/atlas'
import type { Basemap, BasemapTold } from '../../domain/basemap'
import { PATIENCE } from '../../domain/patience'
import type { LayerDefinition } from '../../layers/kit/definition'
import type { GeometryFiles } from '../geometry-files'
import type { MapView } from '../sync-map'
import { PALETTES } from '../../styles/palette'
import type { DrawnBasemap, Place } from './draw-basemap'
import { endRivers, firstAboveGround, firstName, openGround } from './ground'
import { basemapLayers } from './layers'

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
  #begun = false
  #asked: Basemap | undefined
  #drawn: DrawnBasemap | undefined

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
  }

  /** Not before the first picture, which would wait for it. */
  begin(): void {
    this.#begun = true
    this.show(this.#shown)
  }

  show(next: MapView): void {
    const { names, theme } = this.#shown
    this.#shown = next
    if (!this.#begun) return
    if (next.basemap !== this.#asked) {
      this.#asked = next.basemap
      this.#drawn?.remove()
      this.#drawn = undefined
      if (next.basemap) void this.#draw(next.basemap)
    } else if (names !== next.names || theme !== next.theme) {
      this.#drawn?.show(this.#place())
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
    try {
      const { lng, lat } = this.#map.getCenter().wrap()
      const sources = await code.openBasemap(basemap, { lng, lat, zoom: this.#map.getZoom() })
      if (!isAsked()) return
      this.#drawn = code.drawBasemap(this.#map, sources, this.#place(), {
        onDrawn: () => this.#tell({ is: 'drawn' }),
        onFault: (fault, address) => fail({ fault, address })
      })
    } catch (error) {
      console.warn(error)
      return fail(code.faultOf(error, basemap))
    }
    // What the atlas names itself near by is known once that has come.
    await this.#known.files.load('detail')
    if (isAsked()) this.#drawn?.show(this.#place())
  }

  #place(): Place {
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
      layers: (of) => basemapLayers(of, { palette: PALETTES[theme], names, ownNames }),
      prepare: (tiles) => [...(tiles ? endRivers(map) : []), ...openGround(map)],
      before: () => ({ drawn: firstAboveGround(map), names: firstName(map) })
    }
  }
}

async function loadCode(): Promise<typeof import('./draw-basemap') | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE.script, undefined))
  return Promise.race([import('./draw-basemap').catch(() => undefined), late])
}
