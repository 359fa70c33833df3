import { describe, expect, test } from 'vitest'
import { grown } from '../../test/support/grown-atlas'
import { searchPartsOf, servedFrom } from '../../test/support/search-parts'
import { smallAtlas as atlas, smallAtlasData } from '../../test/support/small-atlas'
import { isCatalogue, listed } from '../../src/domain/catalogue'
import { passagesOf } from '../../src/domain/passages'
import { headOf, indexAtlas, type Archive } from '../../src/domain/archive'
import { decodeInOrder } from '../../src/domain/postings'
import { isPart, PartStore, PASSAGES_A_PAGE } from '../../src/domain/parts'
import { partsOf } from './parts'

/** All that a reader can fetch, as it comes over the line. */
function store(archive: Archive): PartStore {
  const all = new PartStore()
  for (const [path, part] of partsOf(archive).all()) {
    if (path.endsWith('/catalogue.json')) continue
    const come: unknown = JSON.parse(JSON.stringify(part))
    expect(isPart(come)).toBe(true)
    if (isPart(come)) all.add(come)
  }
  return all
}

describe.each([
  ['the small atlas', atlas],
  ['thirty articles more', grown(30, 20)]
])('the parts of %s', (_, archive) => {
  const come = store(archive)

  test('hold every passage of every place, in its order', () => {
    for (const { id } of archive.places) {
      expect(come.quotedFor(id)).toEqual(archive.excerptsByPlace.get(id) ?? [])
    }
  })

  test('hold every article whole', () => {
    for (const article of archive.articles) {
      const whole = come.whole(article.id)
      expect(whole?.article).toEqual(headOf(article))
      expect(whole?.quoted.map(({ excerpt }) => excerpt)).toEqual(article.excerpts)
    }
  })

  test('are each found at their path, and none elsewhere', () => {
    const { all, at } = partsOf(archive)
    for (const [path, part] of all()) expect(at(path)).toEqual(part)
    expect(at('place/upland/999.json')).toBeUndefined()
    expect(at('')).toBeUndefined()
  })
})

test('a page holds so many passages, and a place as many pages as it needs', () => {
  const archive = grown(30, 20)
  const sizes = [...partsOf(archive).all()]
    .flatMap(([path, part]) =>
      path.startsWith('place/upland/') && 'pages' in part ? [part.pages['upland']!] : []
    )
    .map((pages) => Object.values(pages)[0]!.length)
  const total = archive.counts['upland']!.direct
  expect(total).toBe(605)
  expect(sizes).toHaveLength(Math.ceil(total / PASSAGES_A_PAGE) - 1)
  expect(sizes.slice(0, -1).every((size) => size === PASSAGES_A_PAGE)).toBe(true)
})

test('the first part holds what the questions ask for, and stays small however many articles there are', () => {
  const [few, many] = [partsOf(atlas), partsOf(grown(300, 20))]
  for (const { place } of atlas.site.questions) expect(many.first).toContain(place)
  const size = (path: string, of = many): number => JSON.stringify(of.at(path)).length
  expect(size('first.json', few)).toBeGreaterThan(1000)
  expect(size('first.json')).toBeLessThan(150_000)
  expect([...many.first].sort()).toEqual([...few.first].sort())
})

test('the version changes with a word, and with nothing else', () => {
  const [first] = smallAtlasData.articles
  const changed = { ...first!, title: `${first!.title}.` }
  const articles = [changed, ...smallAtlasData.articles.slice(1)]
  const versionOf = (data: typeof smallAtlasData): string => partsOf(indexAtlas(data)).version
  expect(versionOf(smallAtlasData)).toBe(partsOf(atlas).version)
  expect(versionOf({ ...smallAtlasData, articles })).not.toBe(partsOf(atlas).version)
})

test('a place with more than a page has a catalogue of its passages and of those that come to it', () => {
  const archive = grown(30, 20, ['Upland', 'League'])
  const { at } = partsOf(archive)
  const catalogues = archive.places.flatMap((place) => {
    const catalogue = at(`place/${place.id}/catalogue.json`)
    return isCatalogue(catalogue) ? [{ place, catalogue }] : []
  })
  expect(catalogues.map(({ place }) => place.id)).toContain('upland')
  expect(catalogues.length).toBeGreaterThan(1)
  const quotedFor = (id: string) => archive.excerptsByPlace.get(id) ?? []
  for (const { place, catalogue } of catalogues) {
    const own = listed(place.id, catalogue.articles)
    const shown = own.map(({ kind, article }) => [kind, article])
    expect(shown).toEqual(quotedFor(place.id).map((of) => [of.excerpt.kind, of.article.id]))
    for (const { through, count } of passagesOf(archive, place, quotedFor).indirect) {
      const way = at(`place/${through.id}/catalogue.json`)
      if (!isCatalogue(way)) continue
      expect(listed(through.id, way.articles, catalogue.without[through.id])).toHaveLength(count)
    }
  }
})

test('a catalogue tells by which numbers the search knows the passages', async () => {
  const archive = grown(30, 20, ['Upland', 'League'])
  const catalogue = partsOf(archive).at('place/upland/catalogue.json')
  if (!isCatalogue(catalogue)) throw new Error('There is none.')
  const { files } = servedFrom(searchPartsOf(archive))
  const found = await Promise.all(
    decodeInOrder(catalogue.numbers).map((number) => files.passage(number))
  )
  expect(found.map(({ excerpt }) => excerpt)).toEqual(
    archive.excerptsByPlace.get('upland')!.map(({ excerpt }) => excerpt.id)
  )
})

test('no place with one page of passages has a catalogue', () => {
  const paths = [...partsOf(atlas).all()].map(([path]) => path)
  expect(paths.filter((path) => path.endsWith('/catalogue.json'))).toEqual([])
})
