import { expect, test } from 'vitest'
import { union } from './dissolve'
import { type MultiPolygon, type Ring, insidePolygons, signedArea } from './position'

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south]
]

const areaOf = (polygons: MultiPolygon): number =>
  polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0)

test('joins two that share an edge, whichever way their rings run', () => {
  const joined = union([[[box(0, 0, 1, 1)]], [[[...box(1, 0, 2, 1)].reverse()]]], 1e-6)
  expect(joined).toHaveLength(1)
  expect(joined[0]).toHaveLength(1)
  expect(areaOf(joined)).toBeCloseTo(2, 9)
})

test('joins four quarters without a seam, though one has a vertex more on its edge', () => {
  const quarter: Ring = [
    [1, 1],
    [1.5, 1],
    [2, 1],
    [2, 2],
    [1, 2],
    [1, 1]
  ]
  const joined = union(
    [[[box(0, 0, 1, 1)]], [[box(1, 0, 2, 1)]], [[box(0, 1, 1, 2)]], [[quarter]]],
    1e-6
  )
  expect(joined.flat()).toHaveLength(1)
  expect(areaOf(joined)).toBeCloseTo(4, 9)
})

test('leaves the hole that eight boxes stand around', () => {
  const boxes = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [[box(x, y, x + 1, y + 1)]]))
  const joined = union(
    boxes.filter((_, index) => index !== 4),
    1e-6
  )
  expect(joined).toHaveLength(1)
  expect(joined[0]).toHaveLength(2)
  expect(insidePolygons([1.5, 1.5], joined)).toBe(false)
  expect(areaOf(joined)).toBeCloseTo(8, 9)
})

test('keeps an island in a hole apart', () => {
  const joined = union([[[box(0, 0, 9, 9), box(3, 3, 6, 6)]], [[box(4, 4, 5, 5)]]], 1e-6)
  expect(joined).toHaveLength(2)
  expect(insidePolygons([4.5, 4.5], joined)).toBe(true)
  expect(insidePolygons([3.5, 3.5], joined)).toBe(false)
})

test('keeps two that touch in a corner apart', () => {
  const joined = union([[[box(0, 0, 1, 1)]], [[box(1, 1, 2, 2)]]], 1e-6)
  expect(joined.map((polygon) => polygon.length)).toEqual([1, 1])
  expect(areaOf(joined)).toBeCloseTo(2, 9)
})
