import { createHash } from 'node:crypto'
import type { Page, Site } from '../src/pages/render'
import { articleAddress, placeAddress, placeFeedAddress } from '../src/domain/addresses'
import type { Archive } from '../src/domain/archive'
import type { ArticleHead } from '../src/domain/article'
import type { Place } from '../src/domain/place'
import { date } from '../src/words/figures'
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
 * What a feed is of; paths are from the origin. Where the site does not know its host, links are
 * relative to it, and ids are made of the path alone.
 */
interface About {
  readonly title: string
  /** Of what it tells of, which is its id too. */
  readonly path: string
  readonly feedPath: string
}

/** The articles, the newest first, as an Atom feed. */
export const feed = (site: Site, pages: readonly Listing[]): string =>
  atom(
    site,
    {
      title: `${site.title}: ${words.pages.articles}`,
      path: site.base,
      feedPath: `${site.base}feed.xml`
    },
    pages.flatMap((page) => (page.article ? [page.article] : []))
  )

/** The articles that mention the place, the newest first, as an Atom feed. */
export function placeFeed(site: Site, archive: Archive, place: Place): string {
  const quoted = archive.excerptsByPlace.get(place.id) ?? []
  const articles = new Map(quoted.map(({ article }) => [article.id, article]))
  const about: About = {
    title: `${site.title}: ${place.name}`,
    path: placeAddress(site.base, place.id),
    feedPath: placeFeedAddress(site.base, place.id)
  }
  return atom(site, about, [...articles.values()])
}

function atom({ origin, base }: Site, about: About, all: readonly ArticleHead[]): string {
  const articles = [...all].sort((a, b) => b.published.localeCompare(a.published)).slice(0, NEWEST)
  const entries = articles.map((article) => {
    const path = articleAddress(base, article.id)
    const address = origin + path
    return `<entry>
<id>${text(idOf(origin, path))}</id>
<title>${text(article.title)}</title>
<link href="${attribute(address)}"/>
<updated>${article.published}T00:00:00Z</updated>
<author><name>${text(article.publisher ?? words.passages.noPublisher)}</name></author>
<summary>${text(articleSummary(article))}</summary>
</entry>`
  })
  const updated = articles[0]?.published ?? '1970-01-01'
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${text(idOf(origin, about.path))}</id>
<title>${text(about.title)}</title>
<link href="${attribute(origin + about.path)}"/>
<link rel="self" href="${attribute(origin + about.feedPath)}"/>
<updated>${updated}T00:00:00Z</updated>
${entries.join('\n')}
</feed>
`
}

const articleSummary = ({ title, publisher, published }: ArticleHead): string =>
  `${title}. ${publisher ?? words.passages.noPublisher}, ${date(published)}.`

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
