import { expect, test } from 'vitest'
import type { Ring } from '../derive/topology/position'
import { holesOf, landByCountry, withoutTileCorners } from './osm-land'

const ring: Ring = [
  [0.1, 0.1],
  [0.3, 0.1],
  [0.3, 0.3],
  [0.1, 0.1]
]
const country = (code: string, ...rings: Ring[]): string =>
  JSON.stringify({
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: rings },
    properties: { A3: code }
  })
const file = new TextEncoder().encode(
  [
    '{"type":"FeatureCollection", "features": [',
    `${country('AAA', ring)},`,
    country('BBB', ring, ring),
    ']}'
  ].join('\n')
)

test('reads only the countries that are asked for', () => {
  const land = landByCountry(file, ['BBB', 'CCC'])
  expect([...land.keys()]).toEqual(['BBB'])
  expect(holesOf(land.get('BBB')!)).toEqual([ring])
})

test('bridges the notches that tiles have left in a shore', () => {
  const tile = 360 / 2 ** 13
  const latitude = (row: number): number =>
    (Math.atan(Math.sinh((row * 2 * Math.PI) / 2 ** 13)) * 180) / Math.PI
  const round = (value: number): number => Number(value.toFixed(5))
  const notched: Ring = [
    [0.1, 0.1],
    [round(5 * tile), round(latitude(3))],
    [round(6 * tile), round(latitude(3))],
    [0.3, 0.1],
    [0.3, 0.3],
    [0.1, 0.1]
  ]
  expect(withoutTileCorners(notched)).toEqual(ring)
})
