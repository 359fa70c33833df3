import geodesic from 'geographiclib-geodesic'
import { describe, expect, test } from 'vitest'
import { metresNearBy, metresToLines } from './metres'

const exact = (a: readonly [number, number], b: readonly [number, number]): number =>
  geodesic.Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0]).s12!

describe('metres near by', () => {
  test.each([
    [
      [45.09, 41.06],
      [45.15, 40.88]
    ],
    [
      [46.4, 39.2],
      [46.9, 39.2]
    ],
    [
      [44.5, 40.2],
      [44.5, 40.5]
    ]
  ] as const)('agree with the ellipsoid to 0.1 %%: %j to %j', (a, b) => {
    expect(Math.abs(metresNearBy(a, [...b]) / exact(a, b) - 1)).toBeLessThan(0.001)
  })

  test('to a line are those to its nearest spot, between its corners too', () => {
    const line = [
      [45, 41],
      [45.2, 41]
    ]
    expect(metresToLines([45.1, 41.01], [line])).toBeCloseTo(exact([45.1, 41.01], [45.1, 41]), -1)
    expect(metresToLines([45.3, 41], [line])).toBeCloseTo(exact([45.3, 41], [45.2, 41]), -1)
    expect(metresToLines([45.3, 41], [])).toBe(Infinity)
  })
})
