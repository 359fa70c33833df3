import type { Article } from '../../../src/domain/article'
import type { Site } from '../../../src/pages/render'
import { ANNOTATION_FIELDS, annotations } from './annotations'
import { dataFile, pretty, type DataFile } from './data-package'
import { EXCERPTS_SCHEMA, excerptsCsv } from './excerpts-csv'
import { LICENCES } from './licences'
import { MANY, NEWLINE_DELIMITED, type About } from './many'

/** The mentions of one article. */
export const annotationFile = (article: Article, site: Site): DataFile =>
  dataFile({ ...aboutPage(article), text: pretty(annotations(article, site)) })

const aboutPage = ({ id, title }: Article): About => ({
  path: `annotations/${id}.json`,
  title: `Mentions of places in “${title}” as W3C Web Annotations`,
  mediatype: 'application/ld+json',
  licences: [LICENCES.mit, LICENCES.quotations],
  fields: ANNOTATION_FIELDS
})

/** Of many articles: the mentions of each year, an article a line, and each article under its own address too. */
export function* annotationsByYear(articles: readonly Article[], site: Site): Generator<DataFile> {
  for (const [year, own] of byYear(articles)) {
    let text = ''
    for (const article of own) {
      const page = `${JSON.stringify(annotations(article, site))}\n`
      text += page
      yield dataFile({ ...aboutPage(article), text: page, inAnother: true })
    }
    yield dataFile({
      path: `annotations/${year}.ndjson`,
      text,
      title: `Mentions of places in articles of ${year}: W3C Web Annotations, the page of an article a line. Each stands by itself as annotations/<id of the article>.json`,
      mediatype: NEWLINE_DELIMITED,
      licences: [LICENCES.mit, LICENCES.quotations],
      fields: ANNOTATION_FIELDS
    })
  }
}

/** The excerpts as one table; of many articles the years once more, each by itself. */
export function* excerptFiles(articles: readonly Article[]): Generator<DataFile> {
  const table = (path: string, of: readonly Article[], title: string): DataFile =>
    dataFile({
      path,
      text: excerptsCsv({ articles: of }),
      title,
      mediatype: 'text/csv',
      licences: [LICENCES.quotations],
      schema: EXCERPTS_SCHEMA
    })
  yield table('excerpts.csv', articles, 'The excerpts, one a line')
  if (articles.length <= MANY) return
  for (const [year, own] of byYear(articles)) {
    yield table(`excerpts/${year}.csv`, own, `The excerpts of articles of ${year}, one a line`)
  }
}

/** The earliest year first; articles in the order in which they were given. */
function byYear(articles: readonly Article[]): [year: string, own: Article[]][] {
  const years = new Map<string, Article[]>()
  for (const article of articles) {
    const year = article.published.slice(0, 4)
    const own = years.get(year)
    if (own) own.push(article)
    else years.set(year, [article])
  }
  return [...years].sort(([a], [b]) => (a < b ? -1 : 1))
}
