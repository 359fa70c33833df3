import { describe, expect, test } from 'vitest'
import { smallAtlas as atlas, smallAtlasData } from '../../test/support/small-atlas'
import { headOf, indexAtlas, type Archive } from '../../src/domain/archive'
import type { Article } from '../../src/domain/article'
import { isPart, PartStore, PASSAGES_A_PAGE } from '../../src/domain/parts'
import { partsOf } from './parts'

/** The small atlas with as many further articles, each of `excerpts` sentences that name Upland. */
function grown(articles: number, excerpts: number): Archive {
  const further = Array.from({ length: articles }, (_, at): Article => {
    const id = `wire-${at}`
    return {
      ...smallAtlasData.articles[0]!,
      id,
      published: `2032-01-${String((at % 28) + 1).padStart(2, '0')}`,
      excerpts: Array.from({ length: excerpts }, (_, n) => ({
        id: `${id}-${n + 1}`,
        kind: 'body' as const,
        text: `Upland said so ${n} times, ${'word '.repeat(40)}.`,
        mentions: [
          {
            place: 'upland',
            how: 'name' as const,
            quote: { exact: 'Upland', prefix: '', suffix: '' }
          }
        ]
      }))
    }
  })
  return indexAtlas({ ...smallAtlasData, articles: [...smallAtlasData.articles, ...further] })
}

/** All that a reader can fetch, as it comes over the line. */
function store(archive: Archive): PartStore {
  const all = new PartStore()
  for (const [, part] of partsOf(archive).all()) {
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
    .filter(([path]) => path.startsWith('place/upland/'))
    .map(([, { pages }]) => Object.values(pages['upland']!)[0]!.length)
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
