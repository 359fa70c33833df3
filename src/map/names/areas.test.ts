import { expect, test } from 'vitest'
import { areaAt, areasOf } from './areas'

const square = (west: number, south: number, size: number): number[][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south]
]

const areas = areasOf({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { placeId: 'armenia' },
      geometry: { type: 'Polygon', coordinates: [square(0, 0, 10), square(4, 4, 2).reverse()] }
    },
    {
      type: 'Feature',
      properties: { role: 'land' },
      geometry: { type: 'Polygon', coordinates: [square(0, 0, 90)] }
    },
    {
      type: 'Feature',
      properties: { name: 'Georgia' },
      geometry: { type: 'MultiPolygon', coordinates: [[square(20, 0, 5)], [square(30, 0, 5)]] }
    }
  ]
})

test.each([
  [1, 1, { placeId: 'armenia' }],
  [5, 5, undefined],
  [22, 2, { name: 'Georgia' }],
  [32, 2, { name: 'Georgia' }],
  [27, 2, undefined]
])('tells whose land is at %d, %d', (lng, lat, whose) => {
  const found = areaAt(areas, lng, lat)
  if (whose) expect(found).toMatchObject(whose)
  else expect(found).toBeUndefined()
})
