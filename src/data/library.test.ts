import { expect, test } from 'vitest'
import { partsOf } from '../../geo/compile/parts'
import { smallAtlas as atlas } from '../../test/support/small-atlas'
import { FIRST_PART } from '../domain/parts'
import { NoFile } from '../net/fetch-file'
import { Library } from './library.svelte'

const ALL = { article: null, excerpt: null }
const BULLETIN = 'bulletin-2031-05-04'
const parts = partsOf(atlas)
const place = (id: string): (typeof atlas.places)[number] => atlas.placeById.get(id)!

/** A library of the small atlas, the paths that it asks for, and what of them fails. */
function opened(first: readonly string[] = parts.first): {
  library: Library
  asked: string[]
  failing: Map<string, Error | unknown>
} {
  const asked: string[] = []
  const failing = new Map<string, unknown>()
  const fetchPart = async (path: string): Promise<unknown> => {
    asked.push(path)
    await Promise.resolve()
    const fault = failing.get(path)
    if (fault instanceof Error) throw fault
    if (fault !== undefined) return fault
    const part = parts.at(path)
    if (!part) throw new NoFile(path, 404)
    return JSON.parse(JSON.stringify(part))
  }
  return { library: new Library({ atlas, first, fetchPart }), asked, failing }
}

test('nothing is fetched before it is wanted, and what has come never again', async () => {
  const { library, asked } = opened()
  expect(library.reading(place('upland'), ALL).passages.count).toBe(0)
  expect(library.reading(place('upland'), ALL).counts.direct).toBe(5)
  expect(asked).toEqual([])
  await Promise.all([library.want(place('upland'), ALL), library.want(place('upland'), ALL)])
  expect(asked).toEqual([FIRST_PART])
  expect(library.reading(place('upland'), ALL).passages.count).toBe(7)
  await library.want(place('upland'), ALL)
  expect(asked).toEqual([FIRST_PART])
})

test.each([
  ['does not come', new Error('reset')],
  ['is not there', new NoFile(FIRST_PART, 404)],
  ['is a page of the host', '<!doctype html>'],
  ['is something else', { articles: 1 }],
  ['is nothing', null]
])('a part that %s is said to have failed, and comes when asked for again', async (_, fault) => {
  const { library, failing } = opened()
  failing.set(FIRST_PART, fault)
  await library.want(place('upland'), ALL)
  expect(library.reading(place('upland'), ALL).waiting['upland']).toBe('failed')
  failing.clear()
  const again = library.wantMore('upland')
  expect(library.reading(place('upland'), ALL).waiting['upland']).toBe('coming')
  await again
  const { waiting, passages } = library.reading(place('upland'), ALL)
  expect(waiting).toEqual({})
  expect(passages.count).toBe(7)
})

test('a passage that a link points to is found by its article, wherever its place lists it', async () => {
  const { library, asked } = opened()
  expect(library.quoted(`${BULLETIN}-1`)).toBeUndefined()
  await library.want(undefined, { article: null, excerpt: `${BULLETIN}-1` })
  expect(library.quoted(`${BULLETIN}-1`)).toEqual(atlas.excerptById.get(`${BULLETIN}-1`))
  expect(asked).toEqual([FIRST_PART])
})

test('one article alone is read once it has come', async () => {
  const { library } = opened()
  const one = { article: BULLETIN, excerpt: null }
  expect(library.reading(place('upland'), one).passages.count).toBe(0)
  await library.want(place('upland'), one)
  const { passages, counts, articles } = library.reading(place('upland'), one)
  expect(passages.direct.map(({ article }) => article.id)).toEqual([BULLETIN])
  expect([counts.direct, passages.count]).toEqual([3, 4])
  expect(articles).toHaveLength(2)
})

test('an article or an excerpt that there is not is known not to be there once the host has said so', async () => {
  const { library } = opened()
  expect(library.isUnknown('no-such')).toBe(false)
  await library.want(undefined, { article: 'no-such', excerpt: `${BULLETIN}-999` })
  expect(library.isUnknown('no-such')).toBe(true)
  expect(library.isUnknownExcerpt(`${BULLETIN}-999`)).toBe(true)
  expect(library.isUnknownExcerpt(`${BULLETIN}-1`)).toBe(false)
  expect(library.isUnknown(BULLETIN)).toBe(false)
})

test('an article is not called unknown where nothing else comes either', async () => {
  const { library, failing } = opened()
  failing.set(FIRST_PART, new NoFile(FIRST_PART, 404))
  await library.want(undefined, { article: 'no-such', excerpt: null })
  expect(library.isUnknown('no-such')).toBe(false)
})
