import { expect, test } from 'vitest'
import { type Detail, drawLevel, polygonsAt } from './level'
import { makeMesh } from './mesh'
import { outlinesOf } from './outline'
import { type MultiPolygon, type Ring, insidePolygons } from './position'

const detail = (metres: number, minSquareMetres = 0): Detail => ({
  tolerance: () => () => metres,
  decimals: () => 5,
  minSquareMetres: () => minSquareMetres
})

/** Two neighbours; the line between them bulges 0.01° (850 m) east at its middle. */
const west: Ring = [
  [44, 40],
  [45, 40],
  [45.01, 40.5],
  [45, 41],
  [44, 41],
  [44, 40]
]
const east: Ring = [
  [45, 40],
  [46, 40],
  [46, 41],
  [45, 41],
  [45.01, 40.5],
  [45, 40]
]
const mesh = makeMesh(
  new Map<string, MultiPolygon>([
    ['west', [[west]]],
    ['east', [[east]]]
  ]),
  1e-6
)

test('gives two neighbours the same line at every level', () => {
  for (const metres of [10, 2000]) {
    const level = drawLevel(mesh, ['west', 'east'], detail(metres), [])
    const count = metres === 10 ? 1 : 0
    for (const name of ['west', 'east']) {
      const bulge = polygonsAt(level, name)
        .flat(2)
        .filter(([lng]) => lng === 45.01)
      expect(bulge).toHaveLength(count)
    }
  }
})

test('leaves a place on its side of a line that is drawn coarsely', () => {
  const village = [45.005, 40.5] as const
  const without = drawLevel(mesh, ['west', 'east'], detail(2000), [])
  expect(insidePolygons(village, polygonsAt(without, 'west'))).toBe(false)
  const level = drawLevel(mesh, ['west', 'east'], detail(2000), [village])
  expect(insidePolygons(village, polygonsAt(level, 'west'))).toBe(true)
  expect(insidePolygons(village, polygonsAt(level, 'east'))).toBe(false)
})

test('leaves out islands that are too small', () => {
  const island: Ring = [
    [47, 40],
    [47.01, 40],
    [47.01, 40.01],
    [47, 40]
  ]
  const both = makeMesh(new Map([['state', [[west], [island]]]]), 1e-6)
  expect(polygonsAt(drawLevel(both, ['state'], detail(10), []), 'state')).toHaveLength(2)
  expect(polygonsAt(drawLevel(both, ['state'], detail(10, 1e7), []), 'state')).toHaveLength(1)
})

test('does not let a coarse line cross its neighbour', () => {
  // A spit 0.002° wide between two bays; coarse lines from either side would run through it.
  const spit: Ring = [
    [44, 40],
    [46, 40],
    [46, 40.3],
    [45.001, 40.3],
    [45.001, 40.31],
    [45.5, 40.31],
    [45.5, 40.4],
    [44, 40.4],
    [44, 40.305],
    [44.999, 40.305],
    [44.999, 40.3],
    [44, 40.3],
    [44, 40]
  ]
  const bays = makeMesh(new Map([['spit', [[spit]]]]), 1e-6)
  for (const metres of [100, 1000, 5000, 20000]) {
    expect(drawLevel(bays, ['spit'], detail(metres), []).conflicts).toEqual([])
  }
})

test('draws no line along 180°, and keeps both sides of it meeting', () => {
  const side = (lng: number): Ring =>
    [
      [lng, 65],
      [180 * Math.sign(lng), 65.2],
      [180 * Math.sign(lng), 67],
      [180 * Math.sign(lng), 68.5],
      [lng, 69],
      [lng, 65]
    ].slice() as unknown as Ring
  const both = makeMesh(new Map([['state', [[side(170)], [[...side(-170)].reverse()]]]]), 1e-6)
  const level = drawLevel(both, ['state'], detail(1e5), [])
  const lines = [...outlinesOf(level, 'state', () => 'coast').values()].flat()
  expect(lines).toHaveLength(2)
  for (const line of lines) {
    expect([line[0]![1], line.at(-1)![1]].sort()).toEqual([65.2, 68.5])
    expect(line.filter(([lng]) => Math.abs(lng) === 180)).toHaveLength(2)
  }
})
