import { articleIdOf, type ArticleHead } from '../domain/article'
import type { Atlas, Quoted } from '../domain/atlas'
import {
  articlePart,
  FIRST_PART,
  isPart,
  PartStore,
  PASSAGES_A_PAGE,
  placePart
} from '../domain/parts'
import { readingBy, readingOf, type Reading, type Waiting } from '../domain/reading'
import { shownWith } from '../domain/passages'
import type { Place } from '../domain/place'
import { NoFile } from '../net/fetch-file'

/** What of a place's passages is read: those of one article, and the one that a link points to. */
export interface Asked {
  readonly article: string | null
  readonly excerpt: string | null
}

interface Source {
  readonly atlas: Atlas
  /** Places whose first page stands in the first part. */
  readonly first: readonly string[]
  /** The parsed JSON of the part at the path; rejects where it does not come. */
  readonly fetchPart: (path: string) => Promise<unknown>
}

/** Of an article that has not come. */
const NOTHING: Omit<Reading, 'articles' | 'waiting'> = {
  passages: { direct: [], indirect: [], directCount: 0, count: 0 },
  counts: { direct: 0, ways: [] }
}

/**
 * The articles' words, fetched part by part and kept. What has come is read by `reading` and
 * `quoted`, which follow what comes; asking for it is a call of its own.
 */
export class Library {
  readonly #source: Source
  readonly #first: ReadonlySet<string>
  readonly #store = new PartStore()
  /** By path; a part that has come is not among them. */
  readonly #waiting = $state<Record<string, Waiting | undefined>>({})
  readonly #here = new Set<string>()
  /** Articles that the host does not have. */
  readonly #unknown = new Set<string>()
  readonly #coming = new Map<string, Promise<void>>()
  #arrivals = $state(0)

  constructor(source: Source) {
    this.#source = source
    this.#first = new Set(source.first)
  }

  /** What has come of the place's passages. */
  reading(place: Place, { article, excerpt }: Asked): Reading {
    void this.#arrivals
    const { atlas } = this.#source
    const all = readingOf(atlas, place, (id) => this.#store.quotedFor(id), {
      ...Object.fromEntries(
        shownWith(atlas, place).flatMap((id) => {
          const state = this.#waiting[this.#path(id, this.#store.pagesOf(id) + 1)]
          return state === undefined ? [] : [[id, state]]
        })
      ),
      ...this.#waitingFor(place, excerpt && articleIdOf(excerpt))
    })
    const whole = article === null ? undefined : this.#store.whole(article)
    if (article === null) return all
    return whole
      ? readingBy(atlas, place, whole, all)
      : { ...NOTHING, articles: all.articles, waiting: this.#waitingFor(place, article) }
  }

  /** The page of passages that mention the place, where it has come, or what is known of its coming. */
  page(placeId: string, page: number): readonly Quoted[] | Waiting | undefined {
    void this.#arrivals
    return this.#store.page(placeId, page) ?? this.#waiting[this.#path(placeId, page)]
  }

  #waitingFor(place: Place, articleId: string | null): Reading['waiting'] {
    const state = articleId === null ? undefined : this.#waiting[articlePart(articleId)]
    return state === undefined ? {} : { [place.id]: state }
  }

  /** The excerpt, where it has come. */
  quoted(excerptId: string): Quoted | undefined {
    void this.#arrivals
    return this.#store.excerpt(excerptId)
  }

  /** All of the article's excerpts, where they have come. */
  whole(articleId: string): { article: ArticleHead; quoted: Quoted[] } | undefined {
    void this.#arrivals
    return this.#store.whole(articleId)
  }

  /** Whether the article has not come, and is not on its way. */
  isMissing(articleId: string): boolean {
    return this.isUnknown(articleId) || this.#waiting[articlePart(articleId)] === 'failed'
  }

  /** Whether the article is known not to be there. */
  isUnknown(articleId: string): boolean {
    void this.#arrivals
    return this.#unknown.has(articleId)
  }

  /** Whether the excerpt is known not to be there: its article is not, or does not hold it. */
  isUnknownExcerpt(excerptId: string): boolean {
    const article = articleIdOf(excerptId)
    if (this.isUnknown(article)) return true
    return this.#store.whole(article) !== undefined && !this.#store.excerpt(excerptId)
  }

  /** Fetches what the place's panel shows first; what has failed is asked for again. */
  async want(place: Place | undefined, { article, excerpt }: Asked): Promise<void> {
    const ids = place ? shownWith(this.#source.atlas, place) : []
    await Promise.all([
      ...ids.map((id) => this.wantPage(id, 1)),
      ...(article === null ? [] : [this.#wantArticle(article)])
    ])
    if (excerpt !== null && !this.#store.excerpt(excerpt)) {
      await this.#wantArticle(articleIdOf(excerpt))
    }
  }

  /** Fetches the next page of the passages that mention the place. */
  async wantMore(placeId: string): Promise<void> {
    await this.wantPage(placeId, this.#store.pagesOf(placeId) + 1)
  }

  /** Fetches the first part, which most readers come to need. */
  async wantFirst(): Promise<void> {
    if (this.#first.size > 0) await this.#fetch(FIRST_PART)
  }

  /** Fetches one page of the passages that mention the place, where it has so many. */
  async wantPage(placeId: string, page: number): Promise<void> {
    const direct = this.#source.atlas.counts[placeId]?.direct ?? 0
    if ((page - 1) * PASSAGES_A_PAGE < direct && !this.#store.page(placeId, page)) {
      await this.#fetch(this.#path(placeId, page))
    }
  }

  async #wantArticle(id: string): Promise<void> {
    await this.wantFirst()
    if (this.#unknown.has(id) || this.#store.whole(id)) return
    await this.#fetch(articlePart(id), () => this.#unknown.add(id))
  }

  #path(placeId: string, page: number): string {
    return page === 1 && this.#first.has(placeId) ? FIRST_PART : placePart(placeId, page)
  }

  /** Once at a time. `onNone` is told where the host has its other parts, but not this one. */
  #fetch(path: string, onNone?: () => void): Promise<void> {
    if (this.#here.has(path)) return Promise.resolve()
    const coming = this.#coming.get(path) ?? this.#take(path, onNone)
    this.#coming.set(path, coming)
    return coming
  }

  async #take(path: string, onNone?: () => void): Promise<void> {
    this.#waiting[path] = 'coming'
    try {
      const part = await this.#source.fetchPart(path)
      if (!isPart(part)) throw new Error(`${path} is no part of the articles`)
      this.#store.add(part)
      this.#here.add(path)
      this.#waiting[path] = undefined
    } catch (error) {
      const isNone = onNone !== undefined && this.#here.size > 0 && error instanceof NoFile
      if (isNone) {
        onNone()
        this.#waiting[path] = undefined
      } else this.#waiting[path] = 'failed'
    }
    this.#coming.delete(path)
    this.#arrivals += 1
  }
}
