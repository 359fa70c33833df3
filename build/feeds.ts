import { createHash } from 'node:crypto'
import type { Page, Site } from '../src/pages/render'
import { words } from '../src/words/words'
import { attribute, text } from './page-html'

/** What a list of pages says of one: not its words, of which there may be very many. */
export type Listing = Pick<Page, 'path' | 'description' | 'listed' | 'article'>

export const listingOf = ({ path, description, listed, article }: Page): Listing => ({
  path,
  description,
  listed,
  ...(article && { article })
})

/** A feed is for what is new. */
const NEWEST = 100

/** The listed pages, for search engines, which want whole addresses: for a site that knows its host. */
export function sitemap({ origin, base }: Site, pages: readonly Listing[]): string {
  const addresses = [base, ...pages.filter((page) => page.listed).map((page) => page.path)]
  const urls = addresses.map((path) => `<url><loc>${text(origin + path)}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
}

/**
 * The articles, the newest first, as an Atom feed. Where the site does not know its host, links are
 * relative to it, and ids are made of the path alone.
 */
export function feed({ origin, base, title }: Site, pages: readonly Listing[]): string {
  const articles = pages
    .flatMap((page) => (page.article ? [{ page, article: page.article }] : []))
    .sort((a, b) => b.article.published.localeCompare(a.article.published))
    .slice(0, NEWEST)
  const entries = articles.map(
    ({ page, article }) => `<entry>
<id>${text(idOf(origin, page.path))}</id>
<title>${text(article.title)}</title>
<link href="${attribute(origin + page.path)}"/>
<updated>${article.published}T00:00:00Z</updated>
<author><name>${text(article.publisher ?? words.passages.noPublisher)}</name></author>
<summary>${text(page.description)}</summary>
</entry>`
  )
  const updated = articles[0]?.article.published ?? '1970-01-01'
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${text(idOf(origin, base))}</id>
<title>${text(`${title}: ${words.pages.articles}`)}</title>
<link href="${attribute(origin + base)}"/>
<link rel="self" href="${attribute(`${origin}${base}feed.xml`)}"/>
<updated>${updated}T00:00:00Z</updated>
${entries.join('\n')}
</feed>
`
}

/** An id must be a whole IRI, whoever serves the feed. */
function idOf(origin: string, path: string): string {
  if (origin !== '') return origin + path
  const hex = createHash('sha256').update(path).digest('hex')
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`
  ]
  return `urn:uuid:${[...groups, hex.slice(20, 32)].join('-')}`
}
