import { describe, expect, test } from 'vitest'
import type { Ring } from './position'
import { snapRings, withoutSpikes } from './snap'

const west: Ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0]
]

describe('snapRings', () => {
  test('gives an edge the vertices that a neighbour has on it', () => {
    const east: Ring = [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [1, 0.5],
      [1, 0]
    ]
    expect(snapRings([west, east], 1e-6)[0]).toEqual([
      [0, 0],
      [1, 0],
      [1, 0.5],
      [1, 1],
      [0, 1],
      [0, 0]
    ])
  })

  test('makes one vertex of two that lie within the tolerance, the first as it was', () => {
    const east: Ring = [
      [1.0000005, 0],
      [2, 0],
      [1, 1.0000005],
      [1.0000005, 0]
    ]
    expect(snapRings([west, east], 1e-6)[1]).toEqual([
      [1, 0],
      [2, 0],
      [1, 1],
      [1, 0]
    ])
  })

  test('leaves vertices alone that are farther apart', () => {
    expect(snapRings([west], 1e-6)).toEqual([west])
  })

  test('comes out empty for a ring that collapses', () => {
    const speck: Ring = [
      [5, 5],
      [5.0000001, 5],
      [5, 5.0000001],
      [5, 5]
    ]
    expect(snapRings([speck], 1e-6)).toEqual([[]])
  })
})

test('takes out places where a ring turns back on itself, at its start as well', () => {
  expect(
    withoutSpikes([
      [9, 9],
      [0, 0],
      [1, 0],
      [3, 0],
      [1, 0],
      [1, 1],
      [1, 1],
      [0, 0]
    ])
  ).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 0]
  ])
})
