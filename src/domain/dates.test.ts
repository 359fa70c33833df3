import { expect, test } from 'vitest'
import { spokenDate } from './dates'

test.each([
  ['2024-06-13', '13 June 2024'],
  ['2026-01', 'January 2026'],
  ['2012', '2012'],
  ['some day', 'some day']
])('%s is spoken as %s, no more exact than it is', (iso, spoken) => {
  expect(spokenDate(iso, 'en-GB')).toBe(spoken)
})
