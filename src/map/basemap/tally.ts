import type { BasemapFault } from '../../domain/basemap'
import { PATIENCE } from '../../domain/patience'

/** So many of the tiles last asked for are looked at. */
const LOOKED_AT = 24
/** From so many failures on, and so great a share of them, a basemap is no use. */
const FAILURES = 2
const SHARE = 1 / 4

/** Counts the tiles of a source that have come and failed, and says when that is a fault. */
export class TileTally {
  #settled: boolean[] = []
  #stirred: number

  constructor(now: number) {
    this.#stirred = now
  }

  came(now: number): void {
    this.#settle(true, now)
  }

  failed(now: number): void {
    this.#settle(false, now)
  }

  /** Other tiles are asked for, or none at all are waited for: the waiting starts anew. */
  stir(now: number): void {
    this.#stirred = now
  }

  get isWorking(): boolean {
    return this.#settled.includes(true)
  }

  /** What is wrong, if anything; `isWaiting` while some tile that the view needs has not settled. */
  faultAt(now: number, isWaiting: boolean): BasemapFault | undefined {
    const failures = this.#settled.filter((came) => !came).length
    const isAllThereIs = !isWaiting && failures > 0 && failures === this.#settled.length
    const isMuch = failures >= FAILURES && failures >= SHARE * this.#settled.length
    if (isAllThereIs || isMuch) return this.isWorking ? 'incomplete' : 'unreachable'
    return isWaiting && now - this.#stirred >= PATIENCE.tiles ? 'slow' : undefined
  }

  #settle(came: boolean, now: number): void {
    this.#settled = [...this.#settled, came].slice(-LOOKED_AT)
    this.#stirred = now
  }
}
