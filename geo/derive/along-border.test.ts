import { describe, expect, test } from 'vitest'
import { alongBorder } from './along-border'

const BORDER = [
  [0, 0],
  [1, 0.01],
  [2, 0],
  [3, -1]
] as const

describe('a river that is a border for a stretch', () => {
  test('is drawn on the border there, and where it was elsewhere', () => {
    const river = [
      [0.5, 1],
      [0.5, 0.02],
      [1.5, -0.01],
      [1.6, 1]
    ] as const
    const { apart, onBorder, replaced } = alongBorder(river, BORDER, 5000)!
    const [from, bend, to] = onBorder
    expect(bend).toEqual(BORDER[1])
    expect(apart).toEqual([
      [river[0], from],
      [to, river[3]]
    ])
    expect(replaced).toEqual(river.slice(1, 3))
    expect(from![0]).toBeCloseTo(0.5, 2)
    expect(from![1]).toBeCloseTo(0.005, 3)
    expect(to![0]).toBeCloseTo(1.5, 2)
    expect(to![1]).toBeCloseTo(0.005, 3)
  })

  test('may run against the order of the border', () => {
    const river = [
      [1.5, 0.02],
      [0.5, 0.02]
    ] as const
    const { apart, onBorder } = alongBorder(river, BORDER, 5000)!
    expect(apart).toEqual([])
    expect(onBorder).toHaveLength(3)
    expect(onBorder[1]).toEqual(BORDER[1])
    expect(onBorder[0]![0]).toBeGreaterThan(onBorder[2]![0])
  })

  test('is left as it is where it only comes near or crosses', () => {
    const river = [
      [1, 1],
      [1, 0.02],
      [1, -1]
    ] as const
    expect(alongBorder(river, BORDER, 5000)).toBeUndefined()
  })
})
