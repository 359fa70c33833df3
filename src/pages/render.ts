import type { Component } from 'svelte'
import { render } from 'svelte/server'
import { DOCUMENT_MAPS } from '../data/document-maps'
import {
  accessibilityAddress,
  articleAddress,
  articlesAddress,
  dataAddress,
  methodAddress,
  placeAddress,
  placesAddress
} from '../domain/addresses'
import type { Archive, ReadArticle } from '../domain/archive'
import type { ArticleHead } from '../domain/article'
import { ENGLISH, nameOf } from '../domain/names'
import { countsOf } from '../domain/passages'
import type { Place } from '../domain/place'
import { date } from '../words/figures'
import { words } from '../words/words'
import AccessibilityPage from './AccessibilityPage.svelte'
import ArticlePage from './ArticlePage.svelte'
import type { DataEntry } from './data-entry'
import DataPage from './DataPage.svelte'
import IndexPage from './IndexPage.svelte'
import MapShell from './MapShell.svelte'
import MethodPage from './MethodPage.svelte'
import NotFoundPage from './NotFoundPage.svelte'
import PlacePage from './PlacePage.svelte'

export interface Site {
  readonly title: string
  /** Begins and ends with a slash. */
  readonly base: string
  /** Scheme and host, without a slash at the end. */
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
  /** The article that the page is about. */
  readonly article?: ArticleHead
}

/** Every document of the site but the map page itself. */
export function renderPages(site: Site, archive: Archive, data: readonly DataEntry[]): Page[] {
  const { base } = site
  return [
    ...archive.places.map((place) => placePage(site, archive, place)),
    ...archive.articles.map((article) => articlePage(site, archive, article)),
    indexPage(site, archive, 'places'),
    indexPage(site, archive, 'articles'),
    {
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
    },
    {
      path: dataAddress(base),
      title: words.pages.data,
      description: words.data.text,
      body: bodyOf(DataPage, { base, entries: data }),
      data: { '@type': 'WebPage', name: words.pages.data },
      listed: true
    },
    {
      path: accessibilityAddress(base),
      title: words.pages.accessibility,
      description: words.accessibility.heading,
      body: bodyOf(AccessibilityPage, { base }),
      data: { '@type': 'WebPage', name: words.pages.accessibility },
      listed: true
    }
  ]
}

/** What stands at any address that leads nowhere. */
export const renderNotFound = ({ base }: Site, archive: Archive): Content => ({
  title: words.notFound.heading,
  description: words.notFound.text,
  body: bodyOf(NotFoundPage, { archive, base }),
  data: { '@type': 'WebPage', name: words.notFound.heading },
  listed: false
})

/** What the map page shows before, or without, its script. */
export const renderShell = ({ base }: Site, archive: Archive): string =>
  bodyOf(MapShell, { atlas: archive, base })

function placePage(site: Site, archive: Archive, place: Place): Page {
  const path = placeAddress(site.base, place.id)
  const { direct, ways } = countsOf(archive, place)
  const counted = words.passages.counted(
    direct,
    ways.map(({ through, count }) =>
      words.passages.byWayOf(count, nameOf(through, ENGLISH, 'sentence'))
    )
  )
  const cited = new Set((archive.excerptsByPlace.get(place.id) ?? []).map(({ article }) => article))
  return {
    path,
    title: place.name,
    description:
      `${place.name}: ${counted} from news articles, and where it is. ${place.status[0]?.text ?? ''}`.trim(),
    body: bodyOf(PlacePage, {
      archive,
      place,
      map: DOCUMENT_MAPS.places[place.id],
      base: site.base,
      address: site.origin + path,
      built: site.built
    }),
    data: {
      '@type': 'WebPage',
      name: place.name,
      url: site.origin + path,
      about: {
        '@type': 'Place',
        name: place.name,
        alternateName: place.altNames.map(({ name }) => name),
        ...geoOf(place)
      },
      citation: [...cited].map(newsArticle)
    },
    listed: true
  }
}

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

const articlePage = (site: Site, archive: Archive, article: ReadArticle): Page => ({
  path: articleAddress(site.base, article.id),
  title: article.title,
  description: `${article.title}. ${article.publisher ?? words.passages.noPublisher}, ${date(article.published)}.`,
  body: bodyOf(ArticlePage, {
    atlas: archive,
    article,
    maps: DOCUMENT_MAPS.articles[article.id] ?? [],
    base: site.base
  }),
  data: { '@type': 'WebPage', name: article.title, mainEntity: newsArticle(article) },
  listed: false,
  article
})

const indexPage = (site: Site, archive: Archive, of: 'places' | 'articles'): Page => ({
  path: of === 'places' ? placesAddress(site.base) : articlesAddress(site.base),
  title: of === 'places' ? words.pages.places : words.pages.articles,
  description: words.lead(archive.site.topic, archive.corpus),
  body: bodyOf(IndexPage, { archive, of, base: site.base }),
  data: {
    '@type': 'CollectionPage',
    name: of === 'places' ? words.pages.places : words.pages.articles
  },
  listed: true
})

const bodyOf = <Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props
): string => render(component as Component<Record<string, unknown>>, { props }).body
