import {
  accessibilityAddress,
  articleAddress,
  articlesPageAddress,
  compareAddress,
  dataAddress,
  methodAddress,
  placeAddress,
  placePageAddress,
  placesPageAddress
} from '../domain/addresses'
import { comparedPairs, type Archive, type ReadArticle } from '../domain/archive'
import type { ArticleHead } from '../domain/article'
import { articleReference, placeReference, type Citing } from '../domain/cite/references'
import { mostQuoted } from '../domain/most-quoted'
import { ENGLISH, nameOf } from '../domain/names'
import { pageOf, pagesFor, pagesOfIndex } from '../domain/paging'
import { PASSAGES_A_PAGE } from '../domain/parts'
import { byArticle, countsOf } from '../domain/passages'
import type { Place } from '../domain/place'
import type { RelativePosition } from '../domain/relative-position'
import type { DocumentMaps, StaticMap } from '../domain/static-map'
import { comparing } from '../words/comparing'
import { date } from '../words/figures'
import { sharing } from '../words/sharing'
import { pageWords } from '../words/pages'
import { words } from '../words/words'
import AccessibilityPage from './AccessibilityPage.svelte'
import { articleGroupPages } from './article-groups'
import ArticlePage from './ArticlePage.svelte'
import { bodyOf } from './body-of'
import type { DataEntry } from './data-entry'
import ComparePage from './ComparePage.svelte'
import DataPage from './DataPage.svelte'
import EmbedShell from './EmbedShell.svelte'
import IndexPage from './IndexPage.svelte'
import MapShell from './MapShell.svelte'
import MethodPage from './MethodPage.svelte'
import NotFoundPage from './NotFoundPage.svelte'
import type { Preview } from './preview-svg'
import { articlePreview, placePreview, PLACES_WITH_PREVIEWS } from './previews'

export { homePreview } from './previews'
import PlacePage from './PlacePage.svelte'
import PlacePassagesPage from './PlacePassagesPage.svelte'

export interface Site {
  readonly title: string
  /** Begins and ends with a slash. */
  readonly base: string
  /** Scheme and host, without a slash at the end; empty where nobody said at build time where it stands. */
  readonly origin: string
  /** Who publishes this copy, and where errors are reported: null where nobody said so at build time. */
  readonly publisher: string | null
  readonly contact: string | null
  /** The day of the build, ISO. */
  readonly built: string
}

/** What a page shows, before it gets its frame of head and stylesheets. */
export interface Content {
  readonly title: string
  readonly description: string
  readonly body: string
  /** schema.org, as JSON-LD. */
  readonly data: object
  /** Whether search engines may list it. */
  readonly listed: boolean
}

/** A page with an address of its own. */
export interface Page extends Content {
  /** From the origin; ends with a slash. */
  readonly path: string
  /** How its link is shown elsewhere; as that of the map page where absent. */
  readonly preview?: Preview
  /** The map of the page's place, for a file of its own. */
  readonly still?: StaticMap
  /** The part after # of the embedded page's address that shows what the page is about. */
  readonly embedded?: string
  /** The article that the page is about. */
  readonly article?: ArticleHead
}

/** What the pages are made of. */
export interface Rendered {
  readonly archive: Archive
  readonly maps: DocumentMaps
  /** Of places with a point, by their ids. */
  readonly positions: Readonly<Record<string, RelativePosition>>
  readonly data: readonly DataEntry[]
}

/** Every document of the site but the map page itself, one after the other. */
export function* renderPages(site: Site, rendered: Rendered): Generator<Page> {
  const { base } = site
  const { archive, data } = rendered
  const previewed = mostQuoted(archive, PLACES_WITH_PREVIEWS)
  for (const place of archive.places) {
    yield* placePages(site, rendered, place, previewed.has(place.id))
  }
  for (const article of archive.articles) yield articlePage(site, rendered, article)
  yield* comparePages(site, archive)
  yield* indexPages(site, archive, 'places')
  yield* indexPages(site, archive, 'articles')
  yield* articleGroupPages(site, archive)
  yield {
    path: methodAddress(base),
    title: words.pages.method,
    description: words.about.stance,
    body: bodyOf(MethodPage, {
      atlas: archive,
      base,
      publisher: site.publisher,
      contact: site.contact
    }),
    data: { '@type': 'WebPage', name: words.pages.method },
    listed: true
  }
  yield {
    path: dataAddress(base),
    title: words.pages.data,
    description: pageWords.data.text,
    body: bodyOf(DataPage, { base, entries: data }),
    data: { '@type': 'WebPage', name: words.pages.data },
    listed: true
  }
  yield {
    path: accessibilityAddress(base),
    title: words.pages.accessibility,
    description: pageWords.accessibility.heading,
    body: bodyOf(AccessibilityPage, { base }),
    data: { '@type': 'WebPage', name: words.pages.accessibility },
    listed: true
  }
}

/** What stands at any address that leads nowhere. */
export const renderNotFound = ({ base }: Site, archive: Archive): Content => ({
  title: pageWords.notFound.heading,
  description: pageWords.notFound.text,
  body: bodyOf(NotFoundPage, { archive, base }),
  data: { '@type': 'WebPage', name: pageWords.notFound.heading },
  listed: false
})

/** What the map page shows before, or without, its script. */
export const renderShell = ({ base }: Site, archive: Archive): string =>
  bodyOf(MapShell, { atlas: archive, base })

/** What the embedded page shows before, or without, its script. */
export const renderEmbedShell = ({ base }: Site, archive: Archive): string =>
  bodyOf(EmbedShell, { atlas: archive, base })

