import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchParts } from '../../geo/compile/search-parts'
import { passagesWith, servedFrom } from '../../test/support/search-parts'
import { wordsOf } from '../domain/spelling'
import { wordsWithin, type WordsWithin } from './words-within'

const over = (texts: readonly string[]) => servedFrom(searchParts(passagesWith(texts)))
const forReader = new AbortController().signal
const look = (
  files: Parameters<typeof wordsWithin>[0],
  typed: string,
  numbers: readonly number[]
): Promise<WordsWithin> => wordsWithin(files, typed, numbers, forReader)
const ranksOf = ({ ranks }: WordsWithin): [number, number][] => [...ranks].sort(([a], [b]) => a - b)

describe('words within some passages', () => {
  const texts = [
    'the border',
    'Şuşa, a border',
    'border talks',
    'talk of a border',
    'Ceasefire',
    'bord'
  ]
  const { files } = over(texts)

  test.each<[string, string, readonly number[], [number, number][]]>([
    [
      'whole',
      'border',
      [0, 2, 4],
      [
        [0, 0],
        [2, 0]
      ]
    ],
    ['all of them', 'border talks', [0, 1, 2, 3], [[2, 0]]],
    [
      'the last also as a beginning, after those that have it whole',
      'border talk',
      [1, 2, 3],
      [
        [2, 1],
        [3, 0]
      ]
    ],
    ['but no other', 'bord talk', [0, 1, 2, 3, 4, 5], []],
    ['in other letters and without marks', 'susa', [0, 1], [[1, 0]]],
    ['with one letter wrong', 'ceasafire', [3, 4], [[4, 0]]],
    ['in none of those that were asked about', 'ceasefire', [0, 1], []],
    ['in none at all', 'border qqqq', [0, 1, 2], []],
    ['which are no words', '!?', [0, 1], []]
  ])('are found %s: “%s”', async (_, typed, numbers, expected) => {
    const found = await look(files, typed, numbers)
    expect(ranksOf(found)).toEqual(expected)
    expect(found.isPartial).toBe(false)
  })

  test('are found by number as they are in texts at hand, in whichever passages', async () => {
    const word = fc.constantFrom('ab', 'abc', 'abcdef', 'abcdeg', 'cd', 'xabcdef')
    const texts = fc.array(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((each) => each.join(' ')),
      { minLength: 1, maxLength: 60 }
    )
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.array(fc.oneof(word, fc.constantFrom('abcdex', 'a')), { minLength: 1, maxLength: 3 }),
        async (texts, typed) => {
          const all = texts.map((_, number) => number)
          const found = await look(over(texts).files, typed.join(' '), all)
          expect(all.map((number) => found.ranks.get(number))).toEqual(
            texts.map((text) => found.rankOf(text))
          )
        }
      ),
      { numRuns: 100 }
    )
  })
})

describe('among many passages', () => {
  const COUNT = 100_000
  const texts = Array.from(
    { length: COUNT },
    (_, number) => `all ${number % 2 === 0 ? 'even' : 'odd'} se${number % 97}`
  )
  const { files, asked } = over(texts)
  const every = (step: number): number[] =>
    Array.from({ length: Math.floor(COUNT / step) }, (_, at) => at * step)

  test('frequent words are found in every passage of a place, with few loads', async () => {
    asked.length = 0
    const numbers = every(10)
    const found = await look(files, 'all even', numbers)
    expect([...found.ranks.keys()]).toEqual(numbers)
    expect(found.isPartial).toBe(false)
    expect(asked.filter((path) => path.startsWith('pages/')).length).toBeLessThanOrEqual(4)
  })

  test('a beginning of many words is found in every passage of a place, where those are in few files', async () => {
    const { files, asked } = over(Array.from({ length: 20_000 }, (_, at) => `all se${at % 97}`))
    const numbers = Array.from({ length: 2000 }, (_, at) => at * 10)
    const found = await look(files, 'all se', numbers)
    expect([...found.ranks.keys()]).toEqual(numbers)
    expect(found.isPartial).toBe(false)
    expect(asked.filter((path) => path.startsWith('words/')).length).toBeLessThanOrEqual(4)
  })

  test('a beginning of so many words that the newest alone are known says that there may be more', async () => {
    const found = await look(files, 'se', every(10))
    expect(found.ranks.size).toBeGreaterThan(0)
    expect(found.ranks.size).toBeLessThan(COUNT / 10)
    expect(found.isPartial).toBe(true)
    for (const number of found.ranks.keys()) expect(wordsOf(texts[number]!).join()).toContain('se')
  })

  test('nor does it where the newest are all that was asked about', async () => {
    const found = await look(files, 'se', [0, 10, 20])
    expect([...found.ranks.keys()]).toEqual([0, 10, 20])
    expect(found.isPartial).toBe(false)
  })

  test('what would take too many loads is not looked at, and that there may be more is said', async () => {
    const words = Array.from({ length: 14 }, (_, at) => `w${at}`).join(' ')
    const { files, asked } = over(Array.from({ length: 3000 }, () => words))
    const numbers = Array.from({ length: 300 }, (_, at) => at * 10)
    const found = await look(files, words, numbers)
    expect([...found.ranks.keys()]).toEqual(numbers.filter((number) => number < 1024))
    expect(found.isPartial).toBe(true)
    expect(asked.filter((path) => path.startsWith('pages/')).length).toBeLessThanOrEqual(24)
  })

  test('what nobody waits for is not looked for', async () => {
    await expect(wordsWithin(files, 'all even', every(10), AbortSignal.abort())).rejects.toThrow()
  })
})
