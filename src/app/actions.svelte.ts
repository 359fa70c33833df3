import { tick } from 'svelte'
import type { Atlas } from '../domain/atlas'
import {
  initialState,
  tidyCamera,
  tidyQuery,
  tidySpot,
  withLayer,
  withoutPlace,
  withPlace,
  type Camera,
  type MapState
} from '../domain/map-state'
import type { NameChoice } from '../domain/names'
import { NO_FILTER } from '../domain/passage-filter'
import type { LayerId, Place } from '../domain/place'
import type { LngLat } from '../domain/whereabouts'
import { SPOT_ZOOM, type Spot } from '../domain/spot'
import type { MapController } from '../map/attach-map'
import { focusByKey, focusKeyNow } from '../panels/focus-keys'
import type { SheetHeight } from '../panels/sheet'
import { focusHeading, returnFocus, showTop } from './focus'
import type { MapStateCell } from './state/map-state-cell.svelte'

interface Page {
  readonly atlas: Atlas
  readonly cell: MapStateCell
  /** Takes what lies over a narrow map out of the way. */
  readonly clearNarrowMap: () => void
}

interface Opening {
  /** The map flies there. */
  look?: boolean
  /** Chosen on the map, where focus stays. */
  onMap?: boolean
  excerpt?: string | null
}

/** What a click on the map changed, until the next. */
interface BeforeClick {
  readonly state: MapState
  readonly alsoHere: readonly Place[]
  readonly sheet: SheetHeight
}

/** All that a reader can do, and what of it no link carries. */
export class Actions {
  /** Draws the map; absent until it is there. */
  controller = $state.raw<MapController>()
  /** What was looked for and is no place of the gazetteer. */
  spot = $state.raw<Spot | null>(null)
  /** Other places at the point of the map that was clicked. */
  alsoHere = $state.raw<readonly Place[]>([])
  /** Places that the text points at. */
  pointedAt = $state.raw<readonly string[]>([])
  /** The next spot that is picked is the other end of a distance. */
  measuring = $state(false)
  /** Of the text on a phone. */
  sheet = $state<SheetHeight>('half')
  readonly #page: Page
  #beforeClick: BeforeClick | undefined
  /** What had focus when the panel's place was opened: closing gives it back. */
  #openedFrom: string | null = null

  constructor(page: Page) {
    this.#page = page
  }

