import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { smallAtlas } from '../../test/support/small-atlas'
import type { StartData } from '../../src/domain/atlas'
import {
  briefFeatures,
  completedBy,
  isThinned,
  pointGeometry,
  withBrief
} from '../../src/domain/brief-places'
import type { Place } from '../../src/domain/place'
import { splitStart } from './brief-places'

const { version, site, places, redirects, layers, sources, geometry, corpus, counts } = smallAtlas
const small: StartData = {
  ...{ version, site, places, redirects, layers, sources, geometry, corpus, counts }
}

interface Point {
  readonly lng: number
  readonly lat: number
  readonly accuracyMetres?: number | undefined
  readonly passages: number
}

/** The small atlas with so many points more, of which `change` may make something else. */
function withPoints(points: readonly Point[], change: Partial<Place> = {}): StartData {
  const more = points.map(({ lng, lat, accuracyMetres }, at): Place => ({
    id: `point-${String(at).padStart(4, '0')}`,
    kind: 'town',
    layer: layers[0]!.id,
    name: `Point ${at}`,
    altNames: [{ name: `Пункт ${at}`, lang: 'ru' }],
    namesSource: 'made up',
    point: { lng, lat, ...(accuracyMetres !== undefined && { accuracyMetres }), source: 'made up' },
    status: [{ text: 'Made up.', asOf: '2031-01-01', source: 'made up' }],
    published: [],
    memberOf: [],
    seeAlso: [],
    ...change
  }))
  const drawn = more.map(({ id, point }) => [
    id,
    { ...pointGeometry(point!), measured: { distancesKm: { upland: 3 } } }
  ])
  const counted = more.flatMap(({ id }, at) =>
    points[at]!.passages === 0 ? [] : [[id, { direct: points[at]!.passages, ways: [] }]]
  )
  return {
    ...small,
    places: [...small.places, ...more].sort((a, b) => (a.id < b.id ? -1 : 1)),
    geometry: { ...small.geometry, ...Object.fromEntries(drawn) },
    counts: { ...small.counts, ...Object.fromEntries(counted) }
  }
}

const many = (count: number): Point[] =>
  Array.from({ length: count }, (_, at) => ({
    lng: 40 + ((at * 7919) % 10_000) / 1000,
    lat: 38 + ((at * 104_729) % 5000) / 1000,
    passages: at % 97
  }))

test('an atlas of few places starts whole', () => {
  expect(splitStart(small)).toEqual({ start: small })
})

test('of many points the start keeps those with most passages whole', () => {
  const { start, brief } = splitStart(withPoints(many(200)))
  const kept = start.places.filter(({ id }) => id.startsWith('point-'))
  expect(kept.length).toBeLessThanOrEqual(30)
  const least = Math.min(...kept.map(({ id }) => start.counts[id]?.direct ?? 0))
  expect(least).toBeGreaterThanOrEqual(Math.max(...brief!.passages))
  expect(start.places.length + brief!.id.length).toBe(small.places.length + 200)
  expect(Object.keys(start.geometry)).toHaveLength(start.places.length)
})

test.each<[string, Partial<Place>]>([
  ['a member', { memberOf: ['harbour-league'] }],
  ['a part', { within: 'upland' }],
  ['with a note on the map', { mapNote: { text: 'a', asOf: '2031', source: 'b' } }],
  ['with a name of its own in sentences', { inSentence: 'the point' }],
  ['of which sides say different things', { positions: [] }]
])('a point that is more than that starts whole: %s', (_, change) => {
  expect(splitStart(withPoints(many(200), change)).brief).toBeUndefined()
})

const asSent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

test('in brief, id, name, kind, layer, point and number of passages are the same', () => {
  const point = fc.record({
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: -85, max: 85, noNaN: true }),
    accuracyMetres: fc.option(fc.integer({ min: 1, max: 9000 }), { nil: undefined }),
    passages: fc.nat(50)
  })
  fc.assert(
    fc.property(fc.array(point, { minLength: 61, maxLength: 90 }), (points) => {
      const all = withPoints(points)
      const split = splitStart(all)
      const sent = asSent(split)
      const come = withBrief(sent.start, sent.brief!)
      const seen = ({ places: list, ...rest }: StartData): object => ({
        ...rest,
        geometry: Object.fromEntries(
          Object.entries(rest.geometry).map(([id, { bounds, label }]) => [id, { bounds, label }])
        ),
        places: list.map(({ id, name, kind, layer, point: at }) => ({
          ...{ id, name, kind, layer },
          ...(at && { at: [at.lng, at.lat, at.accuracyMetres] })
        }))
      })
      expect(asSent(seen(come))).toEqual(asSent(seen(all)))
      expect(briefFeatures(sent.brief!).map(({ properties }) => properties!['placeId'])).toEqual(
        sent.brief!.id
      )
      expect(asSent(completedBy(come, sent.whole!))).toEqual(asSent(all))
    }),
    { numRuns: 30 }
  )
})

test('two thousand points add at most 32 kB to the start', () => {
  const packed = (value: unknown): number => brotliCompressSync(JSON.stringify(value)).length
  const { start, brief } = splitStart(withPoints(many(2000)))
  expect(brief!.id.length).toBeGreaterThanOrEqual(1940)
  expect(packed([start, brief]) - packed(small)).toBeLessThan(32_000)
})

test('of more points than a map can show, those named less are drawn from nearer by, brief or whole', () => {
  const { start, brief, whole } = splitStart(withPoints(many(400)))
  const said = withBrief(start, brief!)
  const zooms = said.places.flatMap(({ id }) => said.geometry[id]?.fromZoom ?? [])
  expect(zooms.length).toBeGreaterThan(100)
  expect(isThinned(said)).toBe(true)
  for (const { properties } of briefFeatures(brief!)) {
    const { placeId, fromZoom } = properties as { placeId: string; fromZoom: number }
    expect(said.geometry[placeId]!.fromZoom ?? 0).toBe(fromZoom)
    expect(completedBy(said, whole!).geometry[placeId]!.fromZoom ?? 0).toBe(fromZoom)
  }
})

test('of few points none is', () => {
  const { start, brief } = splitStart(withPoints(many(200)))
  expect(brief!.fromZoom).toBeUndefined()
  expect(isThinned(withBrief(start, brief!))).toBe(false)
})
