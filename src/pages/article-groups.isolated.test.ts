import { expect, test, vi } from 'vitest'
import { grown } from '../../test/support/grown-atlas'
import { BUDGET } from '../../test/budgets'
import { articleGroupPages } from './article-groups'

vi.mock('../data/atlas', async () => ({
  atlas: (await import('../../test/support/small-atlas')).smallAtlas
}))

const archive = grown(4000, 1)
const pages = [...articleGroupPages({ base: '/atlas/' }, archive)]
const bodyAt = (path: string): string => {
  const page = pages.find((each) => each.path === `/atlas/article/index/${path}`)
  if (!page) throw new Error(`There is no page ${path}.`)
  return page.body
}
const articlesIn = (body: string): string[] =>
  [...body.matchAll(/href="\/atlas\/article\/([^/"]+)\/" lang/g)].map((match) => match[1]!)
const listedUnder = (kind: RegExp): string[] =>
  pages.filter(({ path }) => kind.test(path)).flatMap(({ body }) => articlesIn(body))
const ids = archive.articles.map(({ id }) => id).sort()

test('every article stands once under its year and once under its publisher', () => {
  expect(listedUnder(/\/date\/\d{4}\//).sort()).toEqual(ids)
  expect(listedUnder(/\/publisher\/[^/]+\//).sort()).toEqual(ids)
})

test('a year of more than a page leads to its months, and to its further pages', () => {
  const year = bodyAt('date/2029/')
  expect(articlesIn(year)).toHaveLength(100)
  expect(year).toContain('href="/atlas/article/index/date/2029-01/"')
  expect(year).toContain('href="/atlas/article/index/date/2029/2/"')
  expect(articlesIn(bodyAt('date/2029/2/')).length).toBeGreaterThan(0)
  expect(listedUnder(/\/date\/2029-01\//)).toEqual(listedUnder(/\/date\/2029\//))
})

test('every link among these pages leads to one of them', () => {
  const there = new Set(pages.map(({ path }) => path))
  const links = pages.flatMap(({ body }) =>
    [...body.matchAll(/href="(\/atlas\/article\/index\/[^"]+)"/g)].map((match) => match[1]!)
  )
  expect(links.length).toBeGreaterThan(100)
  expect(links.filter((link) => !there.has(link))).toEqual([])
})

test('no such page is long', () => {
  const longest = Math.max(...pages.map(({ body }) => Buffer.byteLength(body) / 1000))
  expect(longest).toBeLessThan(BUDGET.page)
})

test('of few articles there is none', () => {
  expect([...articleGroupPages({ base: '/' }, grown(5, 1))]).toEqual([])
})
