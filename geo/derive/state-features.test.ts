import type { MultiPolygon, Polygon, Position } from 'geojson'
import { expect, test } from 'vitest'
import { deriveBorder } from './border'
import { smallWorld } from './small-world'
import { deriveStateFeatures } from './state-features'

const world = smallWorld(1)

test('gives a state its fill, and leaves coast and border to other layers', () => {
  const { features } = deriveStateFeatures(world, ['armenia'])
  expect(features.map(({ properties }) => properties)).toEqual([
    { placeId: 'armenia', role: 'area' }
  ])
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
