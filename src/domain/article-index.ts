import type { ArticleHead } from './article'
import { grouped } from './grouped'

type Head = Pick<ArticleHead, 'id' | 'published' | 'publisher'>

/** Articles of one year, month or publisher, which have pages of their own. */
export interface ArticleGroup<Article extends Head = Head> {
  readonly by: 'year' | 'month' | 'publisher'
  /** A year, a month of one (2024-05), or a publisher; null for articles whose copy names none. */
  readonly of: string | null
  /** Its part of an address, the same whatever else is published. */
  readonly path: string
  /** In the order in which they were given. */
  readonly articles: readonly Article[]
}

/** Up to so many articles, one page tells of them all. */
export const FEW_ARTICLES = 20

export interface ArticleIndex<Article extends Head = Head> {
  /** The newest first. */
  readonly years: readonly ArticleGroup<Article>[]
  readonly months: readonly ArticleGroup<Article>[]
  /** Those with most articles first. */
  readonly publishers: readonly ArticleGroup<Article>[]
}

/** The articles by date and by publisher; nothing of few. */
export function articleIndex<Article extends Head>(
  articles: readonly Article[]
): ArticleIndex<Article> {
  if (articles.length <= FEW_ARTICLES) return { years: [], months: [], publishers: [] }
  const byDate = (by: 'year' | 'month', length: number): ArticleGroup<Article>[] =>
    [...grouped(articles, ({ published }) => published.slice(0, length))]
      .map(([of, own]) => ({ by, of, path: `date/${of}`, articles: own }))
      .sort((a, b) => (a.of < b.of ? 1 : -1))
  const publishers = [...grouped(articles, ({ publisher }) => publisherPath(publisher))].map(
    ([path, own]): ArticleGroup<Article> => ({
      ...{ by: 'publisher', path: `publisher/${path}` },
      of: own[0]!.publisher,
      articles: own
    })
  )
  return {
    years: byDate('year', 4),
    months: byDate('month', 7),
    publishers: publishers.sort(
      (a, b) => b.articles.length - a.articles.length || (a.path < b.path ? -1 : 1)
    )
  }
}

/** Letters, digits and hyphens alone. What the letters leave out of the name, a number of all of it tells apart. */
export function publisherPath(publisher: string | null): string {
  if (publisher === null) return '-'
  const name = publisher.toLowerCase()
  const slug = name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  const isAllOfIt = /^[a-z0-9]+(?: [a-z0-9]+)*$/.test(name)
  return isAllOfIt ? slug : `${slug}-${numberOf(name)}`
}

/** FNV-1a, 32 bits. */
function numberOf(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
