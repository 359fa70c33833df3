import { describe, expect, test, vi } from 'vitest'
import type { Spot } from '../domain/spot'
import { findNames } from './search'

vi.mock('virtual:atlas', async () => ({
  default: (await import('../../test/support/small-atlas')).smallAtlasData
}))
vi.mock('virtual:brief-places', () => ({ default: null }))
vi.mock('virtual:parts', () => ({ default: { folder: 'parts', first: [] } }))
vi.mock('virtual:search-data', async () => ({
  default: (await import('../../test/support/small-atlas')).smallSearchData
}))
vi.mock('virtual:search-parts', () => ({ default: { folder: '/', firstKeys: [] } }))

/** What a reader may type, and the place that must come first. */
const SPELLINGS: [rule: string, typed: string, place: string][] = [
  ['as it stands', 'Upland', 'upland'],
  ['in small letters', 'upland', 'upland'],
  ['by its beginning', 'uplan', 'upland'],
  ['by two letters', 'lo', 'lowland'],
  ['with one letter wrong', 'Lakelend', 'lakeland'],
  ['with a letter missing', 'Lakland', 'lakeland'],
  ['in Armenian', 'Բարձրաշխարհ', 'upland'],
  ['in Russian', 'Верхоземье', 'upland'],
  ['in Azerbaijani', 'Yuxarı ölkə', 'upland'],
  ['in Azerbaijani without marks', 'yuxari olke', 'upland'],
  ['with և', 'Ափթևան', 'upton'],
  ['with և in two letters', 'Ափթեւան', 'upton'],
  ['with a dotless i', 'Sıpton', 'upton'],
  ['in Cyrillic', 'Аптон', 'upton'],
  ['by the sound of its Cyrillic', 'Verkhozemye', 'upland'],
  ['by the sound of its Cyrillic, spelled anew', 'Verxozeme', 'upland'],
  ['by the sound of its Armenian', 'Bardzrashkharh', 'upland'],
  ['by the sound of its Azerbaijani', 'Deyirmanchay', 'mill-brook'],
  ['by the sound, in Cyrillic', 'Дейирманчай', 'mill-brook'],
  ['in Western Armenian', 'Վարաշխարհ', 'lowland'],
  ['by an abbreviation', 'hl', 'harbour-league'],
  ['by its second word', 'league', 'harbour-league'],
  ['by the second of two names', 'Altburg', 'old-fort']
]

/** Names of the base map, which have no passages but are looked for. */
const TOWNS: [typed: string, name: string][] = [
  ['Pebble Cove', 'Pebble Cove'],
  ['Галечная', 'Pebble Cove'],
  ['Խճաքարի', 'Pebble Cove'],
  ['Galechnaya', 'Pebble Cove'],
  ['North Quay', 'North Quay']
]

/** What no name holds, though some of it sounds like one. */
const NONSENSE = ['zzzzqqq', 'xyzzy', 'yayaya', 'qwerty', 'foobar', 'xxxxxx', 'hjkl', '', '!!! ??']

const placesIn = (typed: string): string[] =>
  findNames(typed).named.filter((each) => typeof each === 'string')
const spotsIn = (typed: string): Spot[] =>
  findNames(typed).named.filter((each) => typeof each !== 'string')

describe('the search', () => {
  test.each(SPELLINGS)('finds a place %s: “%s”', (_, typed, place) => {
    expect(placesIn(typed)[0]).toBe(place)
  })

  test.each(TOWNS)('finds for “%s” the town %s first', (typed, name) => {
    expect(spotsIn(typed)[0]?.name).toBe(name)
  })

  test.each(NONSENSE)('finds nothing for “%s”', (typed) => {
    expect(findNames(typed)).toEqual({ named: [], isName: false })
  })

  test.each([
    ['Farland', 'state'],
    ['Далёкий край', 'state'],
    ['Quiet', 'sea'],
    ['Long Lake', 'lake'],
    ['Mill Ford', 'not-established']
  ])('answers “%s” with a %s beside the gazetteer', (typed, kind) => {
    expect(spotsIn(typed)[0]).toMatchObject({ kind })
  })

  test('puts what bears the name before what only sounds like it', () => {
    expect(findNames('Farland').named[0]).toMatchObject({ name: 'Farland' })
    expect(findNames('Mill Ford').named[0]).toMatchObject({ name: 'Mill Ford' })
  })

  test('says of a place whose position no source gives that it is so, and points nowhere', () => {
    const [ford] = spotsIn('Mill Ford')
    expect(ford).not.toHaveProperty('at')
    expect(ford).toMatchObject({ near: 'mill-brook' })
    expect(ford?.claim).toContain('not established')
  })

  test('finds both towns of one name, each in its state', () => {
    const both = spotsIn('Ashford').filter(({ name }) => name === 'Ashford')
    expect(both.map(({ state }) => state).sort()).toEqual(['lowland', 'upland'])
    expect(new Set(both.map(({ at }) => String(at))).size).toBe(2)
  })

  test('has no spot beside the gazetteer for a town that the gazetteer holds', () => {
    expect(spotsIn('Upton').map(({ name }) => name)).not.toContain('Upton')
  })

  test.each(['villages', 'ferry', 'Ferry', 'flags', 'sides'])(
    'takes “%s” for a word, which begins no name',
    (typed) => {
      expect(findNames(typed).isName).toBe(false)
    }
  )

  test.each(['Upland', 'Верхоземье', 'Verxozeme', 'hl', 'upt', 'Mill', 'Long', 'harbour'])(
    'takes “%s” for a name, which it begins',
    (typed) => {
      expect(findNames(typed).isName).toBe(true)
    }
  )

  test('finds the whole line before its sections', () => {
    expect(placesIn('ridge')[0]).toBe('ridge-line')
  })
})
