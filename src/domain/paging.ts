import type { Archive } from './archive'
import { PASSAGES_A_PAGE } from './parts'
import type { ArticlePassages, Passages } from './passages'

/** Rows of an index that one page lists. */
export const ROWS_A_PAGE = 100
/** Of the passages that come by way of another place, which has a page of its own. */
const LEAST_BY_WAY = 10

/** The groups with passages `from` up to but not including `to`, counted across them. */
export function sliceOf(
  groups: readonly ArticlePassages[],
  from: number,
  to: number
): ArticlePassages[] {
  const taken: ArticlePassages[] = []
  let at = 0
  for (const { article, excerpts } of groups) {
    const own = excerpts.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (own.length > 0) taken.push({ article, excerpts: own })
    at += excerpts.length
  }
  return taken
}

/** What the first page of a place's document holds; the pages after it hold its own passages alone. */
export function firstPage(passages: Passages): Passages {
  let room = PASSAGES_A_PAGE - Math.min(PASSAGES_A_PAGE, passages.directCount)
  const indirect = passages.indirect.map((way) => {
    const groups = sliceOf(way.groups, 0, Math.max(room, LEAST_BY_WAY))
    room -= Math.min(room, way.count)
    return { ...way, groups }
  })
  return { ...passages, direct: sliceOf(passages.direct, 0, PASSAGES_A_PAGE), indirect }
}

/** How many pages hold so many things; there is always one. */
export const pagesFor = (count: number, each: number): number =>
  Math.max(1, Math.ceil(count / each))

/** The things of a page; the first page is 1. */
export const pageOf = <T>(things: readonly T[], page: number, each: number): readonly T[] =>
  things.slice((page - 1) * each, page * each)

/** Up to so many places, an index lists them all at once, by layer; above, page by page in the alphabet. */
export const FEW_PLACES = 200

/** How many pages an index of all places or articles has. */
export const pagesOfIndex = (
  { places, articles }: Pick<Archive, 'places' | 'articles'>,
  of: 'places' | 'articles'
): number =>
  of === 'places' && places.length <= FEW_PLACES
    ? 1
    : pagesFor(of === 'places' ? places.length : articles.length, ROWS_A_PAGE)

/** The numbers that a pager shows of so many pages: both ends and what is near; null stands for a gap. */
export function numbersNear(page: number, pages: number): (number | null)[] {
  const shown = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 2
  )
  return shown.flatMap((number, at) => {
    const before = shown[at - 1]
    return before !== undefined && number > before + 1 ? [null, number] : [number]
  })
}
