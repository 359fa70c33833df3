import { EXCERPT_KINDS, type ExcerptKind } from './article'
import type { Quoted } from './atlas'
import { publisherKey, type PassageFilter } from './passage-filter'

/** An article of a place, and the kinds of its passages there: for each its number in `EXCERPT_KINDS`, in their order. */
export type CatalogueRow = readonly [
  id: string,
  title: string,
  lang: string,
  publisher: string | null,
  published: string,
  kinds: string
]

/** What a filter needs to know of a place's passages without their words, in the order in which its pages hold them. */
export interface Catalogue {
  readonly articles: readonly CatalogueRow[]
  /** By place whose passages come to it: numbers of those that do not, since they stand before. */
  readonly without: Readonly<Record<string, readonly number[]>>
  /** Its passages' numbers in the search of passages, as `encodeInOrder` writes them. */
  readonly numbers: string
}

export const isCatalogue = (value: unknown): value is Catalogue =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Partial<Catalogue>).articles) &&
  typeof (value as Partial<Catalogue>).without === 'object' &&
  typeof (value as Partial<Catalogue>).numbers === 'string'

/** The articles of passages; those of one article stand together. */
export function rowsOf(quoted: readonly Quoted[]): CatalogueRow[] {
  const kinds = new Map<Quoted['article'], string>()
  for (const { article, excerpt } of quoted) {
    kinds.set(article, (kinds.get(article) ?? '') + EXCERPT_KINDS.indexOf(excerpt.kind))
  }
  return [...kinds].map(([{ id, title, lang, publisher, published }, of]) => [
    ...([id, title, lang, publisher, published] as const),
    of
  ])
}

/** A passage as a filter sees it. */
export interface Listed {
  /** The place that it mentions, and its number among that place's passages, from 0. */
  readonly about: string
  readonly number: number
  readonly article: string
  readonly title: string
  readonly lang: string
  readonly publisher: string | null
  readonly published: string
  readonly kind: ExcerptKind
  /** Where words are looked for, how well it holds them: the least is best; undefined where it does not. */
  readonly rank?: number | undefined
}

/** Each passage of the rows but those left out; `rankOf` knows a passage by its number among the place's. */
export function listed(
  about: string,
  rows: readonly CatalogueRow[],
  without: readonly number[] = [],
  rankOf: (number: number) => number | undefined = () => undefined
): Listed[] {
  const out = new Set(without)
  let next = 0
  return rows.flatMap(([article, title, lang, publisher, published, kinds]) =>
    [...kinds].flatMap((digit) => {
      const number = next++
      const kind = EXCERPT_KINDS[Number(digit)]
      if (out.has(number) || !kind) return []
      const rank = rankOf(number)
      return [{ about, number, article, title, lang, publisher, published, kind, rank }]
    })
  )
}

/** The filter with the one article that is read, where it is one. */
export interface Wanted extends PassageFilter {
  readonly article?: string
}

const TESTS: { readonly [Key in keyof Required<Wanted>]: (of: Listed, wanted: string) => boolean } =
  {
    year: ({ published }, year) => published.startsWith(year),
    since: ({ published }, day) => published >= day,
    publisher: ({ publisher }, key) => publisherKey(publisher) === key,
    kind: ({ kind }, wanted) => kind === wanted,
    words: ({ rank }) => rank !== undefined,
    order: () => true,
    article: ({ article }, id) => article === id
  }

/** Those that are wanted: where words are looked for, who holds them best first, else in their order. */
export const matching = (all: readonly Listed[], wanted: Wanted): Listed[] => {
  const tests = Object.entries(wanted) as [keyof Wanted, string][]
  const found = all.filter((each) => tests.every(([key, value]) => TESTS[key](each, value)))
  const isByRank = wanted.words !== undefined && wanted.order === undefined
  return isByRank ? found.sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)) : found
}

/** What may be chosen, and how many passages each choice leaves beside what else is chosen. */
export interface Choices {
  /** The earliest first; none between the first and the last is left out. */
  readonly years: readonly (readonly [year: string, count: number])[]
  /** By key, most passages first. */
  readonly publishers: readonly (readonly [key: string, count: number])[]
  readonly kinds: readonly (readonly [kind: ExcerptKind, count: number])[]
  /** The newest first. */
  readonly articles: readonly Listed[]
}

export function choicesOf(all: readonly Listed[], wanted: Wanted): Choices {
  const but = (key: keyof Wanted): Listed[] => {
    const others = Object.entries(wanted).filter(([each]) => each !== key)
    return matching(all, Object.fromEntries(others))
  }
  const most = <Key extends string>(counts: Map<Key, number>): [Key, number][] =>
    [...counts].sort(([, a], [, b]) => b - a)
  return {
    years: withoutGaps(countBy(but('year'), ({ published }) => published.slice(0, 4))),
    publishers: most(countBy(but('publisher'), ({ publisher }) => publisherKey(publisher))),
    kinds: most(countBy(but('kind'), ({ kind }) => kind)),
    articles: [...new Map(but('article').map((each) => [each.article, each])).values()].sort(
      (a, b) => b.published.localeCompare(a.published)
    )
  }
}

function countBy<Key extends string>(
  all: readonly Listed[],
  keyOf: (of: Listed) => Key
): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const each of all) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1)
  return counts
}

function withoutGaps(counts: ReadonlyMap<string, number>): [string, number][] {
  const years = [...counts.keys()].map(Number)
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const year = String(first + at)
    return [year, counts.get(year) ?? 0]
  })
}
