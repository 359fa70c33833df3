import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/domain/article'
import { annotations } from './annotations'
import { large, site, valuesIn, WRITTEN } from './written-data'

/** W3C Recommendation "Web Annotation Data Model" of 23 February 2017; strict: no other terms. */
const address = v.pipe(v.string(), v.url())
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const text = v.pipe(v.string(), v.minLength(1))
// 4.2.4: exactly one exact, at most one prefix and one suffix.
const quote = {
  type: v.literal('TextQuoteSelector'),
  exact: text,
  prefix: v.optional(text),
  suffix: v.optional(text)
}
// 4.2.5: exactly one start and one end, neither negative.
const position = v.pipe(
  v.strictObject({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.check(({ start, end }) => start < end)
)
// 3.1: one id, the type Annotation, at least one target. 4: a SpecificResource has one source.
const annotation = v.strictObject({
  id: address,
  type: v.literal('Annotation'),
  motivation: v.literal('identifying'),
  body: v.strictObject({
    type: v.literal('SpecificResource'),
    purpose: v.literal('identifying'),
    source: address
  }),
  target: v.strictObject({
    type: v.literal('SpecificResource'),
    source: address,
    // 4.2.9: several refinements are alternatives that select the same.
    selector: v.strictObject({
      ...quote,
      refinedBy: v.tuple([v.strictObject(quote), position])
    })
  })
})
// 5.2: id, type and items; part of a collection, which (5.1) has a label, a total and a first page.
const page = v.strictObject({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: address,
  type: v.literal('AnnotationPage'),
  partOf: v.strictObject({
    id: address,
    type: v.literal('AnnotationCollection'),
    label: text,
    total: offset,
    first: address
  }),
  startIndex: v.literal(0),
  items: v.pipe(v.array(annotation), v.minLength(1))
})

const pathOf = ({ id }: Article): string => `annotations/${id}.json`
const years = ['2031', '2032', '2033']
const ofYears = years.map((year) => valuesIn(large.textOf(`annotations/${year}.ndjson`)))
const articles = [
  ...WRITTEN.flatMap(({ atlas, jsonOf }) =>
    atlas.articles.map((article) => ({ id: article.id, article, written: jsonOf(pathOf(article)) }))
  ),
  // The first of each year is the next of all.
  ...large.atlas.articles.slice(0, years.length).map((article, at) => ({
    ...{ id: article.id, article },
    written: ofYears[at]![0]
  }))
]

describe.each(articles)('the annotations of $id', ({ article, written }) => {
  test('are a page as the Web Annotation Data Model has it', () => {
    const { issues } = v.safeParse(page, written)
    expect(issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([])
  })

  test('are one for each mention, each with an id of its own', () => {
    const { id, items, partOf } = written as v.InferOutput<typeof page>
    const mentions = article.excerpts.flatMap((excerpt) => excerpt.mentions)
    expect(items).toHaveLength(mentions.length)
    expect(partOf).toMatchObject({ total: mentions.length, first: id })
    expect(new Set(items.map((each) => each.id)).size).toBe(items.length)
  })

  test('find their words by quote and by position alike', () => {
    for (const { target } of (written as v.InferOutput<typeof page>).items) {
      expectSameWords(target.selector)
    }
  })
})

test('of many articles each stands on a line of its year, and alike under its own address', () => {
  const byYear = years.map((year) =>
    large.atlas.articles.filter(({ published }) => published.startsWith(year))
  )
  expect(byYear.flat()).toHaveLength(large.atlas.articles.length)
  expect(ofYears).toEqual(byYear.map((own) => own.map((each) => large.jsonOf(pathOf(each)))))
})

test('positions count characters, not halves of them (4.2.5)', () => {
  const excerpt = {
    id: 'made-up-1',
    kind: 'body' as const,
    text: '“𐌀𐌁 and Armenia,” it said of Armenia.',
    mentions: [
      {
        place: 'armenia',
        how: 'name' as const,
        quote: { exact: 'Armenia', prefix: '', suffix: ',' }
      }
    ]
  }
  const article = { id: 'made-up', title: 'Made up', url: null, excerpts: [excerpt] }
  const { items } = annotations(article as unknown as Article, site) as v.InferOutput<typeof page>
  expectSameWords(items[0]!.target.selector)
})

function expectSameWords({
  exact,
  refinedBy: [quote, position]
}: v.InferOutput<typeof annotation>['target']['selector']): void {
  const whole = (quote.prefix ?? '') + quote.exact + (quote.suffix ?? '')
  expect(exact.split(whole)).toHaveLength(2)
  expect([...exact].slice(position.start, position.end).join('')).toBe(quote.exact)
}
