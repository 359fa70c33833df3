import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '../canonical'
import { checkLayer } from './drawn-file'

const FILE = 'geo/out/test.geojson'
const PLACES = new Set(['armenia', 'yerevan'])

const square = [
  [44, 40],
  [45, 40],
  [45, 41],
  [44, 41],
  [44, 40]
]
const hole = [
  [44.2, 40.2],
  [44.2, 40.8],
  [44.8, 40.8],
  [44.2, 40.2]
]

const textOf = (geometry: Geometry | null, properties: unknown = { placeId: 'armenia' }): string =>
  canonicalText({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry } as Feature]
  })

const polygon = (...coordinates: number[][][]): Geometry => ({ type: 'Polygon', coordinates })
const line = (...coordinates: number[][]): Geometry => ({ type: 'LineString', coordinates })
const check = (text: string): string[] =>
  checkLayer(FILE, text, PLACES).map(({ message }) => message)

test('finds nothing in a sound polygon with a hole', () => {
  expect(check(textOf(polygon(square, hole)))).toEqual([])
})

describe('names what is wrong and how to mend it', () => {
  const cases: [string, string, RegExp][] = [
    ['no placeId', textOf(polygon(square), {}), /no "placeId"\. Give/],
    ['no properties', textOf(polygon(square), null), /no "placeId"\. Give/],
    ['unknown place', textOf(polygon(square), { placeId: 'atlantis' }), /"atlantis" is no place/],
    ['no geometry', textOf(null), /no geometry/],
    ['no coordinates', textOf({ type: 'MultiPolygon', coordinates: [] }), /no geometry/],
    ['polygon without rings', textOf(polygon()), /no geometry/],
    ['ring without positions', textOf(polygon([])), /no geometry/],
    [
      'geometry collection',
      textOf({ type: 'GeometryCollection', geometries: [] }),
      /"GeometryCollection" is not drawn/
    ],
    ['open ring', textOf(polygon(square.slice(0, -1))), /starts at 44, 40 is open\. Let/],
    [
      'ring of three',
      textOf(
        polygon([
          [1, 1],
          [2, 1],
          [1, 1]
        ])
      ),
      /has 3 positions\. Give it four/
    ],
    ['clockwise ring', textOf(polygon([...square].reverse())), /runs clockwise\. Turn/],
    ['hole the wrong way', textOf(polygon(square, [...hole].reverse())), /hole that runs counter/],
    ['repeated position', textOf(line([1, 1], [1, 1], [2, 1])), /1, 1 stands twice in a row/],
    ['line of one', textOf(line([1, 1])), /A line has 1 position/],
    ['longitude past 180', textOf(line([181, 1], [2, 1])), /\[181,1\] is no position/],
    ['latitude past 90', textOf(line([1, -91], [2, 1])), /\[1,-91\] is no position/],
    ['not a number', textOf(line([1, 1], [2, NaN])), /\[2,null\] is no position/],
    ['no FeatureCollection', '{"type":"Feature"}\n', /no FeatureCollection/],
    ['not a feature', '{"type":"FeatureCollection","features":[\n1\n]}\n', /no GeoJSON feature/],
    ['not JSON', '<!doctype html>', /not JSON\. Run "npm run geo"/],
    ['no line feed', textOf(polygon(square)).trimEnd(), /not canonical/]
  ]
  test.each(cases)('%s', (_name, text, message) => {
    const faults = check(text)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(message)
  })
})

test('names the line of the feature that is wrong', () => {
  const good: Feature = {
    type: 'Feature',
    properties: { placeId: 'armenia' },
    geometry: polygon(square)
  }
  const bad: Feature = { ...good, properties: { placeId: 'nowhere' } }
  const features: FeatureCollection = { type: 'FeatureCollection', features: [bad, good] }
  expect(checkLayer(FILE, canonicalText(features), PLACES)).toMatchObject([{ file: FILE, line: 3 }])
})

test('names the line at which a cut file breaks off', () => {
  const text = textOf(polygon(square))
  expect(checkLayer(FILE, text.slice(0, 90), PLACES)).toMatchObject([{ line: 2 }])
})

test('names the first line that is not canonical', () => {
  const two = textOf(polygon(square)).replace('[44,40],[45', '[44.0,40],[45')
  expect(checkLayer(FILE, two, PLACES)).toMatchObject([{ line: 2 }])
})
