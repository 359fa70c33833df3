import { articleIdOf, type AnchoredExcerpt, type ArticleHead } from './article'
import type { Quoted } from './atlas'

/** How many of a place's passages come at once. */
export const PASSAGES_A_PAGE = 50

/** The part that most readers need first: of the places that the first view shows. */
export const FIRST_PART = 'first.json'
/** The file with the places that the start holds in brief, whole; there is none where it holds none so. */
export const WHOLE_PLACES = 'places.json'
/** The part with one page of the passages that mention a place; the first page is 1. */
export const placePart = (placeId: string, page: number): string => `place/${placeId}/${page}.json`
/** The part with every excerpt of an article. */
export const articlePart = (articleId: string): string => `article/${articleId}.json`

/** What of a place's passages a filter needs to know, where they have more than one page. */
export const cataloguePart = (placeId: string): string => `place/${placeId}/catalogue.json`

/** A file of the articles' words as the build wrote it; each article and excerpt stands in it once. */
export interface Part {
  readonly articles: readonly ArticleHead[]
  readonly excerpts: readonly AnchoredExcerpt[]
  /** By place and page, ids of excerpts in their order. */
  readonly pages: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** Ids of articles of which every excerpt is here. */
  readonly whole: readonly string[]
}

/** Whether what came is a part at all, and not a host's page for what it does not have. */
export const isPart = (value: unknown): value is Part =>
  typeof value === 'object' &&
  value !== null &&
  ['articles', 'excerpts', 'whole'].every((key) =>
    Array.isArray((value as Record<string, unknown>)[key])
  ) &&
  typeof (value as Partial<Part>).pages === 'object'

/** What has come of the articles' words. */
export class PartStore {
  readonly #quoted = new Map<string, Quoted>()
  readonly #excerptsOf = new Map<string, string[]>()
  readonly #pages = new Map<string, readonly string[]>()
  readonly #whole = new Map<string, ArticleHead>()

  add({ articles, excerpts, pages, whole }: Part): void {
    const heads = new Map(articles.map((article) => [article.id, article]))
    for (const excerpt of excerpts) {
      const article = heads.get(articleIdOf(excerpt.id))
      if (article) this.#quoted.set(excerpt.id, { excerpt, article })
    }
    for (const [place, byPage] of Object.entries(pages)) {
      for (const [page, ids] of Object.entries(byPage)) this.#pages.set(`${place}/${page}`, ids)
    }
    for (const id of whole) {
      const head = heads.get(id)
      if (!head) continue
      this.#whole.set(id, head)
      const ids = excerpts.map((excerpt) => excerpt.id)
      this.#excerptsOf.set(
        id,
        ids.filter((excerptId) => articleIdOf(excerptId) === id)
      )
    }
  }

  /** How many pages of the place have come, from the first without a gap. */
  pagesOf(placeId: string): number {
    let pages = 0
    while (this.#pages.has(`${placeId}/${pages + 1}`)) pages += 1
    return pages
  }

  /** The page's passages, where it has come; the first page is 1. */
  page(placeId: string, page: number): readonly Quoted[] | undefined {
    const ids = this.#pages.get(`${placeId}/${page}`)
    return ids && this.#all(ids)
  }

  /** What has come of the passages that mention the place, in their order. */
  quotedFor(placeId: string): Quoted[] {
    const ids: string[] = []
    for (let page = 1; page <= this.pagesOf(placeId); page += 1) {
      ids.push(...(this.#pages.get(`${placeId}/${page}`) ?? []))
    }
    return this.#all(ids)
  }

  excerpt(id: string): Quoted | undefined {
    return this.#quoted.get(id)
  }

  /** The article where every excerpt of it has come. */
  whole(articleId: string): { article: ArticleHead; quoted: Quoted[] } | undefined {
    const article = this.#whole.get(articleId)
    return article && { article, quoted: this.#all(this.#excerptsOf.get(articleId) ?? []) }
  }

  #all(ids: readonly string[]): Quoted[] {
    return ids.flatMap((id) => this.#quoted.get(id) ?? [])
  }
}
