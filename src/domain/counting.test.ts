import { expect, test } from 'vitest'
import { countingIn, type PluralForms } from './counting'

const ENGLISH: PluralForms = { one: 'place', other: 'places' }
const RUSSIAN: PluralForms = { one: 'место', few: 'места', many: 'мест', other: 'места' }

test.each([
  ['en-GB', ENGLISH, 0, '0 places'],
  ['en-GB', ENGLISH, 1, '1 place'],
  ['en-GB', ENGLISH, 1200, '1,200 places'],
  ['ru', RUSSIAN, 1, '1 место'],
  ['ru', RUSSIAN, 3, '3 места'],
  ['ru', RUSSIAN, 11, '11 мест'],
  ['ru', RUSSIAN, 21, '21 место'],
  ['hy', { other: 'վայր' }, 0, '0 վայր']
])('counts in %s with %o: %i', (locale, forms, n, counted) => {
  expect(countingIn(locale)(n, forms)).toBe(counted)
})
