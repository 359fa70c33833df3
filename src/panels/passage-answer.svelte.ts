import type { FoundPassages } from '../domain/search'

type Find = (query: string, signal: AbortSignal) => Promise<FoundPassages>

/** The passages for what was asked last: what comes for an older question is let go. */
export class PassageAnswer {
  /** null until it has come, and where nothing is asked. */
  found = $state.raw<FoundPassages | null>(null)
  failed = $state(false)
  readonly #find: Find
  #asking: AbortController | undefined

  constructor(find: Find) {
    this.#find = find
  }

  /** Asks, or with null lets go of what was asked. */
  ask(query: string | null): void {
    this.#asking?.abort()
    this.#asking = undefined
    this.found = null
    this.failed = false
    if (query !== null) void this.#answer(query)
  }

  async #answer(query: string): Promise<void> {
    const asking = new AbortController()
    this.#asking = asking
    try {
      const found = await this.#find(query, asking.signal)
      if (this.#asking === asking) this.found = found
    } catch {
      if (this.#asking === asking) this.failed = true
    }
  }
}
