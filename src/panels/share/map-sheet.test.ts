import { expect, test } from 'vitest'
import { linesOf } from './map-sheet'

test('lines break between words, and within a word that is too long for one', () => {
  const fits = (line: string): boolean => line.length <= 8
  expect(linesOf('a bb ccc dddd', fits)).toEqual(['a bb ccc', 'dddd'])
  expect(linesOf('see abcdefghijkl end', fits)).toEqual(['see', 'abcdefgh', 'ijkl end'])
  expect(linesOf('', fits)).toEqual([''])
})
