import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallAtlas, smallAtlasData } from '../../../test/support/small-atlas'
import { csv } from './csv'
import { passagesOnce, type Exported } from './exported'
import { passagesCsv } from './passages-csv'
import { passagesMarkdown } from './passages-markdown'
import { placesGeoJson } from './places-geojson'

const words: Exported['about']['words'] = {
  taken: (title, version, day) => `From ${title}, ${version}, ${day}.`,
  quotations: 'Quotations.',
  geometry: 'Drawings.',
  sources: 'Sources',
  more: (left, page) => `${left} more at ${page}`,
  noPublisher: 'nobody named'
}
const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0]
    ]
  ]
}
const exported: Exported = {
  places: smallAtlasData.places.map((place, at) => ({
    place,
    name: place.name,
    page: `https://atlas.test/place/${place.id}/`,
    shapes: at === 0 ? [{ type: 'Feature', properties: {}, geometry: square }] : [],
    ...(at === 1 && { label: [44, 40] as const }),
    passages: smallAtlas.excerptsByPlace.get(place.id) ?? [],
    more: at === 2 ? 7 : 0
  })),
  about: {
    title: 'An atlas',
    version: 'v1',
    link: 'https://atlas.test/#map=1/2/3',
    day: '2031-06-01',
    sources: smallAtlasData.sources,
    words
  }
}
const quotes = passagesOnce(exported)

describe('places and passages that a reader takes away', () => {
  test('has each passage once, with all places that it mentions', () => {
    const ids = quotes.map(({ quoted }) => quoted.excerpt.id)
    expect(ids.length).toBeGreaterThan(3)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { quoted, places } of quotes) {
      expect([...places].sort()).toEqual(
        [...new Set(quoted.excerpt.mentions.map(({ place }) => place))].sort()
      )
    }
  })

  test('are GeoJSON whose places keep shape, label or nothing, and every passage verbatim', () => {
    const { features, sources, link, taken } = placesGeoJson(exported)
    expect(features.map(({ id }) => id)).toEqual(exported.places.map(({ place }) => place.id))
    expect(features[0]?.geometry).toEqual(square)
    expect(features[1]?.geometry).toEqual({ type: 'Point', coordinates: [44, 40] })
    expect(features[2]?.geometry).toBeNull()
    expect(features[2]?.properties?.['passagesLeftOut']).toBe(7)
    expect(sources).toHaveLength(smallAtlasData.sources.length)
    expect([link, taken]).toEqual([exported.about.link, 'From An atlas, v1, 2031-06-01.'])
    const texts = JSON.stringify(features)
    for (const { quoted } of quotes) expect(texts).toContain(JSON.stringify(quoted.excerpt.text))
  })

  test('are a table whose every row says where it is from and whose words they are', () => {
    const rows = passagesCsv(exported).trimEnd().split('\r\n')
    expect(rows).toHaveLength(1 + quotes.length)
    for (const row of rows.slice(1)) {
      expect(row).toContain(exported.about.link)
      expect(row.endsWith('Quotations.')).toBe(true)
    }
    expect(csv([['a,"b"', '=1+1', 'c\nd']])).toBe(`"a,""b""",'=1+1,"c\nd"\r\n`)
  })

  test('are text whose quotations stand whole, each with its source', () => {
    const text = passagesMarkdown(exported)
    for (const { quoted } of quotes) {
      expect(text.replace(/\\(?=[!-/:-@[-`{-~])/g, '')).toContain(`> ${quoted.excerpt.text}`)
      expect(text).toContain(quoted.article.published)
    }
    expect(text).toContain('7 more at')
    for (const { url } of smallAtlasData.sources) expect(text).toContain(`<${url}>`)
  })

  test('never let a name or title become a mark of the text', () => {
    fc.assert(
      fc.property(fc.constantFrom('# a', '1. b', '- c', '*d*', '[e](f)', '<b>', '> g'), (title) => {
        const text = passagesMarkdown({ places: [], about: { ...exported.about, title } })
        expect(text.split('\n')[0]).toContain('\\')
      })
    )
  })
})
