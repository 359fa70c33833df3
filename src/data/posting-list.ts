import { decodePostings } from '../domain/postings'
import type { WordEntry } from '../domain/search-parts'

/** After the last passage of a list. */
export const END = Infinity

/** Passages by their numbers, ascending: the newest first. */
export interface PostingList {
  /** How many there are; at least, where `isExact` is false. */
  readonly count: number
  readonly isExact: boolean
  /** All are at hand, or the others are on pages, or the newest alone are to be had. */
  readonly reach: 'whole' | 'paged' | 'newest'
  /** The first from this number on, or `END`; undefined where a page must be loaded to say it. */
  seek(from: number): number | undefined
  /** Loads what `seek` lacks; rejects where it does not come. */
  load(from: number): Promise<void>
}

/** What a search must load before it can go on. */
export interface Lacking {
  readonly list: PostingList
  readonly from: number
}

/** Who needs one page of a list most often needs the next, and would wait twice for it. */
const PAGES_AT_ONCE = 2

type LoadPage = (page: number, key: string) => Promise<readonly number[]>

/** The passages of a word; of a beginning, the newest alone. */
export function listOf([key, count, newest, pages]: WordEntry, loadPage: LoadPage): PostingList {
  const start = decodePostings(newest)
  const [firstPage = 0, ...firsts] = pages ?? []
  const parts: { first: number; page?: number; numbers?: readonly number[] }[] = [
    { first: start[0] ?? END, numbers: start },
    ...firsts.map((first, at) => ({ first, page: firstPage + at }))
  ]
  const partAt = (from: number): number => {
    const at = parts.findLastIndex(({ first }) => first <= from)
    return Math.max(0, at)
  }
  return {
    count,
    isExact: true,
    reach: pages ? 'paged' : start.length === count ? 'whole' : 'newest',
    seek(from) {
      const at = partAt(from)
      const { first, numbers } = parts[at]!
      if (from <= first) return first
      if (!numbers) return undefined
      return numbers[firstFrom(numbers, from)] ?? parts[at + 1]?.first ?? END
    },
    async load(from) {
      const at = partAt(from)
      const lacking = parts.slice(at, at + PAGES_AT_ONCE).map(async (part) => {
        if (part.page !== undefined) part.numbers ??= await loadPage(part.page, key)
      })
      await Promise.all(lacking)
    }
  }
}

/** Passages by their ascending numbers, all at hand. */
export const listAtHand = (numbers: readonly number[]): PostingList => ({
  count: numbers.length,
  isExact: true,
  reach: 'whole',
  seek: (from) => numbers[firstFrom(numbers, from)] ?? END,
  load: () => Promise.resolve()
})

/** The passages in any of the lists. */
export function unionOf(lists: readonly PostingList[]): PostingList {
  const [only] = lists
  if (only && lists.length === 1) return only
  const has = (reach: PostingList['reach']): boolean => lists.some((list) => list.reach === reach)
  const union: PostingList = {
    count: Math.max(0, ...lists.map(({ count }) => count)),
    isExact: false,
    reach: has('newest') ? 'newest' : has('paged') ? 'paged' : 'whole',
    seek(from) {
      let least = END
      for (const list of lists) {
        const found = list.seek(from)
        if (found === undefined || found === from) return found
        if (found < least) least = found
      }
      return least
    },
    load: async (from) =>
      void (await Promise.all(
        lists.filter((list) => list.seek(from) === undefined).map((list) => list.load(from))
      ))
  }
  if (union.reach !== 'whole') return union
  return { ...union, count: countLoaded([union]).number, isExact: true }
}

/** The first passage from the number on that is in all of the lists, `END`, or what it lacks. */
export function seekAll(lists: readonly PostingList[], from: number): number | Lacking {
  let wanted = from
  for (let agreed = 0, at = 0; agreed < lists.length; at = (at + 1) % lists.length) {
    const list = lists[at]!
    const found = list.seek(wanted)
    if (found === undefined) return { list, from: wanted }
    if (found === END) return END
    agreed = found === wanted ? agreed + 1 : 1
    wanted = found
  }
  return wanted
}

/** How many passages are in all of the lists, as far as they are loaded. */
export function countLoaded(lists: readonly PostingList[]): { number: number; atLeast: boolean } {
  const some = lists.some(({ reach }) => reach === 'newest')
  let number = 0
  for (let from = 0; ; number += 1) {
    const found = seekAll(lists, from)
    if (typeof found !== 'number') return { number, atLeast: true }
    if (found === END) return { number, atLeast: some }
    from = found + 1
  }
}

/** Where in the ascending numbers the first from this one on stands. */
function firstFrom(numbers: readonly number[], from: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < from) low = middle + 1
    else high = middle
  }
  return low
}
