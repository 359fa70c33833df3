import { describe, expect, test } from 'vitest'
import { partsOf } from '../../geo/compile/parts'
import { grown } from '../../test/support/grown-atlas'
import { searchPartsOf, servedFrom } from '../../test/support/search-parts'
import { passagesOf } from '../domain/passages'
import { PASSAGES_A_PAGE } from '../domain/parts'
import { choicesOf, matching, type Wanted } from '../domain/catalogue'
import { wordsOf } from '../domain/spelling'
import { NoFile } from '../net/fetch-file'
import { FilteredReadings } from './filtered.svelte'
import { Library } from './library.svelte'

const archive = grown(60, 14, ['Upland', 'League'])
const parts = partsOf(archive)
const search = searchPartsOf(archive)
const upland = archive.placeById.get('upland')!

interface Opened {
  readings: FilteredReadings
  /** Parts of the articles, and files of the search. */
  asked: string[]
  failing: Set<string>
}

function opened(): Opened {
  const asked: string[] = []
  const failing = new Set<string>()
  const fetchPart = async (path: string): Promise<unknown> => {
    asked.push(path)
    await Promise.resolve()
    const part = parts.at(path)
    if (!part || failing.has(path)) throw new NoFile(path, 404)
    return JSON.parse(JSON.stringify(part))
  }
  const library = new Library({ atlas: archive, first: parts.first, fetchPart })
  const { files } = servedFrom(search, (path) =>
    failing.has('search') ? undefined : search.files.get(path)
  )
  const source = { atlas: archive, library, fetchPart, files }
  return { readings: new FilteredReadings(source), asked, failing }
}

/** What the whole archive has of it. */
const truth = (test_: (published: string, publisher: string | null, kind: string) => boolean) =>
  passagesOf(archive, upland, (id) =>
    (archive.excerptsByPlace.get(id) ?? []).filter(({ article, excerpt }) =>
      test_(article.published, article.publisher, excerpt.kind)
    )
  )

/** Shows all that is wanted of Upland, and gives the texts in the order of the page, its own first. */
async function textsOf(readings: FilteredReadings, wanted: Wanted): Promise<string[]> {
  await readings.want(upland, wanted)
  for (let turn = 0; turn < 60; turn += 1) {
    await readings.more(upland, 'upland', wanted)
    await readings.more(upland, 'harbour-league', wanted)
  }
  const { direct, indirect } = readings.reading(upland, wanted).passages
  return [...direct, ...indirect.flatMap(({ groups }) => groups)].flatMap(({ excerpts }) =>
    excerpts.map(({ text }) => text)
  )
}

