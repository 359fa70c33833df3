import { readFileSync } from 'node:fs'
import {
  featureFilter,
  type Feature,
  type FilterSpecification
} from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { smallAtlas } from '../../test/support/small-atlas'
import { GEOMETRY_URLS } from '../data/geometry-urls'
import { LIGHT } from '../styles/palette'
import { ACCURACY } from './kit/accuracy'
import type { StyleContext } from './kit/context'
import { from, inSlot, paintOrder, type LayerDefinition } from './kit/definition'
import { DEFINED, definitionsOf, filesByLevel, layerOfFile } from './registry'

const context: StyleContext = {
  palette: LIGHT,
  theme: 'light',
  facts: { names: 'en', lineNames: {}, lineAccuracy: {}, groups: [], further: [], frozen: [] }
}
const schools: LayerDefinition = {
  id: 'schools',
  importance: 45,
  files: [{ name: 'schools', level: 'always' }],
  styleLayers: ({ palette }) => [
    inSlot(
      'points',
      {
        id: 'any-name-at-all',
        type: 'circle',
        ...from('schools', 'always'),
        paint: { 'circle-color': palette.label }
      },
      'point'
    )
  ]
}

describe('the layers', () => {
  test('are the data’s, and those that no reader switches', () => {
    const file = readFileSync('geo/content/layers.json', 'utf8')
    const switched = (JSON.parse(file) as { id: string }[]).map(({ id }) => id)
    const unswitched = DEFINED.map(({ id }) => id).filter((id) => !switched.includes(id))
    expect(unswitched.sort()).toEqual(['basemap', 'provinces', 'rivers', 'towns'])
  })

  test('draw files that are there', () => {
    const files = DEFINED.flatMap((definition) => definition.files).map(({ name }) => name)
    expect(files.filter((name) => !(name in GEOMETRY_URLS))).toEqual([])
  })

  test('have style layers of different ids, each with its slot', () => {
    const ids = paintOrder(DEFINED, context).map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
  })
})

describe('a layer that is added', () => {
  const all = [...DEFINED, schools]
  const order = paintOrder(all, context)
  const added = order.find(({ id }) => id === 'any-name-at-all')

  test('is drawn by its slot and importance, whatever its style layers are called', () => {
    const at = order.indexOf(added!)
    expect(order.slice(0, at).at(-1)?.metadata).toMatchObject({ layer: 'yerevan', slot: 'points' })
    expect(order[at + 1]?.metadata).toMatchObject({ layer: 'villages', slot: 'points' })
  })

  test('says to whom it belongs and how a pointer meets it', () => {
    expect(added?.metadata).toEqual({
      layer: 'schools',
      slot: 'points',
      hit: 'point',
      level: 'always',
      file: 'schools'
    })
  })

  test('has its files fetched, and named when they are missing', () => {
    expect(filesByLevel(all, [ACCURACY]).always).toContain('schools')
    expect(layerOfFile(all, 'schools')).toBe('schools')
    expect(layerOfFile(all, 'border-segments')).toBe('border')
    expect(layerOfFile(all, 'accuracy')).toBeUndefined()
  })
})

test('a place that no file holds is drawn with its layer, by what the data say of both', () => {
  const further = definitionsOf(smallAtlas).slice(DEFINED.length)
  expect(further.map(({ id }) => id)).toEqual(['outposts'])
  const drawn = paintOrder(further, context)
  expect(drawn.find(({ type }) => type === 'circle')?.metadata).toMatchObject({
    layer: 'outposts',
    hit: 'point',
    file: 'further'
  })
  expect(JSON.stringify(drawn)).toContain(LIGHT.mentionedLine)
})

test.each(['circle', 'symbol'])(
  'of many points one is drawn and named from its own zoom up: %s',
  (type) => {
    const further = definitionsOf(smallAtlas).slice(DEFINED.length)
    const layer = paintOrder(further, context).find((each) => each.type === type)
    const { filter } = featureFilter((layer as { filter: FilterSpecification }).filter, 'filter')
    const isDrawn = (zoom: number, fromZoom?: number): boolean =>
      filter({ zoom }, {
        type: 'Point',
        properties: { file: 'further', layer: 'outposts', kind: 'town', further: true, fromZoom }
      } as unknown as Feature)
    expect([isDrawn(5, 6), isDrawn(6, 6), isDrawn(0)]).toEqual([false, true, true])
  }
)

test('a style layer draws of a file what matches, from the level’s source', () => {
  expect(from('border', 'detail')).toEqual({
    source: 'detail',
    metadata: { file: 'border', level: 'detail' },
    filter: ['==', ['get', 'file'], 'border']
  })
  expect(from('towns', 'always', ['has', 'capital'])).toMatchObject({
    source: 'always',
    filter: ['all', ['==', ['get', 'file'], 'towns'], ['has', 'capital']]
  })
})
