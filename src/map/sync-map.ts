import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { membersOf, type Atlas } from '../domain/atlas'
import type { Basemap } from '../domain/basemap'
import type { NameChoice } from '../domain/names'
import { LABELS, LEVELS, type LayerMetadata, type PlacedLayer } from '../layers/kit/definition'
import type { Theme } from '../styles/palette'
import { loadGlyphs } from './style/label-letters'
import { labelFeatures } from './style/labels'

/** What the map shows, wherever its camera stands. */
export interface MapView {
  readonly layers: ReadonlySet<string>
  readonly place: string | null
  /** Lit up lightly: what the pointer, a list entry or a passage points at. */
  readonly lit: readonly string[]
  readonly theme: Theme
  readonly names: NameChoice
  /** Every place's names in all languages are here. */
  readonly placesWhole?: boolean
  /** The detailed basemap that the reader chose, if any. */
  readonly basemap?: Basemap | undefined
}

type Mark = 'selected' | 'hovered'

/** Brings the map to what the page asks for, by the difference to what it shows already. */
export class MapSync {
  readonly #map: MapLibreMap
  readonly #atlas: Atlas
  readonly #layersFor: (view: MapView) => PlacedLayer[]
  #shown: MapView
  #styled = false
  #marked: { source: string; id: string }[] = []

  constructor(
    map: MapLibreMap,
    atlas: Atlas,
    view: MapView,
    layersFor: (view: MapView) => PlacedLayer[]
  ) {
    this.#map = map
    this.#atlas = atlas
    this.#shown = view
    this.#layersFor = layersFor
    map.once('style.load', () => {
      this.#styled = true
      this.#switchLayers()
      this.#mark()
      if (this.#shown.names !== view.names || this.#shown.placesWhole !== view.placesWhole)
        void this.#rename(this.#shown.names)
    })
  }

  /** The language of names that was asked for last. */
  get names(): NameChoice {
    return this.#shown.names
  }

  /** The layers that are switched on. */
  get layers(): ReadonlySet<string> {
    return this.#shown.layers
  }

  get theme(): Theme {
    return this.#shown.theme
  }

  show(next: MapView): void {
    const before = this.#shown
    this.#shown = next
    if (this.#styled) {
      if (before.theme !== next.theme) this.#paint()
      if (before.names !== next.names || before.placesWhole !== next.placesWhole)
        void this.#rename(next.names)
      if (before.layers !== next.layers) this.#switchLayers()
      if (before.place !== next.place || before.lit !== next.lit) this.#mark()
    }
  }

  /** A restored graphics context brings the style back, but not which places were lit. */
  markAgain(): void {
    this.#marked = []
    this.#mark()
  }

  /** Names change once their letters are at hand, unless the reader has chosen others by then. */
  async #rename(names: NameChoice): Promise<void> {
    await loadGlyphs(this.#atlas, names)
    if (this.#shown.names !== names) return
    await this.#map.getSource<GeoJSONSource>(LABELS)?.setData(labelFeatures(this.#atlas, names))
    for (const layer of this.#layersFor(this.#shown)) this.#write(layer)
  }

  #switchLayers(): void {
    for (const id of this.#map.getLayersOrder()) {
      const { layer } = this.#map.getLayer(id)!.metadata as LayerMetadata
      if (!this.#atlas.layerById.has(layer)) continue
      const visibility = this.#shown.layers.has(layer) ? 'visible' : 'none'
      this.#map.setLayoutProperty(id, 'visibility', visibility)
    }
  }

  #mark(): void {
    for (const feature of this.#marked) this.#map.removeFeatureState(feature)
    this.#marked = []
    const { place, lit } = this.#shown
    for (const id of lit) this.#set(id, 'hovered')
    if (place !== null) this.#set(place, 'selected')
  }

  #set(placeId: string, mark: Mark): void {
    for (const id of this.#drawnFor(placeId)) {
      for (const source of LEVELS) {
        this.#map.setFeatureState({ source, id }, { [mark]: true })
        this.#marked.push({ source, id })
      }
    }
  }

  /** A group lights up in all its members. */
  #drawnFor(placeId: string): string[] {
    return [placeId, ...membersOf(this.#atlas, placeId).map(({ id }) => id)]
  }

  #paint(): void {
    for (const layer of this.#layersFor(this.#shown)) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) {
        this.#map.setPaintProperty(layer.id, name as never, value as never)
      }
      this.#write(layer)
    }
  }

  /** What a style layer writes may say a name, or be coloured part by part. */
  #write(layer: PlacedLayer): void {
    const text = layer.type === 'symbol' ? layer.layout?.['text-field'] : undefined
    if (text !== undefined) this.#map.setLayoutProperty(layer.id, 'text-field', text)
  }
}
