import { geoMercator, geoPath } from 'd3-geo'
import fc from 'fast-check'
import type { Feature, Geometry } from 'geojson'
import { expect, test } from 'vitest'
import { nearFrame } from './near-frame'

const FRAME = { south: 40, north: 42, middle: 45, west: -1.5, east: 1.5 }
const projection = geoMercator()
  .rotate([-45, 0])
  .precision(0)
  .preclip((stream) => stream)
  .scale(20_000)
projection.clipExtent([projection([43.5, 42])!, projection([46.5, 40])!])
const drawn = (feature: Feature | undefined): string =>
  (feature && geoPath(projection)(feature)) ?? ''
const featureOf = (geometry: Geometry): Feature => ({ type: 'Feature', properties: {}, geometry })

const near = fc.tuple(
  fc.double({ min: 42, max: 48, noNaN: true }),
  fc.double({ min: 39, max: 43, noNaN: true })
)
const far = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true })
)
const line = fc.array(fc.oneof(near, far), { minLength: 4, maxLength: 60 })
const closed = (ring: [number, number][]): [number, number][] => [...ring, ring[0]!]

test('a line is drawn in the frame as it was', () => {
  fc.assert(
    fc.property(line, (coordinates) => {
      const feature = featureOf({ type: 'LineString', coordinates })
      expect(drawn(nearFrame(feature, FRAME))).toBe(drawn(feature))
    }),
    { numRuns: 1000 }
  )
})

test('an area is drawn in the frame as it was', () => {
  fc.assert(
    fc.property(line, line, (outer, other) => {
      const coordinates = [[closed(outer)], [closed(other)]]
      const feature = featureOf({ type: 'MultiPolygon', coordinates })
      expect(drawn(nearFrame(feature, FRAME))).toBe(drawn(feature))
    }),
    { numRuns: 1000 }
  )
})

test('a point is left where it is in the frame', () => {
  const at = (lng: number, lat: number): Feature | undefined =>
    nearFrame(featureOf({ type: 'Point', coordinates: [lng, lat] }), FRAME)
  expect(at(45, 41)).toBeDefined()
  expect([at(47, 41), at(43, 41), at(45, 43), at(45, 39), at(-135, 41)]).toEqual(
    Array.from({ length: 5 }, () => undefined)
  )
})

test('of what is on one side of the frame nothing is left, of a long way round it little', () => {
  const north = Array.from({ length: 500 }, (_, at): [number, number] => [at / 3, 60 + (at % 7)])
  expect(nearFrame(featureOf({ type: 'LineString', coordinates: north }), FRAME)).toBeUndefined()
  const ring = closed([[45, 41], ...north])
  const left = nearFrame(featureOf({ type: 'Polygon', coordinates: [ring] }), FRAME)
  expect(left?.geometry).toMatchObject({ coordinates: [{ length: 4 }] })
})
