import type { ArticleHead } from './article'
import type { Atlas, Quoted } from './atlas'
import { countsOf, passagesOf, type PassageCounts, type Passages } from './passages'
import type { Place } from './place'

/** Of passages that have not come: still fetched, or given up. */
export type Waiting = 'coming' | 'failed'

/** A place's passages as far as they have come. */
export interface Reading {
  readonly passages: Passages
  /** Of all of them. */
  readonly counts: PassageCounts
  /** The articles that may be chosen among. */
  readonly articles: readonly ArticleHead[]
  /** By the place that the passages mention; where all came that was asked for, nothing. */
  readonly waiting: Readonly<Record<string, Waiting>>
  /** By the place that the passages mention: how many come next, where that may be less than a page of them. */
  readonly next?: Readonly<Record<string, number>>
  /** By more than the article: `counts` are of what is left. */
  readonly isFiltered?: true
  /** The words that are looked for, where none of the place's passages holds them all. */
  readonly without?: string
  /** Further passages may hold the words that are looked for. */
  readonly isPartial?: true
}

/** The reading of a place by all its articles: of all of them, or of what of them has come. */
export function readingOf(
  atlas: Atlas,
  place: Place,
  quotedFor: (placeId: string) => readonly Quoted[],
  waiting: Reading['waiting'] = {}
): Reading {
  const passages = passagesOf(atlas, place, quotedFor)
  return { passages, counts: countsOf(atlas, place), articles: articlesIn(passages), waiting }
}

/** The reading by a filter of a place of whose passages nothing is known yet. */
export const notYet = (place: Place, waiting: Waiting): Reading => ({
  passages: { direct: [], indirect: [], directCount: 0, count: 0 },
  counts: { direct: 0, ways: [] },
  articles: [],
  waiting: { [place.id]: waiting },
  isFiltered: true
})

/** The reading of a place by one article, all of which has come. */
export function readingBy(
  atlas: Atlas,
  place: Place,
  { article, quoted }: { article: ArticleHead; quoted: readonly Quoted[] },
  all: Pick<Reading, 'articles'>
): Reading {
  const passages = passagesOf(atlas, place, (id) => quoted.filter(mentions(id)))
  return {
    passages,
    counts: {
      direct: passages.directCount,
      ways: passages.indirect.map(({ through, count }) => ({ through, count }))
    },
    articles: all.articles.some(({ id }) => id === article.id)
      ? all.articles
      : [...all.articles, article],
    waiting: {}
  }
}

const mentions =
  (placeId: string) =>
  ({ excerpt }: Quoted): boolean =>
    excerpt.mentions.some((mention) => mention.place === placeId)

/** The articles of the passages, each once, in their order. */
function articlesIn({ direct, indirect }: Passages): ArticleHead[] {
  const groups = [...direct, ...indirect.flatMap((way) => way.groups)]
  return [...new Map(groups.map(({ article }) => [article.id, article])).values()]
}