describe('words in a place with many passages', () => {
  const holding = (pattern: RegExp): string[] => {
    const all = passagesOf(archive, upland, (id) => archive.excerptsByPlace.get(id) ?? [])
    return [...all.direct, ...all.indirect.flatMap(({ groups }) => groups)]
      .flatMap(({ excerpts }) => excerpts.map(({ text }) => text))
      .filter((text) => pattern.test(text))
  }

  test('leave the passages with all of them, of every way, and count them at once', async () => {
    const { readings } = opened()
    const wanted = { words: 'TIMES said 10' }
    await readings.want(upland, wanted)
    const { counts, waiting, isPartial, without } = readings.reading(upland, wanted)
    expect({ waiting, isPartial, without }).toEqual({ waiting: {} })
    const expected = holding(/ 10 times/)
    expect(counts.direct).toBe(expected.length)
    expect(await textsOf(readings, wanted)).toEqual(expected)
    const byWay = { words: 'said 11' }
    await readings.want(upland, byWay)
    expect(readings.reading(upland, byWay).counts).toEqual({
      direct: 0,
      ways: [{ through: archive.placeById.get('harbour-league'), count: 60 }]
    })
  })

  test('stand whole before what the last begins, or in their order where the reader says so', async () => {
    const { readings } = opened()
    const words = 'so Upland TALK'
    const [whole, begun] = [holding(/Upland.* talk\b/), holding(/Upland.* talks\b/)]
    expect(begun.length).toBeGreaterThan(0)
    expect(await textsOf(readings, { words })).toEqual([...whole, ...begun])
    const inOrder = await textsOf(readings, { words, order: 'newest' })
    expect(inOrder).toEqual(holding(/Upland.* talks?\b/))
  })

  test('go with what else is chosen', async () => {
    const { readings } = opened()
    const texts = await textsOf(readings, { words: '4 times', publisher: 'Wire 1', year: '2007' })
    expect(texts).toHaveLength(2)
    for (const text of texts) expect(text).toMatch(/ 4 times/)
  })

  test('that stand far apart come from a dozen pages at once, and how many come next is said', async () => {
    const { readings, asked } = opened()
    const wanted = { words: 'said 10', kind: 'subheading' } as const
    await readings.want(upland, wanted)
    const { counts, next, passages } = readings.reading(upland, wanted)
    expect(counts.direct).toBe(60)
    expect(
      asked.filter((path) => /^place\/upland\/\d+\.json$/.test(path)).length
    ).toBeLessThanOrEqual(12)
    expect(passages.directCount).toBe(PASSAGES_A_PAGE)
    expect(next?.['upland']).toBe(10)
    await readings.more(upland, 'upland', wanted)
    expect(readings.reading(upland, wanted).passages.directCount).toBe(60)
    expect(readings.reading(upland, wanted).next?.['upland']).toBe(0)
  })

  test('that no passage holds are told, unless it is the rest that leaves none', async () => {
    const { readings } = opened()
    await readings.want(upland, { words: 'zeppelin' })
    expect(readings.reading(upland, { words: 'zeppelin' })).toMatchObject({
      counts: { direct: 0, ways: [] },
      without: 'zeppelin'
    })
    const wanted = { words: 'times', year: '1900' }
    await readings.want(upland, wanted)
    const { counts, without } = readings.reading(upland, wanted)
    expect({ counts, without }).toEqual({ counts: { direct: 0, ways: [] } })
  })

  test('whose search does not come say so, and are found once asked again', async () => {
    const { readings, failing } = opened()
    const wanted = { words: '10 times' }
    failing.add('search')
    await readings.want(upland, wanted)
    expect(readings.passages(upland, wanted.words)).toBe('failed')
    expect(readings.reading(upland, wanted).waiting).toEqual({ upland: 'failed' })
    failing.clear()
    await readings.more(upland, 'upland', wanted)
    expect(readings.reading(upland, wanted).counts.direct).toBe(60)
  })

  test('are those of the last question, whichever answer comes first', async () => {
    const { readings } = opened()
    const asked = ['10 times', '12 times'].map((words) => readings.want(upland, { words }))
    await Promise.all(asked)
    expect(readings.passages(upland, '10 times')).toBe('coming')
    expect(readings.reading(upland, { words: '12 times' }).counts.direct).toBe(60)
  })

  test('decide whether a passage that a link points to is shown', async () => {
    const { readings } = opened()
    const [quoted] = archive.excerptsByPlace.get('upland')!
    expect(readings.shows(quoted!, { words: 'zeppelin' })).toBe(true)
    await readings.want(upland, { words: 'zeppelin' })
    expect(readings.shows(quoted!, { words: 'zeppelin' })).toBe(false)
    const [word] = wordsOf(quoted!.excerpt.text)
    await readings.want(upland, { words: word! })
    expect(readings.shows(quoted!, { words: word! })).toBe(true)
  })
})

