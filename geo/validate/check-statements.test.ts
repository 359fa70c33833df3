import { expect, test } from 'vitest'
import type { Place } from '../../src/domain/place'
import { checkStatements } from './check-statements'

const faults = (text: string, asOf: string): string[] =>
  checkStatements({
    value: [
      { id: 'turkey', status: [{ text, asOf, source: 'UN' }], published: [] } as unknown as Place
    ],
    lineOf: () => 7
  }).map(({ message }) => message)

test.each([
  ['Not a member since 1999.', '1999', 'holds since 1999'],
  ['In force since 18 September 2003.', '2003-09-18', 'holds since 2003-09-18'],
  ['In force since 18 September 2003.', '2003', 'holds since 2003-09-18'],
  ['Followed by 24 July 2024.', '2024-05-24', 'tells of 2024-07-24, later than'],
  ['Left in 2012.', '2006-06', 'tells of 2012, later than']
])('“%s” as of %s is a fault', (text, asOf, told) => {
  expect(faults(text, asOf)).toEqual([expect.stringContaining(told)])
})

test.each([
  ['Closed since about 1991; largely not delimited.', '2025-10'],
  ['Took control on 24 May 2024.', '2024-05-24'],
  ['Participation frozen since February 2024.', '2026-01'],
  ['Capital of Armenia.', '2026-01'],
  ['12.7 km near the four villages were delimited.', '2024-05-24']
])('“%s” as of %s is none', (text, asOf) => {
  expect(faults(text, asOf)).toEqual([])
})
