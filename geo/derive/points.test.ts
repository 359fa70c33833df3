import { expect, test } from 'vitest'
import type { Place } from '../../src/domain/place'
import { deriveVillages } from './villages'
import { deriveYerevan } from './yerevan'

const place = (id: string, lng: number, lat: number, accuracyMetres?: number): Place => ({
  id,
  kind: 'village',
  layer: 'villages',
  name: id,
  altNames: [],
  namesSource: 'test',
  point: { lng, lat, ...(accuracyMetres === undefined ? {} : { accuracyMetres }), source: 'test' },
  status: [],
  published: [],
  memberOf: id === 'north' || id === 'south' ? ['handed-over-villages'] : [],
  seeAlso: []
})

const places = [
  place('elsewhere', 1, 1),
  place('north', 45, 41.5, 620),
  place('south', 45.5, 41),
  place('national-assembly', 44.509, 40.19, 300),
  place('yerevan', 44.51161, 40.1831)
]

const pointsOf = (features: readonly { properties: unknown; geometry: unknown }[]): unknown[] =>
  features.map(({ properties, geometry }) => [
    properties,
    (geometry as { coordinates: unknown }).coordinates
  ])

test('draws the villages of the group, with their accuracy where it is stated', () => {
  expect(pointsOf(deriveVillages(places).features)).toEqual([
    [{ placeId: 'north', accuracyMetres: 620 }, [45, 41.5]],
    [{ placeId: 'south' }, [45.5, 41]],
    [{ placeId: 'handed-over-villages' }, [45.25, 41.25]]
  ])
})

test('draws Yerevan’s outline, its centre and its parliament', () => {
  const clockwise = [
    [44.4, 40.1],
    [44.4, 40.2],
    [44.6, 40.2],
    [44.4, 40.1]
  ] as [number, number][]
  expect(pointsOf(deriveYerevan([[clockwise]], places).features)).toEqual([
    [{ placeId: 'yerevan', role: 'outline' }, [[...clockwise].reverse()]],
    [{ placeId: 'yerevan', role: 'centre' }, [44.51161, 40.1831]],
    [{ placeId: 'national-assembly', accuracyMetres: 300 }, [44.509, 40.19]]
  ])
})
