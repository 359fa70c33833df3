import { wordsOf } from '../domain/spelling'
import { Collector, listsOfEach, withAll } from './passage-search'
import { END, listAtHand, type PostingList } from './posting-list'
import type { SearchFiles } from './search-files'
import type { WordLists } from './word-lists'

/** All that is found, with so many loads of pages of frequent words. */
const MOST = { limit: Infinity, loads: 12 }

/** How well a passage holds the words: 0 with all of them whole, 1 where the last only begins one. */
type Rank = 0 | 1

/** Which passages hold all the words that a reader typed, as the search understands them. */
export interface WordsWithin {
  /** Of a text that is at hand; undefined where it does not hold them all. */
  rankOf(text: string): Rank | undefined
  /** Of those that were asked about, by their numbers in the search; others do not hold them all. */
  readonly ranks: ReadonlyMap<number, Rank>
  /** Further ones may hold them, which were not looked at: the words are in too many passages. */
  readonly isPartial: boolean
}

const IN_NONE: WordsWithin = { rankOf: () => undefined, ranks: new Map(), isPartial: false }

/**
 * Looks for what was typed in the passages with the ascending numbers. Rejects where a part of the
 * search does not come, and once the signal says that nobody waits any more.
 */
export async function wordsWithin(
  files: SearchFiles,
  typed: string,
  numbers: readonly number[],
  signal: AbortSignal
): Promise<WordsWithin> {
  const each = await listsOfEach(files, [...new Set(wordsOf(typed))])
  const heard = each.filter((lists) => lists !== null)
  if (heard.length === 0 || heard.length < each.length) return IN_NONE
  const asked = listAtHand(numbers)
  const last = numbers.at(-1)
  const known = await Promise.all(
    heard.map((lists) => (endsBefore(lists, last) ? reachingOn(lists, asked, signal) : lists))
  )
  const ranks = new Map<number, Rank>()
  const search = new Collector(MOST, signal)
  for (const [pass, lists] of withAll(known).entries()) {
    await search.collect([asked, ...lists])
    for (const number of search.numbers) {
      if (!ranks.has(number)) ranks.set(number, pass === 0 ? 0 : 1)
    }
  }
  return {
    rankOf: (text) => rankOf(known, wordsOf(text)),
    ranks,
    isPartial: search.isCut || known.some((lists) => endsBefore(lists, last))
  }
}

function rankOf(known: readonly WordLists[], of: readonly string[]): Rank | undefined {
  const isWhole = known.every(({ exact, word, means }) =>
    of.some(exact ? (has) => has === word : means)
  )
  if (isWhole) return 0
  return known.every(({ means }) => of.some(means)) ? 1 : undefined
}

/** Whether the newest passages with what the word begins are all that is to be had, and do not reach so far. */
const endsBefore = ({ wide }: WordLists, last: number | undefined): boolean =>
  last !== undefined && wide.reach === 'newest' && wide.seek(last) === END

/** The word with all of the passages asked about that hold what it begins, where that takes few files. */
async function reachingOn(
  lists: WordLists,
  asked: PostingList,
  signal: AbortSignal
): Promise<WordLists> {
  const search = new Collector(MOST, signal)
  const begun = await lists.begun?.()
  for (const list of begun ?? []) await search.collect([asked, list])
  if (!begun || search.isCut) return lists
  return { ...lists, wide: listAtHand([...search.numbers].sort((a, b) => a - b)) }
}