function* placePages(
  site: Site,
  { archive, maps, positions }: Rendered,
  place: Place,
  isPreviewed: boolean
): Generator<Page> {
  const { base } = site
  const path = placeAddress(base, place.id)
  const { direct, ways } = countsOf(archive, place)
  const counted = words.passages.counted(
    direct,
    ways.map(({ through, count }) =>
      words.passages.byWayOf(count, nameOf(through, ENGLISH, 'sentence'))
    )
  )
  const map = maps.place(place)
  const quoted = archive.excerptsByPlace.get(place.id) ?? []
  const citation = (page: number): object[] => {
    const here = pageOf(quoted, page, PASSAGES_A_PAGE)
    return [...new Map(here.map(({ article }) => [article.id, article])).values()].map(newsArticle)
  }
  yield {
    path,
    title: place.name,
    description:
      `${place.name}: ${counted} from news articles, and where it is. ${place.status[0]?.text ?? ''}`.trim(),
    body: bodyOf(PlacePage, {
      archive,
      place,
      map,
      base,
      address: site.origin + path,
      built: site.built,
      reference: placeReference(citingAt(site, archive), place, {
        url: addressOf(site, path),
        note: positions[place.id] && sharing.position(positions[place.id]!),
        names: ENGLISH
      })
    }),
    data: {
      '@type': 'WebPage',
      name: place.name,
      ...(addressOf(site, path) !== null && { url: site.origin + path }),
      about: {
        '@type': 'Place',
        name: place.name,
        alternateName: place.altNames.map(({ name }) => name),
        ...geoOf(place)
      },
      citation: citation(1)
    },
    listed: true,
    embedded: `place=${place.id}`,
    ...(isPreviewed &&
      map && {
        still: map,
        preview: placePreview(
          place,
          map,
          counted,
          quoted.map(({ article }) => article)
        )
      })
  }
  const pages = pagesFor(quoted.length, PASSAGES_A_PAGE)
  for (let page = 2; page <= pages; page += 1) {
    const groups = byArticle(pageOf(quoted, page, PASSAGES_A_PAGE))
    yield {
      path: placePageAddress(base, place.id, page),
      title: `${place.name}, ${pageWords.pageOf(page, pages)}`,
      description: `${place.name}: ${counted} from news articles.`,
      body: bodyOf(PlacePassagesPage, { archive, place, groups, page, pages, base }),
      data: { '@type': 'WebPage', name: place.name, citation: citation(page) },
      listed: false
    }
  }
}

/** With scheme and host; null where the page does not know them. */
const addressOf = ({ origin }: Site, path: string): string | null =>
  origin === '' ? null : origin + path

/** A document does not know the day on which it is read; it says on which it was made. */
const citingAt = ({ title, publisher, built }: Site, { version }: Archive): Citing => ({
  atlas: { title, publisher, version },
  accessed: null,
  lang: words.lang,
  made: built
})

const geoOf = ({ point }: Place): object =>
  point ? { geo: { '@type': 'GeoCoordinates', latitude: point.lat, longitude: point.lng } } : {}

const newsArticle = (article: ArticleHead): object => ({
  '@type': 'NewsArticle',
  headline: article.title,
  datePublished: article.published,
  inLanguage: article.lang,
  ...(article.publisher === null
    ? {}
    : { publisher: { '@type': 'Organization', name: article.publisher } }),
  ...(article.url === null ? {} : { url: article.url })
})

function articlePage(site: Site, { archive, maps }: Rendered, article: ReadArticle): Page {
  const own = maps.article(article)
  return {
    path: articleAddress(site.base, article.id),
    title: article.title,
    description: `${article.title}. ${article.publisher ?? words.passages.noPublisher}, ${date(article.published)}.`,
    body: bodyOf(ArticlePage, {
      atlas: archive,
      article,
      beside: comparedPairs(archive.articles).filter((pair) => pair.includes(article)),
      maps: own,
      base: site.base,
      reference: articleReference(
        citingAt(site, archive),
        article,
        addressOf(site, articleAddress(site.base, article.id))
      )
    }),
    data: { '@type': 'WebPage', name: article.title, mainEntity: newsArticle(article) },
    listed: false,
    article,
    ...(own[0] && {
      embedded: `${article.places[0] === undefined ? '' : `place=${article.places[0]}&`}article=${article.id}`
    }),
    ...(own[0] && { preview: articlePreview(article, own[0]) })
  }
}

/** Of each two of the newest articles; of more, any two are compared on the map page. */
function* comparePages({ base }: Site, archive: Archive): Generator<Page> {
  for (const [first, second] of comparedPairs(archive.articles)) {
    yield {
      path: compareAddress(base, first.id, second.id),
      title: comparing.page(first.title, second.title),
      description: comparing.intro,
      body: bodyOf(ComparePage, { atlas: archive, first, second, base }),
      data: { '@type': 'WebPage', name: comparing.heading },
      listed: false
    }
  }
}

function* indexPages(site: Site, archive: Archive, of: 'places' | 'articles'): Generator<Page> {
  const name = words.pages[of]
  const pageAddress = of === 'places' ? placesPageAddress : articlesPageAddress
  const pages = pagesOfIndex(archive, of)
  for (let page = 1; page <= pages; page += 1) {
    yield {
      path: pageAddress(site.base, page),
      title: page === 1 ? name : `${name}, ${pageWords.pageOf(page, pages)}`,
      description: words.lead(archive.site.topic, archive.corpus),
      body: bodyOf(IndexPage, { archive, of, base: site.base, page }),
      data: { '@type': 'CollectionPage', name },
      listed: page === 1
    }
  }
}
