import { readStored, store } from './stored'

const KEY = 'atlas-legend'
/** From this window width on, pixels, the map has room for an open legend. */
const ROOMY = 1600

/** Whether the legend is open: on wide windows until the reader makes another choice, which is remembered. */
export class LegendChoice {
  #open = $state(false)

  constructor() {
    const stored = readStored(KEY)
    this.#open = stored === null ? innerWidth >= ROOMY : stored === 'open'
  }

  get open(): boolean {
    return this.#open
  }

  choose(open: boolean): void {
    if (open === this.#open) return
    this.#open = open
    store(KEY, open ? 'open' : 'closed')
  }

  /** Out of the way for now: what is remembered stays. */
  fold(): void {
    this.#open = false
  }
}
