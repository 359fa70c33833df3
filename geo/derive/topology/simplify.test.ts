import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptIndices, metresToSegment } from './simplify'
import type { Line, Position } from './position'

describe('keptIndices', () => {
  test('drops a vertex within the tolerance and keeps one beyond it', () => {
    const line: Line = [
      [45, 41],
      [45.01, 41.00001],
      [45.02, 41.001],
      [45.03, 41]
    ]
    expect(keptIndices(line, () => 3)).toEqual([0, 1, 2, 3])
    expect(keptIndices(line, () => 60)).toEqual([0, 2, 3])
    expect(keptIndices(line, () => 200)).toEqual([0, 3])
  })

  test('keeps what is pinned', () => {
    const line: Line = [
      [45, 41],
      [45.01, 41],
      [45.02, 41]
    ]
    expect(keptIndices(line, () => 3, [1])).toEqual([0, 1, 2])
  })

  test('keeps a ring a ring, however small', () => {
    const ring: Line = [
      [45, 41],
      [45.01, 41],
      [45.01, 41.01],
      [45, 41.01],
      [45, 41]
    ]
    expect(keptIndices(ring, () => 1e6)).toEqual([0, 1, 2, 4])
  })

  test('leaves no vertex farther from the line than its tolerance', () => {
    const position = fc.tuple(
      fc.double({ min: 45, max: 45.1, noNaN: true }),
      fc.double({ min: 40, max: 40.1, noNaN: true })
    )
    fc.assert(
      fc.property(
        fc.array(position, { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 1, max: 5000 }),
        (line: Position[], metres) => {
          const kept = keptIndices(line, () => metres)
          const chainOf = (index: number): [number, number] => {
            const end = kept.find((other) => other >= index)!
            return [kept[Math.max(0, kept.indexOf(end) - 1)]!, end]
          }
          for (const [index, vertex] of line.entries()) {
            const [from, to] = chainOf(index)
            expect(metresToSegment(vertex, line[from]!, line[to]!)).toBeLessThanOrEqual(metres)
          }
        }
      )
    )
  })
})

test('measures metres to a segment, beyond its ends as well', () => {
  expect(metresToSegment([45, 41.01], [44, 41], [46, 41])).toBeCloseTo(1112, 0)
  expect(metresToSegment([45, 41], [45, 41.01], [45, 41.02])).toBeCloseTo(1112, 0)
})
