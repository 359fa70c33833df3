import type { Feature, FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { canonicalText } from './canonical'

const point = (properties: Record<string, unknown>, coordinates = [44.5, 40.25]): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates }
})

const collection = (...features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features
})

test('writes one feature a line, the place first, and a line feed at the end', () => {
  expect(canonicalText(collection(point({ role: 'centre', placeId: 'yerevan' })))).toBe(
    [
      '{"type":"FeatureCollection","features":[',
      '{"type":"Feature","properties":{"placeId":"yerevan","role":"centre"},"geometry":{"type":"Point","coordinates":[44.5,40.25]}}',
      ']}',
      ''
    ].join('\n')
  )
})

test('sorts features by place, then by role, then by section', () => {
  const text = canonicalText(
    collection(
      point({ placeId: 'b', section: 'two' }),
      point({ placeId: 'b', section: 'one' }),
      point({ placeId: 'b', role: 'area' }),
      point({ placeId: 'a', role: 'outline' })
    )
  )
  const order = text
    .split('\n')
    .flatMap((line) => line.match(/"(outline|area|one|two)"/)?.[1] ?? [])
  expect(order).toEqual(['outline', 'one', 'two', 'area'])
})

test('keeps six decimals and knows no negative zero', () => {
  expect(canonicalText(collection(point({ placeId: 'a' }, [-0.0000001, 40.12345678])))).toContain(
    '[0,40.123457]'
  )
})

test('writes what it reads from its own text the same again', () => {
  const text = canonicalText(
    collection(point({ placeId: 'b', accuracyMetres: 290 }), point({ placeId: 'a' }, [0.1, 0.2]))
  )
  expect(canonicalText(JSON.parse(text) as FeatureCollection)).toBe(text)
})

test('is JSON without any feature, too', () => {
  expect(JSON.parse(canonicalText(collection()))).toEqual(collection())
})
