import { PATIENCE } from '../domain/patience'

/** A part of the page whose script comes when it is first needed. */
export class LatePart<Part> {
  /** What the script exports, once it has come. */
  loaded = $state.raw<Part>()
  /** It did not come, or not in time; what comes later still is taken. */
  failed = $state(false)
  readonly #fetch: () => Promise<Part>

  /** `fetch` imports the script: written out where it is used, so that the build knows of it. */
  constructor(fetch: () => Promise<Part>) {
    this.#fetch = fetch
  }

  /** Never rejects. Asks again where it failed before. */
  async load(): Promise<Part | undefined> {
    if (this.loaded) return this.loaded
    this.failed = false
    const late = setTimeout(() => (this.failed = true), PATIENCE.script)
    try {
      this.loaded = await this.#fetch()
      this.failed = false
    } catch {
      this.failed = true
    } finally {
      clearTimeout(late)
    }
    return this.loaded
  }
}
