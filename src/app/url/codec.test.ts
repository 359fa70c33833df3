import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  initialState,
  MOST_PICKED,
  tidyCamera,
  tidyQuery,
  tidySpot,
  type MapState
} from '../../domain/map-state'
import { runsOf } from '../../../test/support/long'
import { EXCERPT_KINDS } from '../../domain/article'
import { publisherKey, wordsSought } from '../../domain/passage-filter'
import { NAME_CHOICES } from '../../domain/names'
import { decode, decodeVisit, encode, KEYS } from './codec'

const PLACES = ['nagorno-karabakh', 'yerevan', 'csto']
const EXCERPTS = ['dw-2024-06-13-1', 'dw-2024-06-13-12']
const ARTICLES = ['dw-2024-06-13', 'security-alliance-2024-06-13'] as const
const LAYERS = ['villages', 'border', 'yerevan']
const INITIAL_STATE = initialState(LAYERS)
const known = {
  layers: LAYERS,
  places: new Set(PLACES),
  excerpts: new Set(EXCERPTS),
  articles: new Set(ARTICLES),
  redirects: new Map([
    ['karabakh', 'nagorno-karabakh'],
    ['hamlets', 'villages'],
    ['dw-1', 'dw-2024-06-13-1']
  ])
}

const RUNS = runsOf(10_000, 100_000)

const anyNumber = fc.double({ min: -1000, max: 1000, noNaN: true })
const anyCamera = fc
  .record({
    lng: anyNumber,
    lat: anyNumber,
    zoom: fc.double({ min: -5, max: 30, noNaN: true }),
    bearing: anyNumber,
    pitch: anyNumber
  })
  .map(tidyCamera)
const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const anyFilter = fc.record(
  {
    year: anyDay.map((day) => day.slice(0, 4)),
    since: anyDay,
    publisher: fc
      .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', 'A;b:c%3B%', 'DW'))
      .map(publisherKey),
    kind: fc.constantFrom(...EXCERPT_KINDS),
    words: fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('we; “50%” left:', '  a  b '.repeat(20))
      )
      .map(wordsSought)
      .filter((words) => words !== ''),
    order: fc.constant('newest' as const)
  },
  { requiredKeys: [] }
)
const anyState: fc.Arbitrary<MapState> = fc.record({
  camera: fc.option(anyCamera),
  layers: fc.subarray(LAYERS).map((ids) => new Set(ids)),
  place: fc.option(fc.constantFrom(...PLACES)),
  excerpt: fc.option(fc.constantFrom(...EXCERPTS)),
  article: fc.option(fc.constantFrom(...ARTICLES)),
  compared: fc.constantFrom(null, [ARTICLES[0]!, ARTICLES[1]!] as const),
  picked: fc.array(fc.tuple(anyNumber, anyNumber).map(tidySpot), { maxLength: MOST_PICKED }),
  filter: anyFilter,
  query: fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 300 })).map(tidyQuery),
  names: fc.constantFrom(...NAME_CHOICES),
  data: fc.option(fc.stringMatching(/^[0-9a-f]{10}$/))
})
const anyNames = fc.constantFrom(...NAME_CHOICES)
const anyHash = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...KEYS, 'x', '__proto__', ''),
        fc.constantFrom('=', '', '=='),
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            '%',
            '%E0%A4%A',
            '0x5/1/1',
            '1e3/1/1',
            '7/40/46',
            'NaN/0/0',
            'border,,border',
            'constructor',
            'since:2024-02-30;year:2024;x',
            'publisher:%3B;kind:quote;publisher:',
            'words: ;order:oldest;words:a%20b',
            'hy'
          )
        )
      )
    )
    .map((pairs) => pairs.map((pair) => pair.join('')).join('&'))
)

