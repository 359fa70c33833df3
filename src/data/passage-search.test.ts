import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { passagesOf, searchParts } from '../../geo/compile/search-parts'
import { passagesWith, servedFrom } from '../../test/support/search-parts'
import { smallProject } from '../../test/support/small-atlas'
import type { FoundPassages } from '../domain/search'
import { wordsOf } from '../domain/spelling'
import { searchPassages } from './passage-search'

const idsOf = ({ passages }: FoundPassages): string[] => passages.map(({ excerpt }) => excerpt)

const over = (texts: readonly string[]) => servedFrom(searchParts(passagesWith(texts)))

describe('the search of the small atlas', () => {
  const passages = passagesOf(smallProject.articles)
  const { files } = servedFrom(searchParts(passages))
  const find = (typed: string, limit = 8): Promise<FoundPassages> =>
    searchPassages(files, typed, limit)

  test('finds passages by their words', async () => {
    expect(idsOf(await find('mayor'))).toEqual(['courier-2031-05-06-4'])
    expect(idsOf(await find('have not met'))[0]).toBe('courier-2031-05-06-2')
    expect(idsOf(await find('ferry')).sort()).toEqual([
      'courier-2031-05-06-3',
      'courier-2031-05-06-4'
    ])
  })

  test('says of each what the list shows', async () => {
    const [found] = (await find('mayor')).passages
    const { article } = smallProject.articles.find(
      ({ article }) => article.value.id === 'courier-2031-05-06'
    )!
    const excerpt = article.value.excerpts.find(({ id }) => id === 'courier-2031-05-06-4')!
    expect(found).toEqual({
      excerpt: excerpt.id,
      text: excerpt.text,
      publisher: article.value.publisher,
      published: article.value.published,
      place: excerpt.mentions[0]!.place
    })
  })

  test('finds every passage by each of its words, and by all of them first', async () => {
    for (const { excerpt, text } of passages) {
      for (const word of wordsOf(text)) {
        expect(idsOf(await find(word, passages.length)), word).toContain(excerpt)
      }
      const typed = wordsOf(text).slice(0, 10).join(' ')
      expect(idsOf(await find(typed, 1)), typed).toEqual([excerpt])
    }
  })

  test.each(['zzzzqqq', 'xyzzy', 'foobar', '', '!!! ??', 'x'.repeat(10_000), '\ud800', '*', 'se*'])(
    'finds nothing for “%s”',
    async (typed) => {
      expect(await find(typed)).toEqual({
        passages: [],
        count: { number: 0, atLeast: false, allWords: false }
      })
    }
  )
})

describe('a word', () => {
  test.each([
    ['as it stands', 'border', ['0']],
    ['in other letters and without marks', 'SUSA', ['1']],
    ['by its beginning', 'bo', ['0', '2', '3']],
    ['whole before what it begins', 'bord', ['3', '0']],
    ['with one letter wrong', 'ceasafire', ['4']],
    ['with a letter too many', 'ceasefiire', ['4']],
    ['with a letter missing', 'ceasfire', ['4']],
    ['but not with two wrong', 'ceesafire', []],
    ['nor short ones with one wrong', 'bonk', []],
    ['nor what it only ends', 'order', []]
  ])('is found %s: “%s”', async (_, typed, found) => {
    const { files } = over(['the border', 'Şuşa', 'a bond', 'bord', 'Ceasefire'])
    expect(idsOf(await searchPassages(files, typed, 8))).toEqual(found)
  })

  test('that is not the last is meant whole, unless it is no word', async () => {
    const { files } = over(['bord met', 'border met'])
    expect(idsOf(await searchPassages(files, 'bord met', 1))).toEqual(['0'])
    expect(idsOf(await searchPassages(files, 'borde met', 1))).toEqual(['1'])
  })
})

