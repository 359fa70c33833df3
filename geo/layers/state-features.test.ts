import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { deriveBorder } from './border'
import { smallWorld } from './small-world'
import { deriveStateFeatures } from './state-features'

const world = smallWorld(1)

test('gives a state its fill and its coasts, and leaves the border to its own layer', () => {
  const { features } = deriveStateFeatures(world, ['armenia'])
  expect(features.map(({ properties }) => properties)).toEqual([
    { placeId: 'armenia', role: 'area' },
    { placeId: 'armenia', role: 'outline', coast: true }
  ])
  const coast = (features[1]!.geometry as MultiLineString).coordinates
  expect(coast.flat()).not.toContainEqual([46.0001, 40.5])
})

test('fills the same vertices that the border runs through', () => {
  const vertices = (name: string): Position[] => {
    const { geometry } = deriveStateFeatures(world, [name]).features[0]!
    return geometry.type === 'Polygon'
      ? (geometry as Polygon).coordinates.flat()
      : (geometry as MultiPolygon).coordinates.flat(2)
  }
  for (const { geometry } of deriveBorder(world).features) {
    const line = (geometry as unknown as { coordinates: Position[] }).coordinates
    for (const name of ['armenia', 'azerbaijan']) {
      for (const position of line) expect(vertices(name)).toContainEqual(position)
    }
  }
})
