import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextTowards, type Direction } from './direction'

const here = { x: 0, y: 0 }

describe('the next thing in a direction', () => {
  test('is the nearest ahead, not the nearest of all', () => {
    const things = [
      { id: 'behind', x: -5, y: 0 },
      { id: 'aside', x: 10, y: 40 },
      { id: 'far', x: 60, y: 0 },
      { id: 'ahead', x: 30, y: 5 }
    ]
    expect(nextTowards(things, here, 'right')?.id).toBe('ahead')
    expect(nextTowards(things, here, 'left')?.id).toBe('behind')
    expect(nextTowards(things, here, 'down')?.id).toBe('aside')
    expect(nextTowards(things, here, 'up')).toBeUndefined()
  })

  test('leads from any thing to every other by some way of the four', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 900 })
    })
    const directions: Direction[] = ['up', 'down', 'left', 'right']
    fc.assert(
      fc.property(
        fc.uniqueArray(point, { minLength: 2, maxLength: 12, selector: ({ x, y }) => `${x}/${y}` }),
        (things) => {
          const lone = things.filter((thing) =>
            directions.every((way) => nextTowards(things, thing, way) === undefined)
          )
          expect(lone).toEqual([])
        }
      )
    )
  })
})
