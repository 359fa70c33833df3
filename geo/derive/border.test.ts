import type { LineString } from 'geojson'
import { expect, test } from 'vitest'
import { borderDeviation, deriveBorder, farthest } from './border'
import { smallWorld } from './small-world'

test('draws the main border and that of Nakhchivan, each once', () => {
  const { features } = deriveBorder(smallWorld(1))
  expect(features.map(({ properties }) => properties)).toEqual([
    { placeId: 'armenia-azerbaijan-border', section: 'main' },
    { placeId: 'armenia-azerbaijan-border', section: 'nakhchivan' }
  ])
  const lines = features.map(({ geometry }) => (geometry as LineString).coordinates)
  expect([...lines[0]!].sort()).toEqual([
    [46, 40],
    [46, 41],
    [46.0001, 40.5]
  ])
  expect([...lines[1]!].sort()).toEqual([
    [45, 40],
    [45.5, 40]
  ])
})

test('tells how far the line drawn lies from its source', () => {
  expect(borderDeviation(smallWorld(1))).toBe(0)
  expect(borderDeviation(smallWorld(50))).toBeCloseTo(8.5, 0)
})

test('finds the vertex farthest from a line', () => {
  const vertices = [[45, 41] as const, [45.5, 41.001] as const, [46, 41.0005] as const]
  expect(
    farthest(vertices, [
      [45, 41],
      [46, 41]
    ])
  ).toBeCloseTo(111, 0)
})
