import type { Atlas } from '../domain/atlas'
import type { LayerId } from '../domain/place'
import { stepIn, walkThrough } from '../domain/walk'
import PresentBar from '../panels/PresentBar.svelte'
import { presentingWords } from '../words/presenting'
import type { Actions } from './actions.svelte'
import type { MapStateCell } from './state/map-state-cell.svelte'

interface Page {
  readonly atlas: Atlas
  readonly cell: MapStateCell
  readonly actions: Actions
}

/** How many times as large as on a desk a room sees the map. */
const ROOM_SCALE = 1.5

/** The map for a room: large, with little beside it, led by keys. */
export class Presenting {
  /** What comes with it when it is first asked for. */
  readonly Bar = PresentBar
  readonly words = presentingWords
  isOn = $state(false)
  /** Whether the text stands beside the map. */
  withText = $state(true)
  isBlank = $state(false)
  /** The layers that were on before one alone was asked for. */
  #before: ReadonlySet<LayerId> | null = $state.raw(null)
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  get isOneLayer(): boolean {
    return this.#before !== null
  }

  begin(): void {
    this.isOn = true
    this.#page.actions.controller?.enlarge(ROOM_SCALE)
  }

  end(): void {
    if (this.isOneLayer) this.toggleOneLayer()
    this.isOn = this.isBlank = false
    this.withText = true
    this.#page.actions.controller?.enlarge(1)
  }

  step(steps: 1 | -1): void {
    const { atlas, cell, actions } = this.#page
    const next = stepIn(walkThrough(atlas, cell.current.layers), cell.current.place, steps)
    if (next) actions.open(next.id)
  }

  /** The layer of the open place alone, or again those that were on before. */
  toggleOneLayer(): void {
    const { atlas, cell } = this.#page
    const { place, layers } = cell.current
    const layer = place === null ? undefined : atlas.placeById.get(place)?.layer
    if (this.#before) {
      cell.set({ ...cell.current, layers: this.#before }, 'replace')
      this.#before = null
    } else if (layer !== undefined) {
      this.#before = layers
      cell.set({ ...cell.current, layers: new Set([layer]) }, 'replace')
    }
  }

  /** Whether the key was one of those that lead the presentation. */
  press(key: string): boolean {
    if (!this.isOn) return false
    const act = this.isBlank ? () => (this.isBlank = false) : this.#keys()[key]
    act?.()
    return act !== undefined
  }

  #keys(): Readonly<Record<string, (() => void) | undefined>> {
    return {
      PageDown: () => this.step(1),
      PageUp: () => this.step(-1),
      t: () => (this.withText = !this.withText),
      b: () => (this.isBlank = true),
      '.': () => (this.isBlank = true),
      Escape: () => this.end()
    }
  }
}
