import { expect, test } from 'vitest'
import { isOneLetterApart, soundOf, wordsOf } from './spelling'

test.each([
  ['Երեւան', 'Երևան'],
  ['ԻՋԵՒԱՆ', 'Իջևան'],
  ['Şuşa', 'susa'],
  ['Gəncə', 'GANCA'],
  ['Qazaxıstan', 'qazaxistan'],
  ['Ka’ban', 'kaban']
])('“%s” and “%s” are one word to the search', (a, b) => {
  expect(wordsOf(a)).toEqual(wordsOf(b))
  expect(wordsOf(a)).toHaveLength(1)
})

test.each(['Qarabağ', 'Karabakh', 'Gharabagh', 'Карабах', 'Ղարաբաղ'])(
  '“%s” sounds like every other spelling of it',
  (spelling) => {
    expect(soundOf(wordsOf(spelling)[0]!)).toBe(soundOf('karabakh'))
  }
)

test('a text is its words, without what stands between them', () => {
  expect(wordsOf(' Nagorno-Karabakh, 2024… ')).toEqual(['nagorno', 'karabakh', '2024'])
  expect(wordsOf(' – ')).toEqual([])
})

test.each([
  ['border', 'bordar', true],
  ['border', 'borders', true],
  ['order', 'border', true],
  ['border', 'border', false],
  ['border', 'birdar', false],
  ['border', 'bo', false]
])('whether %s and %s are one letter apart: %s', (a, b, are) => {
  expect(isOneLetterApart(a, b)).toBe(are)
  expect(isOneLetterApart(b, a)).toBe(are)
})
