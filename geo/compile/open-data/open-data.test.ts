import type { FeatureCollection } from 'geojson'
import { describe, expect, test } from 'vitest'
import { geoJsonFields } from './geojson-fields'
import { dataEntry } from './open-data'
import { small } from './written-data'

const { files, jsonOf, textOf } = small
const entries = files.map(dataEntry)
const namesOf = (path: string): string[] =>
  entries.find((entry) => entry.path === path)!.fields.map(({ name }) => name)

describe('the page about open data', () => {
  test('tells of every file its size, its licence and, where it lists something, what that holds', () => {
    for (const { path, bytes, licences, fields } of entries) {
      expect(bytes, path).toBe(Buffer.byteLength(textOf(path)))
      expect(licences.length, path).toBeGreaterThan(0)
      if (path !== 'datapackage.json') expect(fields.length, path).toBeGreaterThan(0)
    }
  })

  test('names the columns of the table as they stand in it', () => {
    expect(namesOf('excerpts.csv').join()).toBe(textOf('excerpts.csv').split('\r\n')[0])
  })

  test('names what each place and each mention holds, nothing more and nothing less', () => {
    const { features } = jsonOf('gazetteer.json') as FeatureCollection
    expect([...namesOf('gazetteer.json'), 'type'].sort()).toEqual(Object.keys(features[0]!).sort())
    const path = entries.find((entry) => entry.path.startsWith('annotations/'))!.path
    const { items } = jsonOf(path) as { items: object[] }
    expect([...namesOf(path), 'type'].sort()).toEqual(Object.keys(items[0]!).sort())
  })

  test('stops the build at a property of geometry that nobody described', () => {
    const feature = { type: 'Feature', properties: { shade: 3 }, geometry: null }
    const text = JSON.stringify({ type: 'FeatureCollection', features: [feature] })
    expect(() => geoJsonFields(text)).toThrow('does not say what the property "shade" holds')
  })
})
