import { describe, expect, test } from 'vitest'
import { buildAtlas } from '../geo/atlas'
import { readProject } from '../geo/read'
import { csvField, openData } from './open-data'

const { project } = readProject('.')
const { atlas } = buildAtlas(project)
const geometry = new Map(
  project.out
    .filter(({ file }) => !file.includes('-coarse'))
    .map(({ file, text }) => [file.split('/').at(-1)!.replace('.geojson', ''), text])
)
const files = openData(
  { atlas, made: [...project.layers.value, ...project.baseLayers.value], geometry },
  {
    base: '/atlas/',
    origin: 'https://example.org',
    publisher: null,
    contact: null
  }
)
const json = (path: string): Record<string, unknown> =>
  JSON.parse(files.find((file) => file.path === path)!.text) as Record<string, unknown>

describe('the open data', () => {
  test('describes every file once in its data package, as the specification asks', () => {
    const { resources, name } = json('datapackage.json') as {
      name: string
      resources: Record<string, unknown>[]
    }
    expect(name).toMatch(/^[-a-z0-9._/]+$/)
    expect(resources.map(({ path }) => path)).toEqual(
      files.filter(({ path }) => path !== 'datapackage.json').map(({ path }) => path)
    )
    expect(new Set(resources.map((each) => each['name'])).size).toBe(resources.length)
    for (const resource of resources) {
      expect(resource['name']).toMatch(/^[-a-z0-9._/]+$/)
      expect(resource['path']).not.toMatch(/^\/|\.\./)
      expect(resource['licenses'], String(resource['path'])).not.toEqual([])
    }
  })

  test('puts whatever OpenStreetMap went into under its licence', () => {
    const { resources } = json('datapackage.json') as {
      resources: { name: string; licenses: { name: string }[] }[]
    }
    const licence = (name: string): string[] =>
      resources.find((each) => each.name === name)!.licenses.map((each) => each.name)
    for (const name of ['border', 'csto', 'mentioned']) expect(licence(name)).toEqual(['ODbL-1.0'])
    expect(licence('villages')).toEqual(['CC-BY-4.0'])
    expect(licence('excerpts')).toEqual(['quotations'])
  })

  test('gives every place as a Linked Places feature', () => {
    const { features } = json('gazetteer.json') as { features: Record<string, unknown>[] }
    expect(features).toHaveLength(atlas.places.length)
    for (const feature of features) {
      expect(feature).toMatchObject({
        type: 'Feature',
        properties: {
          title: expect.any(String) as string,
          fclasses: [expect.stringMatching(/^[AHLPRST]$/)]
        }
      })
      expect((feature['names'] as { toponym: string; citations: unknown[] }[])[0]).toMatchObject({
        toponym: expect.any(String) as string,
        citations: [{ label: expect.any(String) as string }]
      })
      expect(feature['when']).toMatchObject({
        timespans: [{ start: { in: expect.any(String) as string } }]
      })
    }
  })

  test('gives every mention as a Web Annotation whose selectors find their words', () => {
    for (const article of atlas.articles) {
      const page = json(`annotations/${article.id}.json`) as {
        type: string
        items: {
          id: string
          target: {
            selector: {
              exact: string
              refinedBy: {
                exact: string
                prefix?: string
                suffix?: string
                start: number
                end: number
              }[]
            }
          }
        }[]
      }
      expect(page.type).toBe('AnnotationPage')
      expect(page.items).toHaveLength(
        article.excerpts.reduce((sum, each) => sum + each.mentions.length, 0)
      )
      expect(new Set(page.items.map(({ id }) => id)).size).toBe(page.items.length)
      for (const { target } of page.items) {
        const [quote, position] = target.selector.refinedBy
        const text = target.selector.exact
        expect(text.slice(position!.start, position!.end)).toBe(quote!.exact)
        expect(
          text.split((quote!.prefix ?? '') + quote!.exact + (quote!.suffix ?? ''))
        ).toHaveLength(2)
      }
    }
  })

  test('gives every excerpt as a line that no spreadsheet takes for a formula', () => {
    const text = files.find((file) => file.path === 'excerpts.csv')!.text
    expect(text.split('\r\n')).toHaveLength(
      2 + atlas.articles.reduce((sum, each) => sum + each.excerpts.length, 0)
    )
    expect(text).not.toMatch(/(^|,)"?[=+@-]/m)
  })
})

test.each([
  ['plain', 'plain'],
  ['a "word", b', '"a ""word"", b"'],
  ['=1+1', "'=1+1"],
  ['-2', "'-2"],
  ['@x', "'@x"],
  ['\tx', "'\tx"]
])('%j stands in a CSV as %j', (value, field) => {
  expect(csvField(value)).toBe(field)
})
