import { Ajv } from 'ajv'
import type { FeatureCollection, Geometry, Position } from 'geojson'
import schema from 'geojson-schema/FeatureCollection.json'
import { describe, expect, test } from 'vitest'
import { large, small, valuesIn, WRITTEN } from './written-data'

// The schema that geojson.org publishes; what it cannot say is checked below, by RFC 7946's sections.
const validate = new Ajv({ allErrors: true }).compile(schema)
const layersOf = ({ files }: typeof small): string[] =>
  files
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.geojson') || path === 'gazetteer.json')
const written = [
  ...WRITTEN.flatMap((each) =>
    layersOf(each).map((path) => ({ name: each.name, path, value: each.jsonOf(path) }))
  ),
  // Line by line a feature: together what a collection has.
  ...['gazetteer.geojsonl', 'further.geojsonl'].map((path) => {
    const features = valuesIn(large.textOf(path))
    return {
      name: large.name,
      path,
      value: { type: 'FeatureCollection' as const, features } as unknown
    }
  })
]

test('every layer is written as GeoJSON, at its finest level', () => {
  expect(layersOf(small)).toEqual([
    'basemap-labels.geojson',
    'basemap.geojson',
    'capital.geojson',
    'hamlets.geojson',
    'league.geojson',
    'line-sections.geojson',
    'line.geojson',
    'neighbours.geojson',
    'towns.geojson',
    'further.geojson',
    'gazetteer.json'
  ])
})

describe.each(written)('$path of $name', ({ value }) => {
  const collection = value as FeatureCollection
  const geometries = collection.features.flatMap(({ geometry }) => flat(geometry))

  test('is what the published GeoJSON schema allows', () => {
    expect(validate(collection) ? [] : validate.errors).toEqual([])
  })

  test('names no coordinate reference system, for all are WGS 84 (section 4)', () => {
    expect(Object.keys(collection)).not.toContain('crs')
    const outside = geometries
      .flatMap(positionsOf)
      .filter(([lng, lat]) => !(Math.abs(lng!) <= 180 && Math.abs(lat!) <= 90))
    expect(outside).toEqual([])
  })

  test('closes its rings and winds them as the right-hand rule asks (section 3.1.6)', () => {
    for (const rings of geometries.flatMap(polygonsOf)) {
      rings.forEach((ring, at) => {
        expect(ring.length).toBeGreaterThanOrEqual(4)
        expect(ring.at(-1)).toEqual(ring[0])
        expect(Math.sign(twiceArea(ring)), `ring ${at}`).toBe(at === 0 ? 1 : -1)
      })
    }
  })

  test('is cut at the antimeridian (section 3.1.9)', () => {
    const wide = geometries.flatMap(linesOf).flatMap((line) =>
      line.filter(([lng, lat], at) => {
        const [before = lng, latBefore] = line[at - 1] ?? []
        const alongPole = Math.abs(lat!) === 90 && lat === latBefore
        return Math.abs(lng! - before!) >= 180 && !alongPole
      })
    )
    expect(wide).toEqual([])
  })
})

const flat = (geometry: Geometry | null): Geometry[] =>
  geometry === null
    ? []
    : geometry.type === 'GeometryCollection'
      ? geometry.geometries.flatMap(flat)
      : [geometry]

function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  if (geometry.type === 'MultiLineString') return geometry.coordinates
  return polygonsOf(geometry).flat()
}

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates]
  return geometry.type === 'MultiPoint' ? geometry.coordinates : linesOf(geometry).flat()
}

/** Positive where the ring runs anticlockwise. */
const twiceArea = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x2, y2], at) => {
    const [x1, y1] = ring[at]!
    return sum + x1! * y2! - x2! * y1!
  }, 0)
