import type { Archive } from '../domain/archive'
import { articleGroupAddress, publishersAddress } from '../domain/addresses'
import { articleIndex, type ArticleGroup } from '../domain/article-index'
import { pageOf, pagesFor, ROWS_A_PAGE } from '../domain/paging'
import { pageWords } from '../words/pages'
import { words } from '../words/words'
import ArticleGroupPage from './ArticleGroupPage.svelte'
import { bodyOf } from './body-of'
import { groupName, PUBLISHERS_SHOWN } from './group-name'
import PublishersPage from './PublishersPage.svelte'
import type { Page, Site } from './render'

const PUBLISHERS_A_PAGE = 300

/** Pages of the articles by year, by month where a year has too many for one, and by publisher. */
export function* articleGroupPages(
  { base }: Pick<Site, 'base'>,
  { articles }: Pick<Archive, 'articles'>
): Generator<Page> {
  const { years, months, publishers } = articleIndex(articles)
  const monthsOf = ({ by, of, articles: own }: ArticleGroup): typeof months =>
    by === 'year' && own.length > ROWS_A_PAGE
      ? months.filter((month) => month.of!.startsWith(of!))
      : []
  for (const group of [...years, ...years.flatMap(monthsOf), ...publishers]) {
    const pages = pagesFor(group.articles.length, ROWS_A_PAGE)
    const name = pageWords.articlesOf(groupName(group))
    for (let page = 1; page <= pages; page += 1) {
      yield {
        path: articleGroupAddress(base, group.path, page),
        title: titleOf(name, page, pages),
        body: bodyOf(ArticleGroupPage, { group, months: monthsOf(group), base, page }),
        ...about(name)
      }
    }
  }
  yield* publisherPages(base, publishers)
}

function* publisherPages(base: string, all: readonly ArticleGroup[]): Generator<Page> {
  if (all.length <= PUBLISHERS_SHOWN) return
  const inAlphabet = new Intl.Collator(words.locale)
  const sorted = [...all].sort((a, b) => inAlphabet.compare(groupName(a), groupName(b)))
  const pages = pagesFor(sorted.length, PUBLISHERS_A_PAGE)
  for (let page = 1; page <= pages; page += 1) {
    const publishers = pageOf(sorted, page, PUBLISHERS_A_PAGE)
    yield {
      path: publishersAddress(base, page),
      title: titleOf(pageWords.publishers, page, pages),
      body: bodyOf(PublishersPage, { publishers, base, page, pages }),
      ...about(pageWords.publishers)
    }
  }
}

const titleOf = (name: string, page: number, pages: number): string =>
  page === 1 ? name : `${name}, ${pageWords.pageOf(page, pages)}`

/** A list of what has pages of its own. */
const about = (name: string): Pick<Page, 'description' | 'data' | 'listed'> => ({
  description: name,
  data: { '@type': 'CollectionPage', name },
  listed: false
})
