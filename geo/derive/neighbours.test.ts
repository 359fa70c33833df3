import { expect, test } from 'vitest'
import { deriveNeighbours } from './neighbours'
import type { MultiPolygon, Ring } from './topology/position'
import { smallWorld } from './small-world'

const square = (west: number, south: number, size: number): Ring => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south]
]
const area = (...rings: Ring[]): MultiPolygon => [rings]

test('makes one area of a neighbour’s regions, and leaves out what another file draws', () => {
  const { features } = deriveNeighbours({
    regions: new Map([
      ['iran', [area(square(50, 30, 2)), area(square(52, 30, 2))]],
      ['russia', [area(square(45, 42, 2))]]
    ]),
    names: new Map([
      ['armenia', 'Armenia'],
      ['iran', 'Iran'],
      ['russia', 'Russia']
    ]),
    level: smallWorld(1),
    ofLevel: ['armenia'],
    drawn: ['russia']
  })
  expect(features.map(({ properties }) => properties)).toEqual([
    { role: 'neighbour', name: 'Armenia' },
    { role: 'neighbour', name: 'Iran' }
  ])
  expect(features[1]!.geometry).toMatchObject({ type: 'Polygon' })
})
