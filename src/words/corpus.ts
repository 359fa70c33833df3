import { spokenDate } from '../domain/dates'
import type { Corpus } from '../domain/site'

/** By which numbers, dates and distances are written and lists sorted. */
export const locale = 'en-GB'

/** Whole numbers. */
export const figure = new Intl.NumberFormat(locale)
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "two", "1,000". */
export const inWords = (n: number): string => SMALL[n] ?? figure.format(n)
export const they = ({ articles }: Pick<Corpus, 'articles'>): string =>
  articles === 1 ? 'it names' : 'they name'

/** "two articles of 13 June 2024", "one article of …", "1,000 articles from … to …". */
export const articlesOf = (corpus: Corpus, of = ''): string =>
  `${inWords(corpus.articles)} ${of}${corpus.articles === 1 ? 'article' : 'articles'} ${daysOf(corpus)}`
export const newsArticles = (corpus: Corpus): string => articlesOf(corpus, 'news ')

function daysOf({ from, to }: Corpus): string {
  const day = (iso: string | null): string => (iso === null ? '' : spokenDate(iso, locale))
  return from === to ? `of ${day(from)}` : `from ${day(from)} to ${day(to)}`
}
