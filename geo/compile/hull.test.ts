import { describe, expect, test } from 'vitest'
import { hullOf, isWide } from './hull'

describe('the points round a very wide place', () => {
  test('are those that lie farthest out, not those within', () => {
    const corners: [lng: number, lat: number][] = [
      [20, 50],
      [20, 70],
      [179, 65],
      [-170, 66],
      [60, 80],
      [60, 36]
    ]
    const hull = hullOf([...corners, [70, 60], [90, 65]], [20, 36, -170, 80])
    expect(hull).toContainEqual([-170, 66])
    expect(hull).toContainEqual([60, 36])
    expect(hull).toContainEqual([20, 50])
    expect(hull).not.toContainEqual([70, 60])
    expect(hull).not.toContainEqual([90, 65])
  })

  test('are only for boxes wider than a flat frame can show', () => {
    expect(isWide([20, 36, -170, 80])).toBe(true)
    expect(isWide([44, 38, 51, 42])).toBe(false)
  })
})