  get #state(): MapState {
    return this.#page.cell.current
  }

  #replace(change: Partial<MapState>): void {
    this.#page.cell.set({ ...this.#state, ...change }, 'replace')
  }

  open(id: string, { look = true, onMap = false, excerpt = null }: Opening = {}): void {
    const { atlas, cell, clearNarrowMap } = this.#page
    const place = atlas.placeById.get(id)
    if (!place) return
    this.spot = null
    if (this.#state.place === null) this.#openedFrom = focusKeyNow()
    const opened = { ...withPlace(this.#state, place, excerpt), query: '' }
    // A passage that was asked for is shown, whatever was read before.
    if (excerpt !== null) opened.filter = NO_FILTER
    cell.set(look ? { ...opened, camera: null } : opened, 'push')
    this.pointedAt = []
    if (this.sheet === 'peek') this.sheet = 'half'
    clearNarrowMap()
    if (!onMap) this.alsoHere = []
    void tick().then(() => {
      if (look) this.controller?.flyTo(id)
      if (!onMap) focusHeading()
      showTop()
    })
  }

  openPassage(excerptId: string, placeId: string): void {
    this.open(placeId, { excerpt: excerptId })
  }

  /** What the link said and there is not. */
  forget(unknown: Partial<Pick<MapState, 'excerpt' | 'article' | 'data'>>): void {
    this.#replace(unknown)
  }

  close(): void {
    this.#page.cell.set(withoutPlace(this.#state), 'push')
    this.alsoHere = []
    void tick().then(() => {
      returnFocus(this.#openedFrom)
      showTop()
    })
  }

  /** The page as a visit by no link finds it, with the names that are chosen. */
  goHome(): void {
    const { atlas, cell } = this.#page
    this.spot = null
    const layers = atlas.layers.map(({ id }) => id)
    cell.set({ ...initialState(layers), names: this.#state.names }, 'push')
    void tick().then(() => this.controller?.flyTo(null))
  }

  /** The reader went back or forward, or edited the link; what had focus there has it again. */
  restore({ camera, place }: MapState, focusKey: string | null): void {
    this.alsoHere = []
    this.spot = null
    void tick().then(() => {
      if (camera) this.controller?.jumpTo(camera)
      else this.controller?.flyTo(place)
      returnFocus(focusKey)
      showTop()
    })
  }

  /** Shows what was looked for and is no place: marked where its position is known. */
  showSpot(found: Spot): void {
    this.spot = found
    if (!found.at) return this.#replace({ query: '' })
    if (this.sheet === 'full') this.sheet = 'half'
    const [lng, lat] = found.at
    const camera = tidyCamera({ lng, lat, zoom: SPOT_ZOOM[found.kind], bearing: 0, pitch: 0 })
    this.#replace({ query: '', camera })
    void tick().then(() => this.controller?.jumpTo(camera))
  }

  /** A spot of the map to be told of; the other end where a distance is being measured. */
  pick(at: LngLat): void {
    const [first] = this.#state.picked
    const picked = this.measuring && first ? [first, tidySpot(at)] : [tidySpot(at)]
    this.measuring = false
    this.#replace({ picked })
  }

  /** From the first spot that was picked to the next one. */
  measure(): void {
    this.measuring = true
    this.#replace({ picked: this.#state.picked.slice(0, 1) })
  }

  closePicked(): void {
    this.measuring = false
    this.#replace({ picked: [] })
    focusByKey('map')
  }

  closeSpot(): void {
    this.spot = null
    focusByKey('search')
  }

  /** Ids of the places at a click on the map, the most specific first. */
  chooseOnMap(ids: readonly string[]): void {
    const { atlas, clearNarrowMap } = this.#page
    this.#beforeClick = { state: this.#state, alsoHere: this.alsoHere, sheet: this.sheet }
    clearNarrowMap()
    const [first, ...others] = ids
    if (first === undefined) return
    this.alsoHere = others.flatMap((id) => atlas.placeById.get(id) ?? [])
    if (first !== this.#state.place) this.open(first, { look: false, onMap: true })
  }

  /** A double click zooms; what its first click opened is let go again. */
  undoClick(): void {
    if (!this.#beforeClick) return
    const { state, alsoHere, sheet } = this.#beforeClick
    if (this.#state.place !== state.place) this.#replace({ ...state, camera: this.#state.camera })
    this.alsoHere = alsoHere
    this.sheet = sheet
  }

  /** Enter on the map cursor: the place opens, and is shown where it is not well seen. */
  enterOnMap(id: string): void {
    this.alsoHere = []
    this.open(id, { look: !this.controller?.showsWhole(id), onMap: true })
  }

  /** Brings a spot to the middle of the map, as near as the map is now. */
  centre([lng, lat]: LngLat): void {
    const { camera } = this.#state
    if (camera) this.controller?.jumpTo(tidyCamera({ ...camera, lng, lat }))
  }

  moved(camera: Camera): void {
    this.#replace({ camera })
  }

  switchLayer(layer: LayerId, on: boolean): void {
    this.#page.cell.set(withLayer(this.#state, layer, on), 'replace')
  }

  search(query: string): void {
    this.#replace({ query: tidyQuery(query) })
  }

  chooseArticle(article: string | null): void {
    this.#replace({ article })
  }

  /** Reads two articles side by side, or no longer. */
  compare(compared: MapState['compared']): void {
    this.#page.cell.set({ ...withoutPlace(this.#state), article: null, compared }, 'push')
    void tick().then(() => {
      focusHeading()
      showTop()
    })
  }

  chooseFilter(filter: MapState['filter']): void {
    this.#replace({ filter })
  }

  chooseNames(names: NameChoice): void {
    this.#replace({ names })
  }
}
