import { expect, test } from 'vitest'
import { windOf } from './relative-position'

test.each([
  [0, 'n'],
  [22, 'n'],
  [23, 'ne'],
  [90, 'e'],
  [180, 's'],
  [-180, 's'],
  [-45, 'nw'],
  [-10, 'n'],
  [359, 'n'],
  [247, 'sw']
] as const)('an azimuth of %i° is %s', (azimuth, wind) => {
  expect(windOf(azimuth)).toBe(wind)
})
