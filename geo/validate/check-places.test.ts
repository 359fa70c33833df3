import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatFault } from '../../src/domain/fault'
import type { Place } from '../../src/domain/place'
import { checkNewPlaces } from './check-places'
import { readJson } from './located-json'
import { gazetteerSchema } from './schemas'

const gazetteer = JSON.parse(readFileSync('geo/content/gazetteer.json', 'utf8')) as Place[]
const OUT = ['csto.geojson', 'mentioned.geojson'].map((name) => ({
  file: `geo/out/${name}`,
  text: readFileSync(`geo/out/${name}`, 'utf8')
}))
const IJEVAN: Place = {
  id: 'zz-ijevan',
  kind: 'town',
  layer: 'mentioned',
  name: 'Ijevan-sample',
  altNames: [],
  namesSource: 'GeoNames',
  point: { lng: 45.3, lat: 40.6, source: 'GeoNames' },
  status: [],
  published: [],
  memberOf: [],
  seeAlso: []
}
const faults = (place: Partial<Place>): string[] =>
  checkNewPlaces(
    { value: [...gazetteer, { ...IJEVAN, ...place }], lineOf: ([at]) => Number(at) + 2 },
    OUT
  ).map((fault) => formatFault(fault).replace(/^geo\/content\/gazetteer\.json:\d+: /, ''))

describe('a new place', () => {
  test('that is sound gives no fault, nor do those on file', () => {
    expect(faults({})).toEqual([])
  })

  test.each([
    ['beside a state that it names', { seeAlso: ['armenia'] }, 40.87877, 45.14851],
    ['in a layer of the border region', { layer: 'villages' as const }, 41.05, 45.1],
    ['beside a state with wide swaps', { seeAlso: ['turkey'] }, 39.92918, 32.86245]
  ])('with its coordinates swapped, %s, is told how to write them', (_, place, lng, lat) => {
    expect(faults({ ...place, point: { lng, lat, source: 'GeoNames' } })).toEqual([
      `The point of "zz-ijevan" (lng ${lng}, lat ${lat}) has its coordinates swapped: "lng" is how far east, "lat" how far north. Write "lng":${lat},"lat":${lng}.`
    ])
  })

  test('on the Black Sea coast of Russia is not taken for a swapped one', () => {
    const point = { lng: 39.72, lat: 43.59, source: 'GeoNames' }
    expect(faults({ point, seeAlso: ['russia'] })).toEqual([])
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
      { name: 'Xeyrimli', point: { lng: 45.11, lat: 41.05, source: 'x' } }
    ],
    ['the name of a state, without a point', { name: 'Türkiyə', kind: 'state' as const }],
    [
      'the spot of a village',
      { kind: 'village' as const, point: { lng: 45.1096, lat: 41.05, source: 'x' } }
    ]
  ] as [string, Partial<Place>][])('with %s is taken for the same', (_, place) => {
    const { point, ...rest } = IJEVAN
    const bare = place.point ? { ...IJEVAN, ...place } : { ...rest, ...place }
    void point
    const found = checkNewPlaces({ value: [...gazetteer, bare], lineOf: () => 1 }, OUT)
    expect(found.map((fault) => fault.message)).toEqual([
      expect.stringMatching(/If they are one place/)
    ])
  })

  test('with the name of a village far away is another', () => {
    expect(
      faults({ name: 'Qızılhacılı', point: { lng: 46.857, lat: 40.577, source: 'x' } })
    ).toEqual([])
  })

  test('without a source is told so, with its line', () => {
    const { namesSource, ...rest } = IJEVAN
    void namesSource
    const text = `[\n${JSON.stringify({ ...rest, point: { lng: 45, lat: 40 } })}\n]`
    expect(
      readJson('geo/content/gazetteer.json', text, gazetteerSchema).faults.map(formatFault)
    ).toEqual([
      'geo/content/gazetteer.json:2: "0.namesSource": is missing; say where this comes from.',
      'geo/content/gazetteer.json:2: "0.point.source": is missing; say where this comes from.'
    ])
  })
})
