import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Geometry } from 'geojson'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Place } from '../../src/domain/place'
import { buildAtlas } from '../compile/atlas'
import { furtherFeatures } from '../compile/further'
import { GAZETTEER, GEOMETRY, readProject } from '../read'
import { SMALL_ROOT, SMALL_TODAY } from '../../test/support/small-atlas'
import { checkAll } from './all-faults'

const SAYS = {
  source: 'A surveyor’s map of 2020',
  licence: 'CC0 1.0',
  accuracy: '50 m, as the map states'
}
const LAKE: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [45.1, 41],
      [45.2, 41],
      [45.2, 41.1],
      [45.1, 41]
    ]
  ]
}

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-geometry-'))
  cpSync(SMALL_ROOT, root, { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const PLACE = {
  kind: 'town',
  layer: 'line',
  altNames: [],
  namesSource: 'A test',
  status: [],
  published: [],
  memberOf: [],
  seeAlso: []
} satisfies Partial<Place>

function addPlace(place: Partial<Place> & { id: string }): void {
  const path = join(root, GAZETTEER)
  const places = JSON.parse(readFileSync(path, 'utf8')) as Place[]
  const lines = [...places, { ...PLACE, name: place.id, ...place }]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((each) => JSON.stringify(each))
  writeFileSync(path, `[\n${lines.join(',\n')}\n]\n`)
}

function addGeometry(name: string, value: unknown): void {
  mkdirSync(join(root, GEOMETRY), { recursive: true })
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  writeFileSync(join(root, GEOMETRY, `${name}.geojson`), text)
}

const feature = (geometry: unknown, properties: object = SAYS): object => ({
  type: 'Feature',
  properties,
  geometry
})

const faults = (): string[] =>
  checkAll(readProject(root), SMALL_TODAY).faults.map(({ file, message }) => `${file}: ${message}`)

describe('a place of the gazetteer', () => {
  test('with a point alone is drawn, named and framed', () => {
    const point = { lng: 45.14851, lat: 40.87877, accuracyMetres: 500, source: 'GeoNames' }
    addPlace({ id: 'zz-ijevan', point })
    expect(faults()).toEqual([])
    const { project } = readProject(root)
    expect(furtherFeatures(project)).toContainEqual({
      type: 'Feature',
      properties: {
        placeId: 'zz-ijevan',
        layer: 'line',
        kind: 'town',
        source: 'GeoNames',
        accuracyMetres: 500
      },
      geometry: { type: 'Point', coordinates: [45.14851, 40.87877] }
    })
    expect(buildAtlas(project).atlas.geometry['zz-ijevan']).toMatchObject({
      label: [45.14851, 40.87877],
      further: true
    })
  })

  test('with an area of its own is drawn by that', () => {
    addPlace({ id: 'zz-lake', kind: 'region' })
    addGeometry('zz-lake', feature(LAKE))
    expect(faults()).toEqual([])
    const { atlas } = buildAtlas(readProject(root).project)
    expect(atlas.geometry['zz-lake']?.bounds).toEqual([45.1, 41, 45.2, 41.1])
  })

  test('that groups others is drawn by its members, without a name of its own', () => {
    addPlace({ id: 'zz-pair', kind: 'village-group' })
    for (const [id, lng] of [
      ['zz-one', 45.3],
      ['zz-two', 45.4]
    ] as const) {
      const point = { lng, lat: 40.9, source: 'GeoNames' }
      addPlace({ id, memberOf: ['zz-pair'], point })
    }
    expect(faults()).toEqual([])
    expect(buildAtlas(readProject(root).project).atlas.geometry['zz-pair']).toMatchObject({
      bounds: [45.3, 40.9, 45.4, 40.9],
      inMembers: true
    })
  })
})

describe('a file of geometry that is not as it should be is named, with the mend:', () => {
  beforeEach(() => addPlace({ id: 'zz-lake', kind: 'region' }))
  const reversed = { ...LAKE, coordinates: [[...LAKE.coordinates[0]!].reverse()] }

  test.each([
    ['no JSON', '{"type":', /This is not JSON/],
    ['a collection', { type: 'FeatureCollection', features: [] }, /no GeoJSON feature/],
    ['silent on its source', feature(LAKE, { ...SAYS, source: ' ' }), /does not say "source"/],
    ['silent on its licence', feature(LAKE, { ...SAYS, licence: 3 }), /does not say "licence"/],
    ['silent on its accuracy', feature(LAKE, { source: 'x', licence: 'y' }), /say "accuracy"/],
    ['a point', feature({ type: 'Point', coordinates: [45, 41] }), /"Point" is not taken here/],
    ['no geometry', feature(null), /has no geometry/],
    ['wound the wrong way', feature(reversed), /runs clockwise\. Turn it round/],
    [
      'an open ring',
      feature({ type: 'Polygon', coordinates: [LAKE.coordinates[0]!.slice(0, 3)] }),
      /is open/
    ],
    [
      'off the Earth',
      feature({
        type: 'LineString',
        coordinates: [
          [45, 41],
          [45, 99]
        ]
      }),
      /is no position/
    ]
  ])('%s', (_, value, message) => {
    addGeometry('zz-lake', value)
    const [first] = faults()
    expect(first).toMatch(/^geo\/content\/geometry\/zz-lake\.geojson: /)
    expect(first).toMatch(message)
  })

  test('named after no place', () => {
    addGeometry('zz-sea', feature(LAKE))
    addGeometry('zz-lake', feature(LAKE))
    expect(faults()).toEqual([expect.stringMatching(/zz-sea.*"zz-sea" is no place/)])
  })

  test('of a place that geo/out draws', () => {
    addGeometry('zz-lake', feature(LAKE))
    addGeometry('upton', feature(LAKE))
    expect(faults()).toEqual([expect.stringMatching(/geo\/out draws "upton" already/)])
  })
})
