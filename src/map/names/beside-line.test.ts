import { describe, expect, test } from 'vitest'
import { namesBeside, STEP, type Baseline, type Surroundings } from './beside-line'
import type { Spot } from './roomiest'

/** A border down the middle of a view of 400 × 400, from north to south, turned by an angle. */
function view(degrees: number, marks: Surroundings['marks'] = []): Surroundings {
  const along = {
    x: Math.sin((degrees * Math.PI) / 180),
    y: Math.cos((degrees * Math.PI) / 180)
  }
  const stretch = Array.from({ length: 60 }, (_, index) => {
    const by = (index - 30) * STEP
    return { x: 200 + along.x * by, y: 200 + along.y * by, step: index + 7 }
  })
  /** East of a line that runs south is to its left. */
  const at = ({ x, y }: Spot): string =>
    (x - 200) * along.y - (y - 200) * along.x > 0 ? 'left' : 'right'
  return { width: 400, height: 400, stretches: [stretch], marks, at, lengthOf: () => 70 }
}

const middle = ({ from, to }: Baseline): Spot => ({
  x: (from.x + to.x) / 2,
  y: (from.y + to.y) / 2
})

describe('names along a line', () => {
  test.each([0, 30, 90, 135, 180, 200, 270, 330])(
    'stand on their own side and are read from left to right, turned by %d°',
    (degrees) => {
      const around = view(degrees)
      const names = namesBeside(around)
      expect(new Set(names.map(({ key }) => key))).toEqual(new Set(['left', 'right']))
      for (const name of names) {
        expect(around.at(middle(name))).toBe(name.key)
        expect(around.at(name.from)).toBe(name.key)
        expect(around.at(name.to)).toBe(name.key)
        expect(name.to.x - name.from.x).toBeGreaterThan(-0.01)
      }
    }
  )

  test('keep clear of marks where there is room, and stay where there is none', () => {
    const [before] = namesBeside(view(0))
    const mark = middle(before!)
    for (const name of namesBeside(view(0, [[mark]]))) {
      const { x, y } = middle(name)
      expect(Math.abs(x - mark.x) > 12 || Math.abs(y - mark.y) > 35).toBe(true)
    }
    const everywhere = Array.from({ length: 1600 }, (_, index) => ({
      x: (index % 40) * 10,
      y: Math.floor(index / 40) * 10
    }))
    expect(namesBeside(view(0, [everywhere]))).toHaveLength(2)
  })

  test('do not stand where the line turns back on itself within their length', () => {
    const zigzag = Array.from({ length: 200 }, (_, index) => ({
      x: 200 + (index % 2) * 4,
      y: 200,
      step: index
    }))
    expect(namesBeside({ ...view(0), stretches: [zigzag] })).toEqual([])
  })
})
