import { describe, expect, test } from 'vitest'
import { decodePostings } from '../../src/domain/postings'
import type { FoundPassage } from '../../src/domain/search'
import { PASSAGES_IN_FILE, type WordEntry, type WordsFile } from '../../src/domain/search-parts'
import { smallProject } from '../../test/support/small-atlas'
import { passagesOf, searchParts, type SearchParts } from './search-parts'

const small = passagesOf(smallProject.articles)

const passage = (number: number, text: string, published = '2031-01-01'): FoundPassage => ({
  excerpt: `e-${number}`,
  text,
  publisher: 'P',
  published,
  place: 'upland'
})
const many = (count: number, textOf: (number: number) => string): FoundPassage[] =>
  Array.from({ length: count }, (_, number) => passage(number, textOf(number)))
const entriesOf = ({ files }: SearchParts): WordEntry[] =>
  [...files]
    .filter(([path]) => path.startsWith('words/'))
    .flatMap(([, text]) => JSON.parse(text) as WordsFile)
const entryOf = (parts: SearchParts, key: string): WordEntry =>
  entriesOf(parts).find(([each]) => each === key)!

describe('the files of the search', () => {
  test('are the same bytes each time, under a name that changes with any of them', () => {
    const again = searchParts(passagesOf(smallProject.articles))
    expect([...again.files]).toEqual([...searchParts(small).files])
    expect(again.name).toBe(searchParts(small).name)
    const [first, ...others] = small
    const changed = searchParts([{ ...first!, text: `${first!.text} .` }, ...others])
    expect(changed.name).not.toBe(again.name)
  })

  test('are the same whatever passage comes first, be they of one day and length', () => {
    const twins = [passage(1, 'one'), passage(2, 'two'), ...small]
    expect([...searchParts([...twins].reverse()).files]).toEqual([...searchParts(twins).files])
  })

  test('hold each excerpt that mentions a place, the newest article first', () => {
    const { files } = searchParts(small)
    const held = JSON.parse(files.get('passages/0.json')!) as { passages: [string][] }
    const all = smallProject.articles.flatMap(({ article }) => article.value.excerpts)
    expect(held.passages).toHaveLength(all.length)
    const days = held.passages.map(([id]) => id.replace(/^\D+/, '').slice(0, 10))
    expect(days).toEqual([...days].sort().reverse())
  })

  test('number the passages of one day by their length', () => {
    const { files } = searchParts([
      passage(0, 'a longer one'),
      passage(1, 'short'),
      passage(2, 'a')
    ])
    const held = JSON.parse(files.get('passages/0.json')!) as { passages: [string][] }
    expect(held.passages.map(([id]) => id)).toEqual(['e-2', 'e-1', 'e-0'])
  })

  test('have keys in order, each once, and files that begin where the manifest says', () => {
    const parts = searchParts(many(3000, (number) => `word${number} of all`))
    const keys = entriesOf(parts).map(([key]) => key)
    expect(keys).toEqual([...new Set(keys)].sort())
    expect(parts.firstKeys.length).toBeGreaterThan(1)
    parts.firstKeys.forEach((key, file) => {
      expect(JSON.parse(parts.files.get(`words/${file}.json`)!)[0][0]).toBe(key)
    })
  })

  test('stay small: long lists go on pages, many words into many files', () => {
    const parts = searchParts(many(150_000, (number) => `all w${number % 5000}`))
    const [, count, newest, pages] = entryOf(parts, 'all')
    expect(count).toBe(150_000)
    const onPages = pages!.slice(1).map((first, at) => {
      const page = JSON.parse(parts.files.get(`pages/${pages![0] + at}.json`)!)
      expect(page).toMatchObject({ key: 'all', first })
      return decodePostings(page.list, first - 1)
    })
    const numbers = [...decodePostings(newest), ...onPages.flat()]
    expect(numbers).toEqual(Array.from({ length: 150_000 }, (_, number) => number))
    expect(Math.max(...[...parts.files.values()].map((text) => text.length))).toBeLessThan(100_000)
  })

  test('have an entry for a beginning that many words share, with the newest of its passages', () => {
    const parts = searchParts(many(5000, (number) => `se${number % 100} other`))
    const [, count, newest] = entryOf(parts, 'se*')
    expect(count).toBe(5000)
    expect(decodePostings(newest)).toEqual(Array.from({ length: 512 }, (_, number) => number))
    expect(entryOf(parts, 'ot*')).toBeUndefined()
  })

  test('count a passage with two words of one beginning once', () => {
    const parts = searchParts(many(100, (number) => `se${number} se${number + 1}`))
    expect(entryOf(parts, 'se*').slice(0, 2)).toEqual(['se*', 100])
  })

  test('are a fixed number of passages each', () => {
    const { files } = searchParts(many(PASSAGES_IN_FILE + 1, () => 'x'))
    expect([...files.keys()].filter((path) => path.startsWith('passages/'))).toEqual([
      'passages/0.json',
      'passages/1.json'
    ])
  })

  test('are none for no passages', () => {
    expect(searchParts([])).toMatchObject({ firstKeys: [], files: new Map() })
  })
})
