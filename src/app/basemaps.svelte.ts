import { originOf, type Basemap, type BasemapTold } from '../domain/basemap'
import BasemapCredits from '../panels/BasemapCredits.svelte'
import BasemapSwitch from '../panels/BasemapSwitch.svelte'
import { basemapWords } from '../words/basemaps'
import { readStored, store } from './state/stored'

const KEY = 'atlas-basemap'
/** As remembered; no basemap has such an id. */
const NONE = ''

/** Which of the offered basemaps the reader has chosen, on this device alone: no link says it. */
export class Basemaps {
  readonly offered: readonly Basemap[]
  readonly Switch = BasemapSwitch
  readonly Credits = BasemapCredits
  readonly #ownCredits: readonly string[]
  #chosen = $state.raw<Basemap>()
  #isDrawn = $state(false)
  #fault = $state('')

  /** `ownCredits` are those of the atlas's own drawing. */
  constructor(offered: readonly Basemap[], ownCredits: readonly string[]) {
    this.offered = offered
    this.#ownCredits = ownCredits
    this.#chosen = this.#called(readStored(KEY))
  }

  /** Undefined for the atlas's own drawing. */
  get chosen(): Basemap | undefined {
    return this.#chosen
  }

  /** It was chosen, and nothing of it is drawn yet. */
  get isComing(): boolean {
    return this.#chosen !== undefined && !this.#isDrawn
  }

  /** Why the last one chosen is not shown, in a sentence; empty where nothing is wrong. */
  get fault(): string {
    return this.#fault
  }

  /** Of all that is drawn, each once. */
  get credits(): readonly string[] {
    const { ours, theirs } = this.apart
    return [...ours, ...theirs]
  }

  get apart(): { ours: readonly string[]; theirs: readonly string[] } {
    const theirs = this.#chosen?.attribution ?? []
    return { theirs, ours: this.#ownCredits.filter((each) => !theirs.includes(each)) }
  }

  choose(id: string | null): void {
    this.#chosen = this.#called(id)
    this.#isDrawn = false
    this.#fault = ''
    store(KEY, this.#chosen?.id ?? NONE)
  }

  /** After a fault the choice stays remembered: the next visit tries again. */
  hear(told: BasemapTold): void {
    const basemap = this.#chosen
    if (!basemap) return
    if (told.is === 'drawn') {
      this.#isDrawn = true
      return
    }
    const host = originOf(told.address) && new URL(told.address).host
    this.#chosen = undefined
    this.#isDrawn = false
    this.#fault = basemapWords.fault(basemap.title, basemapWords.cause[told.fault](host))
  }

  dismiss(): void {
    this.#fault = ''
  }

  #called(id: string | null): Basemap | undefined {
    return this.offered.find((each) => each.id === id)
  }
}
