import { expect, test } from 'vitest'
import { ringFromArcs } from './topology/mesh'
import { type MultiPolygon, type Position, type Ring, insidePolygons } from './topology/position'
import { LAND, deriveStates } from './states'

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south]
]

/**
 * Natural Earth's Russia, Georgia and Azerbaijan meet 0.1° south of where the zones put the border;
 * the zones reach 0.5° out to sea, west of 40° and east of 50°. Kazakhstan touches Russia.
 */
const regions = new Map<string, MultiPolygon[]>([
  ['russia', [[[box(40, 43, 45, 46)]], [[box(45, 43, 50, 46)]]]],
  ['georgia', [[[box(40, 41, 45, 43)]]]],
  ['azerbaijan', [[[box(45, 41, 50, 43)]]]],
  ['kazakhstan', [[[box(50, 43, 55, 46)]]]]
])
const zones = new Map<string, MultiPolygon>([
  ['georgia', [[box(39.5, 40.5, 45, 43.1)]]],
  ['azerbaijan', [[box(45, 40.5, 50.5, 43.1)]]]
])
const mesh = deriveStates({ regions, zones })
const lines = mesh.arcs.map(({ line }) => line)
const polygons = (state: string): MultiPolygon =>
  mesh.areas.get(state)!.map((polygon) => polygon.map((ring) => ringFromArcs(ring, lines)))
const statesAt = (point: Position): string[] =>
  [...mesh.areas.keys()].filter((state) => insidePolygons(point, polygons(state)))

test.each<[string, Position, string[]]>([
  ['a strip that only Natural Earth gives to Russia', [42, 43.05], ['georgia', LAND]],
  ['the same strip beside Azerbaijan', [47, 43.05], ['azerbaijan', LAND]],
  ['the inside of Russia', [44, 45], ['russia', LAND]],
  ['the sea that a zone reaches over', [39.8, 42], []],
  ['Kazakhstan', [52, 44], ['kazakhstan', LAND]]
])('knows who has %s', (_name, point, expected) => {
  expect(statesAt(point)).toEqual(expected)
})

test('lets neighbours share an arc, from Natural Earth or a zone', () => {
  const between = (a: string, b: string): number =>
    mesh.arcs.filter(({ areas }) => areas.has(a) && areas.has(b)).length
  expect(between('russia', 'kazakhstan')).toBe(1)
  expect(between('russia', 'georgia')).toBe(1)
  expect(between('russia', 'azerbaijan')).toBe(1)
  expect(between('georgia', 'azerbaijan')).toBe(1)
})

test('knows coasts from borders', () => {
  const coasts = mesh.arcs.filter(({ areas }) => areas.has(LAND) && areas.has('georgia'))
  expect(coasts.flatMap(({ line }) => line).every(([lng, lat]) => lng === 40 || lat === 41)).toBe(
    true
  )
})
