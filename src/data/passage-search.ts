import { NO_PASSAGES, type FoundPassages, type FoundCount } from '../domain/search'
import { wordsOf } from '../domain/spelling'
import { countLoaded, END, seekAll, unionOf, type PostingList } from './posting-list'
import type { SearchFiles } from './search-files'
import { wordLists, type WordLists } from './word-lists'

/** Of what was typed: each word may need a file of its own. */
const MOST_WORDS = 10
/** How often one answer loads pages; what they do not show is not looked for further. */
const MOST_LOADS = 4

/**
 * Up to `limit` passages for what was typed: those with all the words first, and of these those with
 * the last word whole; then, where there are too few, those with fewer, the words in more passages
 * left out first. Of each kind the newest first. Rejects where a part of the search does not come,
 * and once the signal says that nobody waits any more.
 */
export async function searchPassages(
  files: SearchFiles,
  typed: string,
  limit: number,
  signal?: AbortSignal
): Promise<FoundPassages> {
  const words = [...new Set(wordsOf(typed))].slice(0, MOST_WORDS)
  const found = await listsOfEach(files, words)
  const known = found.filter((lists) => lists !== null).sort((a, b) => a.wide.count - b.wide.count)
  if (known.length === 0) return NO_PASSAGES
  const whole = known.length === words.length
  const search = new Collector({ limit, loads: MOST_LOADS }, signal)
  for (const lists of whole ? withAll(known) : []) await search.collect(lists)
  const full = search.numbers.size >= limit
  for (const lists of withFewer(known, whole)) await search.collect(lists)
  signal?.throwIfAborted()
  const passages = await Promise.all([...search.numbers].map((number) => files.passage(number)))
  const wide = known.map((lists) => lists.wide)
  return { passages, count: countOf(wide, words.length, whole && full, passages.length) }
}

/** What each of the words stands for, the last also as a beginning. */
export const listsOfEach = (
  files: SearchFiles,
  words: readonly string[]
): Promise<(WordLists | null)[]> =>
  Promise.all(words.map((word, at) => wordLists(files, word, at === words.length - 1)))

/** What to look for first: with a last word that is typed whole, and with one that it begins. */
export function withAll(known: readonly WordLists[]): PostingList[][] {
  const wide = known.map((lists) => lists.wide)
  const exact = known.map((lists) => lists.exact ?? lists.wide)
  return exact.every((list, at) => list === wide[at]) ? [wide] : [exact, wide]
}

/** One word fewer each time, the rarest kept longest; then each of the others alone. */
function withFewer(known: readonly WordLists[], fromAll: boolean): PostingList[][] {
  const wide = known.map((lists) => lists.wide)
  const fewer = wide.map((_, at) => wide.slice(0, wide.length - at))
  return [...fewer.slice(fromAll ? 1 : 0), ...wide.slice(1).map((list) => [list])]
}

/** Passages that are found, and how often pages may be loaded to find them. */
export class Collector {
  readonly numbers = new Set<number>()
  /** Some could not be looked for: it would have taken further loads. */
  isCut = false
  readonly #limit: number
  readonly #signal: AbortSignal | undefined
  #loads: number

  constructor(most: { limit: number; loads: number }, signal: AbortSignal | undefined) {
    this.#limit = most.limit
    this.#loads = most.loads
    this.#signal = signal
  }

  /** Takes what is in all of the lists, as far as it may. */
  async collect(lists: readonly PostingList[]): Promise<void> {
    for (let from = 0; this.numbers.size < this.#limit;) {
      this.#signal?.throwIfAborted()
      const found = seekAll(lists, from)
      if (found === END) return
      if (typeof found === 'number') {
        this.numbers.add(found)
        from = found + 1
      } else {
        if (this.#loads === 0) {
          this.isCut = true
          return
        }
        this.#loads -= 1
        await found.list.load(found.from)
        from = found.from
      }
    }
  }
}

/** All with all of several words, where they fill the list; else all with any of the words. */
function countOf(
  lists: readonly PostingList[],
  words: number,
  filled: boolean,
  shown: number
): FoundCount {
  if (words > 1 && filled) {
    const { number, atLeast } = countLoaded(lists)
    return { number: Math.max(number, shown), atLeast, allWords: true }
  }
  const any = unionOf(lists)
  const number = Math.max(any.count, shown)
  return { number, atLeast: !any.isExact, allWords: false }
}
