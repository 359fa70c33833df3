import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundsOf } from '../derive/geometry'

describe('the box round positions', () => {
  test('spans 180° where that is the shorter way', () => {
    expect(
      boundsOf([
        [20, 54],
        [179, 65],
        [-170, 66],
        [60, 80]
      ])
    ).toEqual([20, 54, -170, 80])
    expect(
      boundsOf([
        [44, 40],
        [46, 39]
      ])
    ).toEqual([44, 39, 46, 40])
    expect(boundsOf([[45, 41]])).toEqual([45, 41, 45, 41])
  })

  test('holds every position, and no box that does is narrower', () => {
    const position = fc.tuple(
      fc.integer({ min: -180, max: 180 }),
      fc.integer({ min: -80, max: 80 })
    )
    fc.assert(
      fc.property(fc.array(position, { minLength: 1, maxLength: 8 }), (positions) => {
        const [west, south, east, north] = boundsOf(positions)
        const width = west <= east ? east - west : east - west + 360
        for (const [lng, lat] of positions) {
          expect(lat >= south && lat <= north).toBe(true)
          expect(west <= east ? lng >= west && lng <= east : lng >= west || lng <= east).toBe(true)
        }
        // The slow obvious way: start at each position and go east until all are in.
        const slow = Math.min(
          ...positions.map(([from]) =>
            Math.max(...positions.map(([lng]) => (lng - from + 360) % 360))
          )
        )
        expect(Math.min(width, 360)).toBeGreaterThanOrEqual(slow)
        expect(width).toBeLessThanOrEqual(
          Math.max(slow, 0) + (positions.some(([lng]) => Math.abs(lng) === 180) ? 360 : 0)
        )
      })
    )
  })
})
