import { describe, expect, test } from 'vitest'
import { partsOf } from '../../geo/compile/parts'
import { grown } from '../../test/support/grown-atlas'
import { passagesOf } from '../domain/passages'
import { PASSAGES_A_PAGE } from '../domain/parts'
import { choicesOf, matching, type Wanted } from '../domain/catalogue'
import { NoFile } from '../net/fetch-json'
import { FilteredReadings } from './filtered.svelte'
import { Library } from './library.svelte'

const archive = grown(60, 14, ['Upland', 'League'])
const parts = partsOf(archive)
const upland = archive.placeById.get('upland')!

function opened(): { readings: FilteredReadings; asked: string[]; failing: Set<string> } {
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
  return { readings: new FilteredReadings({ atlas: archive, library, fetchPart }), asked, failing }
}

/** What the whole archive has of it. */
const truth = (test_: (published: string, publisher: string | null, kind: string) => boolean) =>
  passagesOf(archive, upland, (id) =>
    (archive.excerptsByPlace.get(id) ?? []).filter(({ article, excerpt }) =>
      test_(article.published, article.publisher, excerpt.kind)
    )
  )

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
