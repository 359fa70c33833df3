import { expect, test } from 'vitest'
import { chained, deriveKarabakh } from './karabakh'
import type { Line } from './topology/position'

const south: Line = [
  [46, 39],
  [47, 39]
]
const east: Line = [
  [47, 40],
  [47, 39.001]
]
const west: Line = [
  [46, 39],
  [46, 39.5],
  [46, 39.5],
  [47, 40]
]

test('closes a ring from lines in any order and direction, over a gap of 111 m', () => {
  expect(chained([south, west, east])).toEqual([
    [46, 39],
    [47, 39],
    [47, 39.001],
    [47, 40],
    [47, 40],
    [46, 39.5],
    [46, 39.5],
    [46, 39],
    [46, 39]
  ])
})

test('refuses a gap that is no slip of the pen', () => {
  expect(() => chained([south, east])).toThrow('does not end where it starts')
  expect(() =>
    chained([
      south,
      [
        [50, 50],
        [51, 50]
      ]
    ])
  ).toThrow('cannot be closed')
})

test('draws the oblast counter-clockwise and no position twice in a row', () => {
  expect(deriveKarabakh([west, east, south]).features).toEqual([
    {
      type: 'Feature',
      properties: { placeId: 'nagorno-karabakh' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [46, 39],
            [47, 39],
            [47, 39.001],
            [47, 40],
            [46, 39.5],
            [46, 39]
          ]
        ]
      }
    }
  ])
})
