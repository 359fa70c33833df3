import { untrack } from 'svelte'
import { indexStart, type Atlas, type StartData } from '../domain/atlas'
import { completedBy, isWholePlaces, withBrief, type BriefPlaces } from '../domain/brief-places'
import type { Waiting } from '../domain/reading'

interface Source {
  readonly start: StartData
  /** Places that the start holds in brief, where there are any. */
  readonly brief: BriefPlaces | null
  /** The parsed JSON of the file with these whole; rejects where it does not come. */
  readonly fetchWhole: () => Promise<unknown>
}

/** The places: at first as the start has them, and whole once that was asked for and has come. */
export class Gazetteer {
  readonly #fetchWhole: () => Promise<unknown>
  #now = $state.raw() as Atlas
  #waiting = $state.raw<Waiting>()
  #isWhole = $state.raw(false)
  #coming: Promise<void> | undefined
  /** Always reads what is there now, so that whoever holds it follows. */
  readonly atlas: Atlas

  constructor({ start, brief, fetchWhole }: Source) {
    this.#fetchWhole = fetchWhole
    this.#now = indexStart(brief ? withBrief(start, brief) : start)
    this.#isWhole = brief === null
    this.atlas = live(() => this.#now)
  }

  /** What of the places that the start holds in brief is on its way, or did not come. */
  get waiting(): Waiting | undefined {
    return this.#waiting
  }

  get isWhole(): boolean {
    return this.#isWhole
  }

  /** Fetches what the start does not say of places, once; what has failed is asked for again. */
  want(): Promise<void> {
    if (untrack(() => this.#isWhole)) return Promise.resolve()
    return (this.#coming ??= this.#take())
  }

  async #take(): Promise<void> {
    this.#waiting = 'coming'
    try {
      const whole = await this.#fetchWhole()
      if (!isWholePlaces(whole)) throw new Error('What came is not the file of places')
      this.#now = indexStart(completedBy(this.#now, whole))
      this.#isWhole = true
      this.#waiting = undefined
    } catch {
      this.#waiting = 'failed'
    }
    this.#coming = undefined
  }
}

const live = (now: () => Atlas): Atlas => ({
  get version() {
    return now().version
  },
  get site() {
    return now().site
  },
  get places() {
    return now().places
  },
  get redirects() {
    return now().redirects
  },
  get currentIds() {
    return now().currentIds
  },
  get layers() {
    return now().layers
  },
  get sources() {
    return now().sources
  },
  get geometry() {
    return now().geometry
  },
  get corpus() {
    return now().corpus
  },
  get counts() {
    return now().counts
  },
  get placeById() {
    return now().placeById
  },
  get layerById() {
    return now().layerById
  }
})
