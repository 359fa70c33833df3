import { describe, expect, test } from 'vitest'
import { formatFault } from '../../src/domain/fault'
import { idFromFile, optionFaults } from './options'

const GOOD = { publisher: 'DW', date: '2024-06-13', url: 'https://dw.com/a', lang: 'en' }
const faults = (id: string, options: object, isNew = true): string[] =>
  optionFaults(id, { ...GOOD, ...options }, isNew, '2024-06-14').map(formatFault)

describe('optionFaults', () => {
  test('has nothing to say about sound options', () => {
    expect(faults('dw-2024-06-13', {})).toEqual([])
  })

  test.each([
    [
      'a date in the future',
      'a',
      { date: '2024-06-15' },
      /^--date:1: 2024-06-15 lies in the future/
    ],
    ['a day that is none', 'a', { date: '2024-02-30' }, /^--date:1: “2024-02-30” is no date/],
    ['a date in words', 'a', { date: 'June 13' }, /^--date:1: “June 13” is no date/],
    ['no date', 'a', { date: undefined }, /^--date:1: Say when the article was published/],
    ['an id with capitals', 'DW 1', {}, /^--id:1: “DW 1” cannot be an id/],
    ['an address that is none', 'a', { url: 'dw.com' }, /^--url:1: “dw\.com” is no web address/],
    ['a language that is none', 'a', { lang: 'English!' }, /^--lang:1: “English!” is no language/]
  ])('names %s', (_, id, options, expected) => {
    expect(faults(id, options)).toEqual([expect.stringMatching(expected)])
  })

  test('takes the date from the file on a second import', () => {
    expect(faults('a', { date: undefined }, false)).toEqual([])
  })
})

describe('idFromFile', () => {
  test.each([
    ['articles/DW 2024-06-13.txt', 'dw-2024-06-13'],
    ['C:\\Users\\me\\Şuşa.HTML', 'susa'],
    ['Протесты.txt', '']
  ])('makes of %j the id %j', (path, id) => {
    expect(idFromFile(path)).toBe(id)
  })
})