describe('several words', () => {
  test('find passages with all of them first, then with fewer, the rarer words kept', async () => {
    const { files } = over(['common', 'common rare', 'rare seldom', 'common rare seldom', 'common'])
    const found = await searchPassages(files, 'common seldom rare', 8)
    expect(idsOf(found)).toEqual(['3', '2', '1', '0', '4'])
    expect(found.count).toEqual({ number: 5, atLeast: false, allWords: false })
  })

  test('are counted by the passages with all of them, where these fill the list', async () => {
    const { files } = over(['a b', 'b', 'a b c', 'b a', 'a'])
    const { count } = await searchPassages(files, 'a b', 2)
    expect(count).toEqual({ number: 3, atLeast: false, allWords: true })
  })

  test('of which none is known but one find that one', async () => {
    const { files } = over(['ferry', 'boat'])
    expect(idsOf(await searchPassages(files, 'qqqq ferry', 8))).toEqual(['0'])
  })

  test('find what a look at every passage finds', async () => {
    const word = fc.constantFrom('ab', 'cd', 'ef', 'gh', 'ij')
    const texts = fc.array(
      fc.array(word, { minLength: 1, maxLength: 4 }).map((each) => each.join(' ')),
      { minLength: 1, maxLength: 200 }
    )
    await fc.assert(
      fc.asyncProperty(texts, fc.uniqueArray(word, { minLength: 1 }), async (texts, typed) => {
        const { files } = over(texts)
        const { passages, count } = await searchPassages(files, typed.join(' '), 1000)
        const has = (text: string) => typed.filter((each) => text.split(' ').includes(each)).length
        const expected = texts.filter((text) => has(text) > 0)
        expect(passages.map(({ text }) => text).sort()).toEqual(expected.sort())
        expect(count.number).toBe(expected.length)
        const whole = passages.map(({ text }) => has(text) === typed.length)
        expect(whole).toEqual([...whole].sort((a, b) => Number(b) - Number(a)))
      }),
      { numRuns: 60 }
    )
  })
})

describe('among many passages', () => {
  const COUNT = 100_000
  const { files, asked } = over(
    Array.from({ length: COUNT }, (_, number) =>
      [
        'all',
        number % 2 === 0 ? 'even' : 'odd',
        number % 9973 === 0 ? 'seldom' : '',
        `se${number % 97}`,
        number >= 99_000 ? 'oldest' : ''
      ].join(' ')
    )
  )
  const find = async (typed: string) => {
    asked.length = 0
    return { ...(await searchPassages(files, typed, 8)), asked: [...asked] }
  }

  test('a frequent word is answered with the newest, counted, without a page', async () => {
    const found = await find('even')
    expect(idsOf(found)).toEqual(['0', '2', '4', '6', '8', '10', '12', '14'])
    expect(found.count).toEqual({ number: COUNT / 2, atLeast: false, allWords: false })
    expect(found.asked.filter((path) => path.startsWith('pages/'))).toEqual([])
  })

  test('a beginning of many words is counted and answered from one file', async () => {
    const found = await find('se')
    expect(idsOf(found)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
    expect(found.count).toEqual({ number: COUNT, atLeast: false, allWords: false })
  })

  test('a rare word with a frequent one loads the pages that it needs', async () => {
    const found = await find('odd seldom')
    const expected = [9973, 29919, 49865, 69811, 89757].map(String)
    expect(idsOf(found).slice(0, 5)).toEqual(expected)
    expect(idsOf(found)).toHaveLength(8)
    expect(found.count.atLeast).toBe(true)
  })

  test('words that never meet are given up in time, and the count says that it may be more', async () => {
    const found = await find('even odd')
    expect(idsOf(found)).toHaveLength(8)
    expect(found.asked.filter((path) => path.startsWith('pages/')).length).toBeLessThanOrEqual(8)
    expect(found.count).toEqual({ number: COUNT / 2, atLeast: true, allWords: false })
  })

  test('all that hold two frequent words are counted as far as they are known', async () => {
    const { count } = await find('all even')
    expect(count).toMatchObject({ atLeast: true, allWords: true })
    expect(count.number).toBeGreaterThan(500)
    expect(count.number).toBeLessThanOrEqual(COUNT / 2)
  })

  test('the oldest are found too', async () => {
    expect(idsOf(await find('all oldest'))[0]).toBe('99000')
  })

  test('nobody’s question is not answered', async () => {
    const { files, asked } = over(['ferry'])
    const gone = AbortSignal.abort()
    await expect(searchPassages(files, 'ferry', 8, gone)).rejects.toThrow()
    expect(asked.filter((path) => path.startsWith('passages/'))).toEqual([])
  })
})
