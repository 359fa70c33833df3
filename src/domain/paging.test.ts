import { expect, test } from 'vitest'
import { smallAtlas as atlas } from '../../test/support/small-atlas'
import { firstPage, numbersNear, pageOf, pagesFor, sliceOf } from './paging'
import { passagesOf, type ArticlePassages } from './passages'

const upland = passagesOf(
  atlas,
  atlas.placeById.get('upland')!,
  (id) => atlas.excerptsByPlace.get(id) ?? []
)
const idsIn = (groups: readonly ArticlePassages[]): string[] =>
  groups.flatMap(({ excerpts }) => excerpts.map(({ id }) => id))

test('a long list is cut into pages across articles, nothing lost and nothing twice', () => {
  const all = idsIn(upland.direct)
  for (let each = 1; each <= all.length + 1; each += 1) {
    const pages = Array.from({ length: pagesFor(all.length, each) }, (_, at) =>
      idsIn(sliceOf(upland.direct, at * each, (at + 1) * each))
    )
    expect(pages.flat()).toEqual(all)
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(each)
    expect(pages).toEqual(pages.map((_, at) => pageOf(all, at + 1, each)))
  }
})

test('the first page of few passages is all of them', () => {
  expect(firstPage(upland)).toEqual(upland)
})

test('the first page of many is bounded, and keeps some of what comes by way of others', () => {
  const many = {
    ...upland,
    direct: Array.from({ length: 90 }, () => upland.direct[0]!),
    directCount: 180,
    indirect: [
      { ...upland.indirect[0]!, groups: Array.from({ length: 40 }, () => upland.direct[0]!) }
    ]
  }
  const page = firstPage(many)
  expect(idsIn(page.direct)).toHaveLength(50)
  expect(idsIn(page.indirect[0]!.groups)).toHaveLength(10)
  expect(page.directCount).toBe(180)
})

test.each([
  [1, 1, [1]],
  [1, 4, [1, 2, 3, 4]],
  [5, 9, [1, null, 3, 4, 5, 6, 7, null, 9]],
  [9, 9, [1, null, 7, 8, 9]]
])('a pager at page %i of %i shows %j', (page, pages, shown) => {
  expect(numbersNear(page, pages)).toEqual(shown)
})

test('what has nothing still has a page', () => {
  expect(pagesFor(0, 50)).toBe(1)
  expect(pagesFor(50, 50)).toBe(1)
  expect(pagesFor(51, 50)).toBe(2)
})
