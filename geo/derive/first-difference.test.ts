import { expect, test } from 'vitest'
import { firstDifference } from './first-difference'

test('says nothing of a file that is as it should be', () => {
  expect(firstDifference('f', 'a\nb\n', 'a\nb\n')).toEqual([])
})

test.each([
  ['a line that differs', 'a\nb\nc\n', 'a\nx\nc\n', 2],
  ['lines that are missing', 'a\nb\n', 'a\n', 2],
  ['lines too many', 'a\n', 'a\n\nb\n', 3],
  ['a file that is missing', 'a\n', undefined, 1]
])('names the line of %s', (_name, wanted, found, line) => {
  expect(firstDifference('f', wanted, found)).toMatchObject([{ file: 'f', line }])
})
