import { describe, expect, test } from 'vitest'
import type { DraftSentence } from '../import/draft'
import { byName, type KnownPlace } from './known-place'
import { missingNames } from './missing-names'
import { missingReport } from './report-missing'

const place = (name: string, more: Partial<KnownPlace> = {}): KnownPlace => ({
  name,
  further: [],
  kind: 'town',
  population: 900,
  source: 'GeoNames 1',
  isPlain: false,
  ...more
})
const KNOWN = byName([
  place('Iran', { kind: 'state', further: ['Иран'], isPlain: true }),
  place('Tbilisi', { further: ['Тбилиси'], country: 'Georgia', at: [44.79, 41.7], isPlain: true }),
  place('Meghri', { further: ['Մեղրի', 'Мегри'], country: 'Armenia', at: [46.24, 38.9] }),
  place('Mark', { country: 'Elsewhere', at: [-70, 2] }),
  place('Meghri', { country: 'Elsewhere', at: [-80, 3], population: 50_000 }),
  place('European Union', { kind: 'group', further: ['EU'], isPlain: true })
])
const sentence = (text: string, ...found: string[]): DraftSentence => ({
  text,
  kind: 'body',
  kindOrElse: [],
  line: 3,
  found: found.map((words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    candidates: []
  }))
})
const missing = (sentences: readonly DraftSentence[], lang = 'en') =>
  missingNames(sentences, lang, KNOWN, [40, 38, 51, 44])
const names = (text: string, lang?: string): string[] =>
  missing([sentence(text)], lang).map(({ name }) => name)

describe('a name that is not on the map is told', () => {
  test.each([
    ['Iran is silent, and so is the EU.', ['Iran', 'EU']],
    ['Trains go from Tbilisi’s station to Meghri.', ['Tbilisi', 'Meghri']],
    ['Shells fell near Kirants.', ['Kirants']],
    ['The road through the village of Voskevan is shut.', ['Voskevan']],
    ['They guard the Lachin corridor.', ['Lachin']],
    ['Iran Air flies again.', ['Iran']]
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  test.each([
    ['ru', 'Поезда идут из Мегри и Ирана.', ['Мегри', 'Ирана']],
    ['hy', 'Մարդիկ Մեղրիում սպասեցին։', ['Մեղրիում']]
  ])('in %s: %s', (lang, text, expected) => {
    expect(names(text, lang)).toEqual(expected)
  })
})

describe('no place is told in', () => {
  test.each([
    ['a person of a far village’s name', 'It rained, said Mark Example and left with Mark.'],
    ['a day or a month', 'They met in March and again on Monday.'],
    ['the word that opens a sentence', 'Guards replace soldiers.'],
    ['an office', 'A vote in Parliament failed.']
  ])('%s', (_, text) => {
    expect(names(text)).toEqual([])
  })

  test('what the map has', () => {
    expect(missing([sentence('Iran and Meghri wait.', 'Iran', 'Meghri')])).toEqual([])
  })
})

test('how often, where and what it may be is said, the nearest of a name first', () => {
  const found = missing([
    sentence('He left for Meghri, and Meghri it is.'),
    sentence('Nobody lives in Kirants.')
  ])
  const karki = {
    id: 'karki',
    name: 'Karki',
    point: { lng: 44.95, lat: 39.79, source: 'GeoNames' }
  } as unknown as Parameters<typeof missingReport>[1][number]
  expect(missingReport(found, [karki])).toEqual([
    '2 names look like a place and are not on this map:',
    '  Meghri, 2 times',
    '    line 3: He left for Meghri, and Meghri it is.',
    '    may be Meghri, town in Armenia, 46.24 38.9, 149 km from Karki (GeoNames 1)',
    '    may be Meghri, town in Elsewhere, -80 3, 12683 km from Karki (GeoNames 1)',
    '  Kirants, once',
    '    line 3: Nobody lives in Kirants.',
    '    no list at hand has it',
    'To put one on the map: npm run place -- add NAME; then import this text again.'
  ])
  expect(missingReport([], [])).toEqual([])
})
