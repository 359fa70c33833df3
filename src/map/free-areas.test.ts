import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeAreas, type Box } from './free-areas'

const MAP: Box = { left: 0, top: 0, right: 100, bottom: 80 }
const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom
})

describe('the parts of the map that nothing lies over', () => {
  test('are the whole map where nothing lies over it', () => {
    expect(freeAreas(MAP, [])).toEqual([MAP])
  })

  test('lie beside and above a legend in the corner', () => {
    const areas = freeAreas(MAP, [box(0, 50, 30, 80)])
    expect(areas).toHaveLength(2)
    expect(areas).toContainEqual(box(30, 0, 100, 80))
    expect(areas).toContainEqual(box(0, 0, 100, 50))
  })

  test('are none where all is covered', () => {
    expect(freeAreas(MAP, [box(-5, -5, 105, 85)])).toEqual([])
  })

  test('lie round what stands in the middle, and an obstacle outside the map takes nothing', () => {
    expect(freeAreas(MAP, [box(40, 30, 60, 50), box(120, 0, 140, 80)])).toHaveLength(4)
  })

  test('never touch an obstacle, and none is within another', () => {
    const side = fc.integer({ min: -10, max: 110 })
    const obstacle = fc
      .tuple(side, side, side, side)
      .map(([a, b, c, d]) =>
        box(Math.min(a, c), Math.min(b, d), Math.max(a, c) + 1, Math.max(b, d) + 1)
      )
    fc.assert(
      fc.property(fc.array(obstacle, { maxLength: 5 }), (obstacles) => {
        const areas = freeAreas(MAP, obstacles)
        for (const area of areas) {
          expect(area.left < area.right && area.top < area.bottom).toBe(true)
          for (const each of obstacles) {
            const apart =
              each.right <= area.left ||
              each.left >= area.right ||
              each.bottom <= area.top ||
              each.top >= area.bottom
            expect(apart).toBe(true)
          }
        }
        const texts = areas.map((area) => JSON.stringify(area))
        expect(new Set(texts).size).toBe(texts.length)
      })
    )
  })
})
