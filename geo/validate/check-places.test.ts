import { describe, expect, test } from 'vitest'
import { formatFault } from '../../src/domain/fault'
import type { Place } from '../../src/domain/place'
import { checkNewPlaces } from './check-places'
import { GAZETTEER } from '../read'
import { readJsonList } from './located-json'
import { placeSchema } from './schemas'

/** States as boxes, in the part of the world where swapped coordinates are still on the map. */
const AREAS: Record<string, [west: number, south: number, east: number, north: number]> = {
  inland: [44, 39.5, 46, 41.5],
  broadland: [26, 36, 44, 42],
  coastland: [37, 43, 41, 46]
}
const OUT = [
  {
    file: 'states.geojson',
    text: JSON.stringify({
      type: 'FeatureCollection',
      features: Object.entries(AREAS).map(([placeId, [west, south, east, north]]) => ({
        type: 'Feature',
        properties: { placeId },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [west, south],
              [east, south],
              [east, north],
              [west, north],
              [west, south]
            ]
          ]
        }
      }))
    })
  }
]
const TOWN: Place = {
  id: 'zz-town',
  kind: 'town',
  layer: 'mentioned',
  name: 'Added Town',
  altNames: [],
  namesSource: 'GeoNames',
  point: { lng: 45.3, lat: 40.6, source: 'GeoNames' },
  status: [],
  published: [],
  memberOf: [],
  seeAlso: []
}
const gazetteer: Place[] = [
  ...Object.keys(AREAS).map((id): Place => ({
    ...without(TOWN, 'point'),
    id,
    name: id,
    kind: 'state',
    altNames: id === 'broadland' ? [{ name: 'Enli ölkə', lang: 'az' }] : []
  })),
  village('brook', 'Xırçay', 45.1095, 41.0495),
  village('hill', 'Qızıltəpə', 45.1, 41.1)
]

function without<T extends object, K extends keyof T>(value: T, key: K): Omit<T, K> {
  const { [key]: dropped, ...rest } = value
  void dropped
  return rest
}

function village(id: string, az: string, lng: number, lat: number): Place {
  const altNames = [{ name: az, lang: 'az' }]
  const point = { lng, lat, source: 'GeoNames' }
  return { ...TOWN, id, name: id, kind: 'village', layer: 'villages', altNames, point }
}
const faults = (place: Partial<Place>): string[] =>
  checkNewPlaces(
    { value: [...gazetteer, { ...TOWN, ...place }], lineOf: ([at]) => Number(at) + 2 },
    OUT
  ).map((fault) => formatFault(fault).replace(/^geo\/content\/gazetteer\.json:\d+: /, ''))

describe('a new place', () => {
  test('that is sound gives no fault, nor do those on file', () => {
    expect(faults({})).toEqual([])
  })

  test.each([
    ['beside a state that it names', { seeAlso: ['inland'] }, 40.87877, 45.14851],
    ['in a layer of the border region', { layer: 'villages' as const }, 41.05, 45.1],
    ['beside a state with wide swaps', { seeAlso: ['broadland'] }, 39.92918, 32.86245]
  ])('with its coordinates swapped, %s, is told how to write them', (_, place, lng, lat) => {
    expect(faults({ ...place, point: { lng, lat, source: 'GeoNames' } })).toEqual([
      `The point of "zz-town" (lng ${lng}, lat ${lat}) has its coordinates swapped: "lng" is how far east, "lat" how far north. Write "lng":${lat},"lat":${lng}.`
    ])
  })

  test('in the state that it names is not taken for a swapped one', () => {
    const point = { lng: 39.72, lat: 43.59, source: 'GeoNames' }
    expect(faults({ point, seeAlso: ['coastland'] })).toEqual([])
    expect(faults({ point })).toEqual([])
  })

  test('in the sea off Africa lies outside the map', () => {
    expect(faults({ point: { lng: 0, lat: 0, source: 'GeoNames' } })).toEqual([
      expect.stringMatching(/lies outside the map, which draws 10° W to 180° E/)
    ])
  })

  test.each([
    [
      'the name of a village near by',
      { name: 'Xircay', point: { lng: 45.11, lat: 41.05, source: 'x' } }
    ],
    ['the name of a state, without a point', { name: 'Enli Olkə', kind: 'state' as const }],
    [
      'the spot of a village',
      { kind: 'village' as const, point: { lng: 45.1096, lat: 41.05, source: 'x' } }
    ]
  ] as [string, Partial<Place>][])('with %s is taken for the same', (_, place) => {
    const bare = place.point ? { ...TOWN, ...place } : { ...without(TOWN, 'point'), ...place }
    const found = checkNewPlaces({ value: [...gazetteer, bare], lineOf: () => 1 }, OUT)
    expect(found.map((fault) => fault.message)).toEqual([
      expect.stringMatching(/If they are one place/)
    ])
  })

  test('with the name of a village far away is another', () => {
    expect(faults({ name: 'Qızıltəpə', point: { lng: 46.857, lat: 40.577, source: 'x' } })).toEqual(
      []
    )
  })

  test('without a source is told so, with its line', () => {
    const rest = without(TOWN, 'namesSource')
    const text = `[\n${JSON.stringify({ ...rest, point: { lng: 45, lat: 40 } })}\n]`
    expect(readJsonList(GAZETTEER, text, placeSchema).faults.map(formatFault)).toEqual([
      `${GAZETTEER}:2: "zz-town": "namesSource" is missing; say where this comes from.`,
      `${GAZETTEER}:2: "zz-town": "point.source" is missing; say where this comes from.`
    ])
  })
})
