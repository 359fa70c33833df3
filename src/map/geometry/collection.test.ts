import { expect, test } from 'vitest'
import { collectionOf } from './collection'

const drawnAs = (type: string, coordinates: unknown): string =>
  JSON.stringify({ type: 'FeatureCollection', features: [{ geometry: { type, coordinates } }] })

test.each([
  ['Point', [45, 40]],
  ['MultiPoint', [[45, 40]]],
  [
    'LineString',
    [
      [-180, -90],
      [180, 90]
    ]
  ],
  [
    'MultiLineString',
    [
      [
        [45, 40],
        [46, 41]
      ]
    ]
  ],
  [
    'Polygon',
    [
      [
        [45, 40],
        [46, 41],
        [46, 40],
        [45, 40]
      ]
    ]
  ],
  [
    'MultiPolygon',
    [
      [
        [
          [45, 40],
          [46, 41],
          [46, 40],
          [45, 40]
        ]
      ]
    ]
  ]
])('a %s can be drawn', (type, coordinates) => {
  const { features } = collectionOf(drawnAs(type, coordinates))
  expect(features[0]!.geometry).toEqual({ type, coordinates })
})

test.each([
  ['cut off', '{"type":"FeatureCollection","fea'],
  ['a web page', '<!doctype html><p>Sign in'],
  ['something else', 'null'],
  ['full of holes', JSON.stringify({ type: 'FeatureCollection', features: [null] })],
  ['off the globe', drawnAs('Point', [45, 400])],
  [
    'without numbers',
    drawnAs('LineString', [
      [45, 40],
      ['46', null]
    ])
  ],
  ['of no such shape', drawnAs('Polygon', [[45, 40]])],
  ['of an empty shape', drawnAs('MultiPolygon', [])],
  ['of no shape known', drawnAs('Circle', [45, 40])]
])('a text that is %s is refused', (_, text) => {
  expect(() => collectionOf(text)).toThrow()
})