describe('the link', () => {
  test('gives back the state that it was made from, whoever opens it', () => {
    fc.assert(
      fc.property(anyState, anyNames, (state, lastNames) => {
        const link = encode(state, known)
        expect(decode(link, known)).toEqual({ state, ignored: [] })
        expect(decodeVisit(`#${link}`, known, lastNames)).toEqual({ state, ignored: [] })
      }),
      { numRuns: RUNS }
    )
  })

  test('means the same for every reader as soon as it says anything', () => {
    fc.assert(
      fc.property(
        anyHash.filter((hash) => hash !== '' && hash !== '#'),
        anyNames,
        (hash, lastNames) => {
          expect(decodeVisit(hash, known, lastNames)).toEqual(decode(hash, known))
        }
      )
    )
  })

  test('is a valid state whatever it says, and settles after one reading', () => {
    fc.assert(
      fc.property(anyHash, (hash) => {
        const { state } = decode(hash, known)
        if (state.camera) expect(tidyCamera(state.camera)).toEqual(state.camera)
        expect(state.place === null || PLACES.includes(state.place)).toBe(true)
        expect(state.excerpt === null || EXCERPTS.includes(state.excerpt)).toBe(true)
        expect([...state.layers].every((id) => LAYERS.includes(id))).toBe(true)
        expect(decode(encode(state, known), known).state).toEqual(state)
        expect(encode(state, known).length).toBeLessThan(2000)
        expect(tidyQuery(state.query)).toBe(state.query)
        expect(NAME_CHOICES).toContain(state.names)
      }),
      { numRuns: RUNS }
    )
  })

  test('keeps every layer when it names none', () => {
    expect(decode('', known).state).toEqual(INITIAL_STATE)
  })

  test('drops unknown layers but keeps an explicit empty list', () => {
    expect(decode('#layers=', known)).toMatchObject({ state: { layers: new Set() }, ignored: [] })
    expect(decode('layers=border,rivers', known)).toMatchObject({
      state: { layers: new Set(['border']) },
      ignored: ['layers=rivers']
    })
  })

  test.each([
    ['place=atlantis', 'place=atlantis'],
    ['map=7/40', 'map=7/40'],
    ['map=0x5/40/46', 'map=0x5/40/46'],
    ['map=1e1/40/46', 'map=1e1/40/46'],
    ['map=7/40/46/0/0/0', 'map=7/40/46/0/0/0'],
    ['map=//', 'map=//'],
    ['place', 'place'],
    ['place=%E0%A4%A', 'place=%E0%A4%A'],
    ['utm_source=x', 'utm_source=x'],
    ['place=yerevan&place=csto', 'place=csto'],
    ['__proto__=1', '__proto__=1'],
    ['place=constructor', 'place=constructor'],
    ['only=since:2024-02-30', 'only=since:2024-02-30'],
    ['only=year:24;kind:quote', 'only=year:24'],
    ['only=kind:verse', 'only=kind:verse'],
    ['only=year:2024;year:2023', 'only=year:2023'],
    ['only=__proto__:1', 'only=__proto__:1'],
    ['names=xx', 'names=xx'],
    ['names=', 'names='],
    ['names=__proto__', 'names=__proto__'],
    ['data=0.1.0+6c2fd2a006', 'data=0.1.0+6c2fd2a006'],
    ['data=', 'data='],
    ['data=constructor', 'data=constructor']
  ])('names what it ignored in %s', (hash, named) => {
    expect(decode(hash, known).ignored).toEqual([named])
  })

  test('opens the place of a passage that was withdrawn, and names the passage', () => {
    expect(decode('place=yerevan&excerpt=dw-2024-06-13-999', known)).toEqual({
      state: { ...INITIAL_STATE, place: 'yerevan' },
      ignored: ['excerpt=dw-2024-06-13-999']
    })
  })

  test('brings a camera within range and says so', () => {
    const { state, ignored } = decode('map=99/89/540.5/-190/80', known)
    expect(state.camera).toEqual({ zoom: 17, lat: 85.05, lng: -179.5, bearing: 170, pitch: 60 })
    expect(ignored).toHaveLength(1)
  })

  test('always names the language of names, and where it is silent they are English', () => {
    expect(encode(INITIAL_STATE, known)).toBe('names=en')
    expect(encode({ ...INITIAL_STATE, place: 'csto', names: 'hy' }, known)).toBe(
      'place=csto&names=hy'
    )
    for (const silent of ['', 'place=csto', 'names=xx', 'x=y']) {
      expect(decode(silent, known).state.names).toBe('en')
    }
  })

  test.each(['', '#'])('is none where the address is “%s”: the names chosen last hold', (hash) => {
    expect(decodeVisit(hash, known, 'hy')).toEqual({
      state: { ...INITIAL_STATE, names: 'hy' },
      ignored: []
    })
  })

  test('shortens what it quotes', () => {
    expect(decode(`place=${'x'.repeat(500)}`, known).ignored[0]?.length).toBeLessThanOrEqual(60)
  })

  test.each([
    [
      'map=7.25/39.759/46.749&layers=border,villages&place=nagorno-karabakh&excerpt=dw-2024-06-13-12',
      {
        ...INITIAL_STATE,
        camera: { zoom: 7.25, lat: 39.759, lng: 46.749, bearing: 0, pitch: 0 },
        layers: new Set(['border', 'villages']),
        place: 'nagorno-karabakh',
        excerpt: 'dw-2024-06-13-12'
      }
    ],
    [
      'place=csto&only=since:2024-05-01;publisher:DW',
      { ...INITIAL_STATE, place: 'csto', filter: { since: '2024-05-01', publisher: 'DW' } }
    ],
    [
      'place=csto&only=kind:quote;words:we%20will%20leave;order:newest',
      {
        ...INITIAL_STATE,
        place: 'csto',
        filter: { kind: 'quote', words: 'we will leave', order: 'newest' }
      }
    ],
    ['place=csto', { ...INITIAL_STATE, place: 'csto' }],
    ['place=csto&names=hy', { ...INITIAL_STATE, place: 'csto', names: 'hy' }],
    [
      'map=5/40/46/-12.5/30',
      { ...INITIAL_STATE, camera: { zoom: 5, lat: 40, lng: 46, bearing: -12.5, pitch: 30 } }
    ]
  ])('still restores the published form %s', (hash, state) => {
    expect(decode(hash, known)).toEqual({ state, ignored: [] })
  })

  test('opens by an old id what is called otherwise now', () => {
    expect(decode('layers=hamlets,border&place=karabakh&excerpt=dw-1', known)).toEqual({
      state: {
        ...INITIAL_STATE,
        layers: new Set(['villages', 'border']),
        place: 'nagorno-karabakh',
        excerpt: 'dw-2024-06-13-1'
      },
      ignored: []
    })
  })
})
