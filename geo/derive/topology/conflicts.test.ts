import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Segment, conflicts, inConflict } from './conflicts'
import type { Position } from './position'

const segment = (...[from, to]: [Position, Position]): Segment => ({ from, to })

test.each<[string, Segment, Segment, boolean]>([
  ['crossing', segment([0, 0], [2, 2]), segment([0, 2], [2, 0]), true],
  ['sharing an end', segment([0, 0], [1, 1]), segment([1, 1], [2, 0]), false],
  ['apart', segment([0, 0], [1, 0]), segment([0, 1], [1, 1]), false],
  ['one end within the other', segment([0, 0], [2, 0]), segment([1, 0], [1, 1]), true],
  ['overlapping', segment([0, 0], [2, 0]), segment([1, 0], [3, 0]), true],
  ['the same', segment([0, 0], [2, 0]), segment([0, 0], [2, 0]), true],
  ['the same turned round', segment([0, 0], [2, 0]), segment([2, 0], [0, 0]), true],
  ['on one line, apart', segment([0, 0], [1, 0]), segment([2, 0], [3, 0]), false]
])('tells segments %s', (_name, a, b, expected) => {
  expect(inConflict(a, b)).toBe(expected)
  expect(inConflict(b, a)).toBe(expected)
})

test('finds the pairs that a look at every pair finds', () => {
  const coordinate = fc.integer({ min: 0, max: 12 })
  const position = fc.tuple(coordinate, coordinate)
  const segments = fc.array(fc.record({ from: position, to: position }), { maxLength: 30 })
  fc.assert(
    fc.property(segments, fc.double({ min: 0.5, max: 5, noNaN: true }), (list, cell) => {
      const slow = list.flatMap((b, j) =>
        list.slice(0, j).flatMap((a, i) => (inConflict(a, b) ? [`${i} ${j}`] : []))
      )
      const fast = conflicts(list, cell).map(([i, j]) => `${i} ${j}`)
      expect(fast.sort()).toEqual(slow.sort())
    })
  )
})
