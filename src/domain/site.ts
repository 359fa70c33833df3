import type { Article } from './article'
import type { Basemap } from './basemap'
import type { Bounds } from './geography'
import type { PlaceKind } from './place'

/** What this atlas is about, as its editors say it: geo/content/site.json. */
export interface SiteContent {
  readonly title: string
  /** What the articles are about, as a heading. */
  readonly topic: string
  /** What the map shows, within a sentence. */
  readonly area: string
  /** What the map shows at first. */
  readonly firstView: Bounds
  /** The ways in that the empty panel offers: each opens a place and marks a passage that answers. */
  readonly questions: readonly Question[]
  /** The share of an article's words that may be quoted, 0 to 1; no limit where absent. */
  readonly quotedShareLimit?: number
  /** Words that may be quoted of an article that states no limit of its own; no limit where absent. */
  readonly quotedWordsLimit?: number
  readonly distances: DistanceRules
  /** Detailed basemaps that a reader may choose; none where absent. */
  readonly basemaps?: readonly Basemap[]
}

interface Question {
  readonly text: string
  readonly place: string
  readonly excerpt: string
}

/** Which distances are measured; ids of places but for the kinds. */
export interface DistanceRules {
  /** Of places of these kinds that have a point. */
  readonly of: readonly PlaceKind[]
  /** To these: the nearest spot of a line, else the point. */
  readonly to: readonly string[]
  /** Of each member of these groups to the others. */
  readonly within: readonly string[]
}

/** The articles in a few figures, for sentences that say what the atlas stands on. */
export interface Corpus {
  readonly articles: number
  /** ISO days of the oldest and the newest article; null where there is none. */
  readonly from: string | null
  readonly to: string | null
  /** Each once, in alphabetical order; articles without one have none here. */
  readonly publishers: readonly string[]
}

export function corpusOf(articles: readonly Pick<Article, 'published' | 'publisher'>[]): Corpus {
  const days = articles.map(({ published }) => published).sort()
  const publishers = articles.flatMap(({ publisher }) => publisher ?? [])
  return {
    articles: articles.length,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    publishers: [...new Set(publishers)].sort()
  }
}
