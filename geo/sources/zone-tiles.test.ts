import { expect, test } from 'vitest'
import { zoneTiles, zonesByState } from './zone-tiles'

/** An index whose north-eastern quarter, 0–180° E and 0–90° N, is divided once more. */
const index = {
  timezones: ['Asia/Baku', 'Asia/Yerevan'],
  lookup: { a: { a: [0], b: [0, 1], c: [1], d: {} } }
}

test('finds the tiles that a zone fills, where the pieces beside them lie', () => {
  const tiles = zoneTiles(index, new Uint8Array(), ['Asia/Yerevan'])
  expect([...tiles.keys()]).toEqual(['Asia/Yerevan'])
  const corners = tiles.get('Asia/Yerevan')!.map((polygon) => polygon[0]![2])
  expect(corners).toHaveLength(2)
  expect(corners[0]![0]).toBeCloseTo(90 - 90 / 1.8e6, 9)
  expect(corners[0]![1]).toBeCloseTo(90 - 90 / 0.9e6, 9)
})

test('joins a state’s tiles without a seam', () => {
  const zones = zonesByState(index, new Uint8Array())
  expect(zones.get('azerbaijan')).toHaveLength(1)
  expect(zones.get('azerbaijan')!.flat()).toHaveLength(1)
  expect(zones.get('turkey')).toEqual([])
})
