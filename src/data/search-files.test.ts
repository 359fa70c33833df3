import { describe, expect, test } from 'vitest'
import { passagesOf, searchParts } from '../../geo/compile/search-parts'
import { servedFrom } from '../../test/support/search-parts'
import { smallProject } from '../../test/support/small-atlas'
import { searchPassages } from './passage-search'

const small = searchParts(passagesOf(smallProject.articles))
const long = searchParts(
  Array.from({ length: 3000 }, (_, number) => ({
    excerpt: String(number),
    text: number % 1000 === 999 ? 'all seldom' : 'all',
    publisher: null,
    published: '2031-01-01',
    place: 'upland'
  }))
)

const BROKEN: [how: string, broken: (text: string) => string | undefined][] = [
  ['is missing', () => undefined],
  ['is cut', (text) => text.slice(0, -20)],
  ['is a page of HTML', () => '<!doctype html><title>Not found</title>'],
  ['is empty', () => ''],
  ['holds nothing', () => 'null'],
  ['is a list', () => '[]'],
  ['is a list of lists', () => '[[]]'],
  ['is another record', () => '{"type":"FeatureCollection","features":[]}']
]

const KINDS = [
  ['words/0.json', small, 'ferry'],
  ['passages/0.json', small, 'ferry'],
  ['pages/0.json', long, 'all seldom']
] as const

describe.each(KINDS)('the part %s', (broken, parts, typed) => {
  test.each(BROKEN)('that %s fails the search, which then asks for it again', async (_, change) => {
    let whole = false
    const { files } = servedFrom(parts, (path) => {
      const text = parts.files.get(path)!
      return path === broken && !whole ? change(text) : text
    })
    await expect(searchPassages(files, typed, 8)).rejects.toThrow()
    whole = true
    expect((await searchPassages(files, typed, 8)).passages.length).toBeGreaterThan(0)
  })
})

test('a part that is another one of its kind is refused', async () => {
  const many = searchParts(
    Array.from({ length: 130 }, (_, number) => ({
      excerpt: String(number),
      text: 'x',
      publisher: null,
      published: '2031-01-01',
      place: 'upland'
    }))
  )
  const { files } = servedFrom(many, (path) =>
    many.files.get(path.replace('passages/0', 'passages/1'))
  )
  await expect(searchPassages(files, 'x', 8)).rejects.toThrow('not what was asked for')
})

test('a part is fetched once while it is kept', async () => {
  const { files, asked } = servedFrom(small)
  await searchPassages(files, 'ferry', 8)
  await searchPassages(files, 'ferry mayor', 8)
  expect(asked).toEqual(['words/0.json', 'passages/0.json'])
})

test('only so many parts are kept', async () => {
  const many = searchParts(
    Array.from({ length: 32 * 100 }, (_, number) => ({
      excerpt: String(number),
      text: `w${number}`,
      publisher: null,
      published: '2031-01-01',
      place: 'upland'
    }))
  )
  const { files, asked } = servedFrom(many)
  for (let file = 0; file < 100; file += 1) await files.passage(file * 32)
  expect(asked).toHaveLength(100)
  await files.passage(99 * 32)
  expect(asked).toHaveLength(100)
  await files.passage(0)
  expect(asked).toHaveLength(101)
})