describe('a place with many passages', () => {
  test.each<[string, Wanted, Parameters<typeof truth>[0]]>([
    ['of one year', { year: '2007' }, (published) => published.startsWith('2007')],
    ['since a day', { since: '2027-01-02' }, (published) => published >= '2027-01-02'],
    ['of a publisher', { publisher: 'Wire 1' }, (_, publisher) => publisher === 'Wire 1'],
    ['of none that is named', { publisher: '' }, (_, publisher) => publisher === null],
    ['of a kind', { kind: 'promo' }, (_published, _publisher, kind) => kind === 'promo'],
    [
      'of a kind and a year',
      { kind: 'body', year: '2012' },
      (published, _, kind) => kind === 'body' && published.startsWith('2012')
    ]
  ])('shows those %s, all of them in the end, and counts them at once', async (_, wanted, is) => {
    const { readings } = opened()
    const expected = truth(is)
    expect(expected.directCount).toBeGreaterThan(0)
    expect(expected.indirect.length).toBeGreaterThan(0)
    await readings.want(upland, wanted)
    const counts = {
      direct: expected.directCount,
      ways: expected.indirect.map(({ through, count }) => ({ through, count }))
    }
    expect(readings.reading(upland, wanted).counts).toEqual(counts)
    for (let turn = 0; turn < 40; turn += 1) {
      await readings.more(upland, 'upland', wanted)
      await readings.more(upland, 'harbour-league', wanted)
    }
    expect(readings.reading(upland, wanted)).toMatchObject({ passages: expected, waiting: {} })
  })

  test('fetches for the first of what it shows four pages of each way at most', async () => {
    const { readings, asked } = opened()
    await readings.want(upland, { kind: 'promo' })
    const pages = asked.filter((path) => /^place\/upland\/\d+\.json$/.test(path))
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.length).toBeLessThanOrEqual(4)
    const { passages } = readings.reading(upland, { kind: 'promo' })
    expect(passages.directCount).toBeGreaterThan(0)
    expect(passages.directCount).toBeLessThanOrEqual(PASSAGES_A_PAGE)
  })

  test('says how many of them come next, fewer where they stand far apart', async () => {
    const { readings } = opened()
    const wanted = { kind: 'promo' } as const
    await readings.want(upland, wanted)
    const { passages, next } = readings.reading(upland, wanted)
    await readings.more(upland, 'upland', wanted)
    const shown = readings.reading(upland, wanted).passages.directCount
    expect(next?.['upland']).toBe(shown - passages.directCount)
    expect(next?.['upland']).toBeLessThan(PASSAGES_A_PAGE)
  })

  test.each(['place/upland/catalogue.json', 'place/upland/3.json'])(
    'says that %s has failed, and shows the rest once asked again',
    async (path) => {
      const { readings, failing } = opened()
      const wanted = { publisher: 'Wire 1' }
      failing.add(path)
      await readings.want(upland, wanted)
      expect(readings.reading(upland, wanted).waiting['upland']).toBe('failed')
      failing.clear()
      await readings.more(upland, 'upland', wanted)
      expect(readings.reading(upland, wanted).waiting).toEqual({})
      expect(readings.reading(upland, wanted).passages.directCount).toBeGreaterThan(0)
    }
  )

  test('offers every article and year of the place, and what each leaves beside the rest', async () => {
    const { readings } = opened()
    await readings.want(upland, {})
    const all = readings.passages(upland)
    if (typeof all === 'string') throw new Error(all)
    const { years, publishers, articles, kinds } = choicesOf(all, { publisher: 'Wire 2' })
    expect(articles).toHaveLength(20)
    expect(publishers.map(([key]) => key)).toEqual(expect.arrayContaining(['', 'Wire 1', 'Wire 2']))
    for (const [year, count] of years) {
      expect(matching(all, { publisher: 'Wire 2', year })).toHaveLength(count)
    }
    expect(years.map(([year]) => Number(year))).toEqual(
      Array.from({ length: years.length }, (_, at) => Number(years[0]![0]) + at)
    )
    const sum = (counts: readonly (readonly [string, number])[]): number =>
      counts.reduce((total, [, count]) => total + count, 0)
    expect(sum(years)).toBe(sum(kinds))
    expect(sum(publishers)).toBe(all.length)
  })
})

test('a place with few passages is filtered without a file more', async () => {
  const { readings, asked } = opened()
  const place = archive.placeById.get('ridge-line')!
  await readings.want(place, { kind: 'headline' })
  expect(asked.filter((path) => path.endsWith('catalogue.json'))).toEqual([])
  expect(readings.reading(place, { year: '1999' }).counts).toEqual({ direct: 0, ways: [] })
  expect(readings.reading(place, { year: '2031' }).counts.direct).toBe(
    archive.counts['ridge-line']!.direct
  )
})
