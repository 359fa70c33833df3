import { expect, test } from 'vitest'
import { isInBounds } from './whereabouts'

const view = [44, 40, 46, 42] as const

test.each([
  ['inside', [45, 41, 45, 41], true],
  ['across an edge', [43, 41, 44.5, 41.5], true],
  ['round all of it', [0, 0, 90, 90], true],
  ['beside', [47, 41, 48, 42], false],
  ['above', [45, 43, 45, 44], false],
  ['across 180° but not here', [170, 40, -170, 42], false]
] as const)('a box lies in a view: %s', (_where, bounds, expected) => {
  expect(isInBounds({ bounds }, view)).toBe(expected)
})

test('a box across 180° lies in a view of its western end', () => {
  expect(isInBounds({ bounds: [170, 40, -170, 42] }, [-175, 39, -172, 43])).toBe(true)
})
