import { NEAR_MAP } from '../data/static-maps'
import type { Archive, ReadArticle } from '../domain/archive'
import type { ArticleHead } from '../domain/article'
import type { Place } from '../domain/place'
import type { StaticMap } from '../domain/static-map'
import { date } from '../words/figures'
import { sharing } from '../words/sharing'
import { words } from '../words/words'
import type { Preview } from './preview-svg'

/** Drawn in under four minutes (bench/previews.ts); places with fewer passages share the home page’s. */
export const PLACES_WITH_PREVIEWS = 2000

/** `counted` says how many passages there are, `articles` are those in which they stand. */
export const placePreview = (
  place: Place,
  map: StaticMap,
  counted: string,
  articles: readonly Pick<ArticleHead, 'published'>[]
): Preview => ({
  title: place.name,
  kind: words.place.kind[place.kind],
  facts: [counted, ...daysOf(articles.map(({ published }) => published))],
  map
})

export const articlePreview = (article: ReadArticle, map: StaticMap): Preview => ({
  title: article.title,
  kind: article.publisher ?? words.passages.noPublisher,
  facts: [date(article.published), words.passages.count(article.excerpts.length)],
  map
})

/** The map page as its link is shown elsewhere. */
export const homePreview = ({ site, corpus }: Archive): Preview => ({
  title: site.title,
  kind: sharing.map,
  facts: [site.topic, ...daysOf([corpus.from, corpus.to].flatMap((day) => day ?? []))],
  map: NEAR_MAP
})

/** "13 June 2024", or from the first day to the last; nothing of no article. */
function daysOf(published: readonly string[]): string[] {
  const days = [...published].sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return []
  return [from === to ? date(from) : sharing.span(date(from), date(to))]
}
