import { expect, test } from 'vitest'
import { fixtureLexicon } from './fixture-lexicon'
import { trapResult } from './trap-score'
import { textsIn, trapTexts } from './trap-texts'

const results = trapTexts().map((trap) => trapResult(trap, fixtureLexicon()))

test('at least thirty texts of several kinds stand by', () => {
  expect(results.length).toBeGreaterThanOrEqual(30)
  const kinds = new Set(results.map(({ id }) => id.split('-')[0]))
  for (const kind of ['explainer', 'live', 'wire', 'opinion', 'translated', 'transcript']) {
    expect(kinds).toContain(kind)
  }
})

test('nothing wrong is accepted unasked', () => {
  expect(results.flatMap(({ wrong }) => wrong)).toEqual([])
})

test('what the texts do name is found, but for a capitalised dateline', () => {
  expect(results.flatMap(({ missed }) => missed)).toEqual(['YEREVAN (yerevan)'])
})

test('authors’ lines and speech are told apart in each', () => {
  expect(results.filter(({ credit, quotes }) => !credit || !quotes)).toEqual([])
})

test('marks are read with the line and the words that they stand on', () => {
  const [text] = textsIn(
    '=== a | British | straight | quotes: 2\nOne\n\n[Baku](?azerbaijan) and [B](x+y)'
  )
  expect(text).toMatchObject({ id: 'a', text: 'One\n\nBaku and B', credit: null, quotes: 2 })
  expect(text?.expected.get(3)).toEqual([
    { start: 0, end: 4, places: ['azerbaijan'], mustAsk: true },
    { start: 9, end: 10, places: ['x', 'y'], mustAsk: false }
  ])
})
