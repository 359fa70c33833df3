import type { MapState } from '../../domain/map-state'

/** How a change enters the browser's history: as an entry of its own, or in place of the present one. */
export type Step = 'push' | 'replace'

/** The one mutable thing: holds the present state and tells who asks. */
export class MapStateCell {
  #current: MapState
  readonly #listeners = new Set<(state: MapState, step: Step) => void>()

  constructor(initial: MapState) {
    this.#current = $state.raw(initial)
  }

  get current(): MapState {
    return this.#current
  }

  set(next: MapState, step: Step): void {
    if (next === this.#current) return
    this.#current = next
    for (const listener of this.#listeners) listener(next, step)
  }

  /** Takes over a state that the history already holds, so that no listener writes it again. */
  restore(state: MapState): void {
    this.#current = state
  }

  /** Calls back after every `set`; returns how to stop. */
  subscribe(listener: (state: MapState, step: Step) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
