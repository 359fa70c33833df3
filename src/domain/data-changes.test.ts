import { expect, test } from 'vitest'
import { changesToTell, dataHashOf, isDataHash, type OlderVersion } from './data-changes'

const OLDER: OlderVersion = {
  version: '1.0.0+0123456789',
  day: '2031-06-01',
  places: { upton: { isRedrawn: true }, upland: { more: 2 }, lowland: { isNew: true } },
  gone: ['old-fort']
}
const isSeen = (id: string): boolean => id !== 'lowland'

test('a link carries what tells data from data, and no release', () => {
  expect(dataHashOf(OLDER.version)).toBe('0123456789')
  expect(dataHashOf('0123456789')).toBe('0123456789')
  expect(['0123456789', OLDER.version, '', '012345678x'].map(isDataHash)).toEqual([
    true,
    false,
    false,
    false
  ])
})

test('of the open place all is told, of the others in view each, and how many elsewhere', () => {
  expect(changesToTell(OLDER, 'upton', isSeen)).toEqual({
    ofOpen: { isRedrawn: true },
    inView: ['upland'],
    elsewhere: 2
  })
  expect(changesToTell(OLDER, 'mill-end', isSeen)).toMatchObject({ ofOpen: null })
  expect(changesToTell(OLDER, null, isSeen)).toEqual({ inView: ['upton', 'upland'], elsewhere: 2 })
})
