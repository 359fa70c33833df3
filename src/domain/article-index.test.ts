import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleIndex, FEW_ARTICLES, publisherPath } from './article-index'

const article = fc.record({
  id: fc.uuid(),
  published: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  publisher: fc.option(fc.constantFrom('DW', 'Hetq', 'Հետք', 'BBC News', 'A/B', 'A-B', 'A B', '-'))
})
const many = fc.array(article, { minLength: FEW_ARTICLES + 1, maxLength: 60 })

test('each article stands in one year, one month and one publisher', () => {
  fc.assert(
    fc.property(many, (articles) => {
      const { years, months, publishers } = articleIndex(articles)
      for (const groups of [years, months, publishers]) {
        const listed = groups.flatMap((group) => group.articles)
        expect(listed).toHaveLength(articles.length)
        expect(new Set(listed)).toEqual(new Set(articles))
        expect(new Set(groups.map(({ path }) => path)).size).toBe(groups.length)
      }
      for (const { of, articles: own } of [...years, ...months]) {
        expect(own.every(({ published }) => published.startsWith(of!))).toBe(true)
      }
      for (const { of, articles: own } of publishers) {
        expect(own.every(({ publisher }) => publisher === of)).toBe(true)
      }
    })
  )
})

test('the newest year and the publisher of most articles stand first', () => {
  const articles = Array.from({ length: 30 }, (_, at) => ({
    id: `${at}`,
    published: `${2000 + (at % 3)}-05-01`,
    publisher: at % 5 === 0 ? null : 'DW'
  }))
  const { years, months, publishers } = articleIndex(articles)
  expect(years.map(({ path }) => path)).toEqual(['date/2002', 'date/2001', 'date/2000'])
  expect(months[0]?.path).toBe('date/2002-05')
  expect(publishers.map(({ of, path }) => [of, path])).toEqual([
    ['DW', 'publisher/dw'],
    [null, 'publisher/-']
  ])
})

test('few articles are not divided', () => {
  const articles = Array.from({ length: FEW_ARTICLES }, (_, at) => ({
    id: `${at}`,
    published: '2024-06-13',
    publisher: 'DW'
  }))
  expect(articleIndex(articles)).toEqual({ years: [], months: [], publishers: [] })
})

test('a publisher has an address of letters that every host can keep, and of its own', () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1 }), {
    selector: (name) => name.toLowerCase()
  })
  fc.assert(
    fc.property(names, (publishers) => {
      const paths = publishers.map(publisherPath)
      for (const path of paths) expect(path).toMatch(/^[a-z0-9-]+$/)
      expect(new Set([...paths, publisherPath(null)]).size).toBe(publishers.length + 1)
    })
  )
})
