import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anchored, findQuote, foldSpace, piecesOf, selectorFor } from './anchor'
import type { Mention } from './article'

const mention = (place: string, exact: string, prefix = '', suffix = ''): Mention => ({
  place,
  how: 'name',
  quote: { exact, prefix, suffix }
})

describe('a quote selector', () => {
  test('finds its words where prefix and suffix agree', () => {
    const text = 'Armenia left Armenia alone.'
    expect(findQuote(text, { exact: 'Armenia', prefix: 'left ', suffix: '' })).toEqual([
      { start: 13, end: 20 }
    ])
    expect(findQuote(text, { exact: 'Armenia', prefix: '', suffix: '' })).toHaveLength(2)
    expect(findQuote(text, { exact: 'Georgia', prefix: '', suffix: '' })).toEqual([])
    expect(findQuote(text, { exact: '', prefix: '', suffix: '' })).toEqual([])
  })

  test('is grown just as far as it must be to match once, in any text', () => {
    const word = fc.constantFrom('Armenia', 'and', 'Azerbaijan', 'a', 'Armenian', '’s')
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
        const start = from % whole.length
        const end = Math.min(whole.length, start + 1 + (length % 10))
        const found = findQuote(whole, selectorFor(whole, { start, end }))
        expect(found).toEqual([{ start, end }])
      }),
      { numRuns: 2000 }
    )
  })
})

describe('the pieces of an excerpt', () => {
  test('joined are the text, with each mention on its own words', () => {
    const text = 'The two sides met in Yerevan.'
    const mentions = [
      mention('yerevan', 'Yerevan'),
      mention('armenia', 'The two sides'),
      mention('azerbaijan', 'The two sides')
    ]
    const pieces = piecesOf(anchored({ id: 'a-1', kind: 'body', text, mentions }))
    expect(pieces.map((piece) => piece.text)).toEqual(['The two sides', ' met in ', 'Yerevan', '.'])
    expect(pieces.map((piece) => piece.mentions.map((each) => each.place))).toEqual([
      ['armenia', 'azerbaijan'],
      [],
      ['yerevan'],
      []
    ])
  })

  test('lose no letter even where mentions are unsound', () => {
    const text = 'Armenia and Azerbaijan'
    const mentions = [
      mention('armenia', 'Armenia and'),
      mention('azerbaijan', 'and Azerbaijan'),
      mention('georgia', 'Georgia')
    ]
    expect(
      piecesOf(anchored({ id: 'a-1', kind: 'body', text, mentions }))
        .map((piece) => piece.text)
        .join('')
    ).toBe(text)
  })
})

test('white space of every kind is folded to one space', () => {
  expect(foldSpace(' a\u00a0\u00a0b\r\n\tc ')).toBe('a b c')
})
