import { anchored } from './anchor'
import type { AnchoredExcerpt, Article, ArticleHead } from './article'
import { indexStart, type Atlas, type AtlasData, type CountsOfPlace, type Quoted } from './atlas'
import { passagesOf } from './passages'
import { corpusOf } from './site'

/** An article with its excerpts as a reader gets them. */
export interface ReadArticle extends ArticleHead, Pick<Article, 'words' | 'quotedLimitReason'> {
  readonly excerpts: readonly AnchoredExcerpt[]
}

/** The atlas with every word of its articles: for the build, never for the browser. */
export interface Archive extends Atlas {
  /** The newest first. */
  readonly articles: readonly ReadArticle[]
  readonly excerptById: ReadonlyMap<string, Quoted>
  /** Every excerpt that mentions the place itself, articles in their order. */
  readonly excerptsByPlace: ReadonlyMap<string, readonly Quoted[]>
}

export function indexAtlas({ articles, ...data }: AtlasData): Archive {
  const read = articles.map(readArticle).sort(inOrder)
  const excerptById = new Map<string, Quoted>()
  const excerptsByPlace = new Map<string, Quoted[]>()
  for (const whole of read) {
    const { excerpts } = whole
    const article = headOf(whole)
    for (const excerpt of excerpts) {
      const quoted = { excerpt, article }
      excerptById.set(excerpt.id, quoted)
      for (const id of new Set(excerpt.mentions.map((mention) => mention.place))) {
        const list = excerptsByPlace.get(id)
        if (list) list.push(quoted)
        else excerptsByPlace.set(id, [quoted])
      }
    }
  }
  const uncounted = indexStart({ ...data, corpus: corpusOf(read), counts: {} })
  const counts = Object.fromEntries(
    data.places.flatMap((place): [string, CountsOfPlace][] => {
      const passages = passagesOf(uncounted, place, (id) => excerptsByPlace.get(id) ?? [])
      if (passages.count === 0) return []
      const ways = passages.indirect.map(({ through, count }) => [through.id, count] as const)
      return [[place.id, { direct: passages.directCount, ways }]]
    })
  )
  return { ...uncounted, counts, articles: read, excerptById, excerptsByPlace }
}

/** Articles of which each two have a page side by side. */
const MOST_COMPARED = 4

/** Each two of the newest articles, the newer first. */
export const comparedPairs = <Each>(newestFirst: readonly Each[]): (readonly [Each, Each])[] => {
  const newest = newestFirst.slice(0, MOST_COMPARED)
  return newest.flatMap((first, at) =>
    newest.slice(at + 1).map((second) => [first, second] as const)
  )
}

/** What travels with each excerpt of the article. */
export const headOf = ({
  id,
  title,
  publisher,
  published,
  url,
  lang,
  credit,
  places
}: ArticleHead): ArticleHead => ({ id, title, publisher, published, url, lang, credit, places })

function readArticle({
  id,
  title,
  publisher,
  published,
  url,
  lang,
  credit,
  words,
  quotedLimitReason,
  excerpts
}: Article): ReadArticle {
  const read = excerpts.map(anchored)
  const places = [
    ...new Set(read.flatMap(({ mentions }) => mentions.map((mention) => mention.place)))
  ]
  return {
    ...{ id, title, publisher, published, url, lang, credit, places, excerpts: read },
    ...(words !== undefined && { words }),
    ...(quotedLimitReason !== undefined && { quotedLimitReason })
  }
}

/** The newest first; on one day, those whose publisher is known. */
const inOrder = (a: ReadArticle, b: ReadArticle): number =>
  b.published.localeCompare(a.published) ||
  Number(a.publisher === null) - Number(b.publisher === null) ||
  a.title.localeCompare(b.title)
