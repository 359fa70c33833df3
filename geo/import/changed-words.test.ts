import { expect, test } from 'vitest'
import { markChanges } from './changed-words'

test.each([
  ['They deny it.', 'They flatly deny it.', 'They deny it.', 'They [flatly] deny it.'],
  ['A big red car.', 'A small car.', 'A [big red] car.', 'A [small] car.'],
  ['Gone', 'Here', '[Gone]', '[Here]'],
  ['The same', 'The same', 'The same', 'The same']
])('of “%s” and “%s” the words that differ are marked', (before, after, old, now) => {
  expect(markChanges(before, after)).toEqual([old, now])
})
