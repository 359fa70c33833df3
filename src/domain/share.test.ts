import fc from 'fast-check'
import { expect, test } from 'vitest'
import { embedCode, embeddedAt, embedOptionsOf } from './embed'
import { EXCERPT_KINDS } from './article'
import { decode, encode } from '../app/url/codec'
import {
  initialState,
  MOST_PICKED,
  tidyCamera,
  tidyQuery,
  tidySpot,
  type MapState
} from './map-state'
import { NAME_CHOICES } from './names'
import { partsIn, SHARE_PARTS, sharedState } from './share'

const LAYERS = ['border', 'csto', 'karabakh', 'mentioned', 'villages', 'yerevan']
const PLACES = ['nagorno-karabakh', 'border-nakhchivan-vayots-dzor']
const EXCERPTS = ['security-alliance-2024-06-13-12']
const ARTICLES = ['dw-2024-06-13', 'security-alliance-2024-06-13'] as const
const known = {
  layers: LAYERS,
  places: new Set(PLACES),
  excerpts: new Set(EXCERPTS),
  articles: new Set(ARTICLES),
  redirects: new Map<string, string>()
}
const anyNumber = fc.double({ min: -1000, max: 1000, noNaN: true })
const anyState: fc.Arbitrary<MapState> = fc
  .record({
    camera: fc.option(
      fc
        .record({
          lng: anyNumber,
          lat: anyNumber,
          zoom: fc.double({ min: 0, max: 17, noNaN: true }),
          bearing: anyNumber,
          pitch: fc.double({ min: 0, max: 60, noNaN: true })
        })
        .map(tidyCamera)
    ),
    layers: fc.subarray(LAYERS).map((ids) => new Set(ids)),
    place: fc.option(fc.constantFrom(...PLACES)),
    excerpt: fc.option(fc.constantFrom(...EXCERPTS)),
    article: fc.option(fc.constantFrom(...ARTICLES)),
    // A publisher's name of sixty letters in another script would be no ordinary link.
    filter: fc.record(
      { year: fc.constantFrom('2024', '1999'), kind: fc.constantFrom(...EXCERPT_KINDS) },
      { requiredKeys: [] }
    ),
    compared: fc.constantFrom(null, [ARTICLES[0]!, ARTICLES[1]!] as const),
    picked: fc.array(fc.tuple(anyNumber, anyNumber).map(tidySpot), { maxLength: MOST_PICKED }),
    query: fc.string({ maxLength: 100 }),
    names: fc.constantFrom(...NAME_CHOICES),
    data: fc.option(fc.stringMatching(/^[0-9a-f]{10}$/))
  })
  // Who measures between two spots does not filter passages: that would be no ordinary link either.
  .map((state) => (state.picked.length > 0 ? { ...state, filter: {} } : state))
const anyParts = fc.subarray([...SHARE_PARTS]).map((parts) => new Set(parts))

test('every shared link opens as the view that was promised, and has at most 300 characters, 16 more with the data’s version', () => {
  const page = `https://${'x'.repeat(50)}.example/atlas/#`
  fc.assert(
    fc.property(anyState, anyParts, fc.boolean(), (state, carried, isDated) => {
      const view = sharedState(state, carried, LAYERS)
      expect(view.data).toBeNull()
      const shared = isDated ? { ...view, data: '0123456789' } : view
      const link = encode(shared, known)
      expect(decode(link, known)).toEqual({ state: shared, ignored: [] })
      expect(page.length + link.length).toBeLessThanOrEqual(isDated ? 316 : 300)
    }),
    { numRuns: 10_000 }
  )
})

const anyOptions = fc.record({
  theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
  passages: fc.boolean(),
  byClick: fc.boolean()
})

test('the code for another page holds the state that it was made of, whatever is asked of the page', () => {
  const page = 'https://atlas.example/at/embed/'
  fc.assert(
    fc.property(anyState, anyOptions, fc.string(), (state, options, title) => {
      const address = embeddedAt(page, options, encode(state, known))
      const code = embedCode({ address, title, size: { width: 640, height: 400 } })
      const src = /src="([^"]*)"/.exec(code)![1]!.replaceAll('&amp;', '&')
      const { origin, pathname, search, hash } = new URL(src)
      expect(origin + pathname).toBe(page)
      expect(embedOptionsOf(search)).toEqual(options)
      expect(decode(hash, known)).toEqual({
        state: { ...state, query: tidyQuery(state.query) },
        ignored: []
      })
    }),
    { numRuns: 10_000 }
  )
})

test('the link of a passage opens it in its place', () => {
  fc.assert(
    fc.property(
      anyState,
      fc.constantFrom(...PLACES),
      fc.constantFrom(...EXCERPTS),
      (state, place, excerpt) => {
        const view = { ...initialState(LAYERS), place, names: state.names, excerpt }
        const url = new URL(`https://atlas.example/#${encode(view, known)}`)
        expect(decode(url.hash, known)).toEqual({ state: view, ignored: [] })
      }
    ),
    { numRuns: 10_000 }
  )
})

test('a link to a place that carries everything there is differs by search, comparison and data’s version alone', () => {
  fc.assert(
    fc.property(
      anyState.filter(({ place }) => place !== null),
      (state) => {
        const shared = sharedState(state, new Set(partsIn(state, LAYERS)), LAYERS)
        expect(shared).toEqual({ ...state, query: '', compared: null, data: null })
      }
    )
  )
})

const OPEN: MapState = {
  ...initialState(LAYERS),
  camera: { lng: 46, lat: 40, zoom: 7, bearing: 0, pitch: 0 },
  layers: new Set(['border']),
  place: PLACES[0]!,
  excerpt: EXCERPTS[0]!,
  picked: [[45.1, 41.07]],
  names: 'hy'
}

test('what is left out is as a link that says nothing of it', () => {
  expect(sharedState(OPEN, new Set(), LAYERS)).toEqual(initialState(LAYERS))
  expect(sharedState(OPEN, new Set(['place']), LAYERS)).toEqual({
    ...initialState(LAYERS),
    place: PLACES[0]
  })
})

test('a passage goes with the place in whose text it stands', () => {
  expect(sharedState(OPEN, new Set(['passage']), LAYERS).excerpt).toBeNull()
  expect(sharedState(OPEN, new Set(['passage', 'place']), LAYERS).excerpt).toBe(EXCERPTS[0])
})

test('only what there is to carry is asked about', () => {
  expect(partsIn(OPEN, LAYERS)).toEqual([...SHARE_PARTS])
  expect(partsIn(initialState(LAYERS), LAYERS)).toEqual(['names'])
})
