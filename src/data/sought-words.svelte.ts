import type { Waiting } from '../domain/reading'
import type { SearchFiles } from './search-files'
import { wordsWithin, type WordsWithin } from './words-within'

interface Sought {
  readonly place: string
  readonly words: string
  readonly found: WordsWithin | Waiting
}

/** The words that were last looked for in a place's passages: what comes of those before is let go. */
export class SoughtWords {
  readonly #files: SearchFiles
  #last = $state.raw<Sought>()
  #asking = new AbortController()
  #done = Promise.resolve()

  constructor(files: SearchFiles) {
    this.#files = files
  }

  found(place: string, words: string): WordsWithin | Waiting {
    const last = this.#last
    return last?.place === place && last.words === words ? last.found : 'coming'
  }

  /** Whether the text holds the words, or may as far as is known. */
  mayBeIn(text: string, words: string): boolean {
    const last = this.#last
    const isKnown = last?.words === words && typeof last.found === 'object'
    return !isKnown || last.found.rankOf(text) !== undefined
  }

  /** Looks for the words in the passages of the place, by their ascending numbers; where that has failed, once more. */
  async want(place: string, words: string, numbers: readonly number[]): Promise<void> {
    const last = this.#last
    const isAsked = last?.place === place && last.words === words
    if (!isAsked || last.found === 'failed') {
      this.#asking.abort()
      this.#asking = new AbortController()
      this.#last = { place, words, found: 'coming' }
      this.#done = this.#look(this.#last, numbers, this.#asking.signal)
    }
    await this.#done
  }

  async #look(sought: Sought, numbers: readonly number[], signal: AbortSignal): Promise<void> {
    const asked = wordsWithin(this.#files, sought.words, numbers, signal)
    const found = await asked.catch(() => 'failed' as const)
    if (!signal.aborted) this.#last = { ...sought, found }
  }
}
