import { describe, expect, test } from 'vitest'
import { OLD_FORT, OLD_FORT_TEXT, smallFiles } from '../../test/support/mutated-atlas'
import { filesInMemory } from '../files'
import { OUT, readProjectFrom } from '../read'
import { geometryFaults } from './geometry-check'
import { slipIn, slipInLine } from './unseen-characters'

const BASE = new Map([...smallFiles(), [OLD_FORT, OLD_FORT_TEXT]])
const FILES = [...BASE.keys()].filter((file) => /\.(?:geo)?json$/.test(file))

/** As JSON writes them: the character is in the value, not in the file. */
const HIDDEN = [
  '\\u0000',
  '\\u001b',
  '\\u0085',
  '\\u202e',
  '\\u2067',
  '\\u200b',
  '\\u200f',
  '\\ud800'
]
const TEXT = /(?<=[:[,]\s*")(?:[^"\\]|\\.)+(?="\s*[,}\]])/g

/** The file with the character in the middle of each of its texts, and how many these are. */
function hiddenIn(file: string, character: string): { text: string; count: number } {
  let count = 0
  const inTexts = (part: string): string =>
    part.replace(TEXT, (value) => {
      count += 1
      const middle = Math.floor(value.length / 2)
      return value.slice(0, middle) + character + value.slice(middle)
    })
  const before = BASE.get(file)!
  const text = file.startsWith(OUT)
    ? before.replace(/"properties":\{[^}]*\}/g, inTexts)
    : inTexts(before)
  return { text, count }
}

describe.each(HIDDEN)('%s', (character) => {
  const name = `U+${character.slice(2).toUpperCase()}`

  test.each(FILES)('is a fault in every text of %s', (file) => {
    const { text, count } = hiddenIn(file, character)
    const { faults } = readProjectFrom(filesInMemory(new Map(BASE).set(file, text)))
    expect(count).toBeGreaterThan(0)
    expect(faults.filter(({ message }) => message.includes(name))).toHaveLength(count)
  })
})

test('the atlas itself hides nothing', () => {
  expect(readProjectFrom(filesInMemory(BASE)).faults).toEqual([])
})

test.each([
  ['a tag', '\u{e0041}', /U\+E0041/],
  ['a filler', '\u3164', /U\+3164/],
  ['a vowel separator', '\u180e', /U\+180E/],
  ['a grapheme joiner', '\u034f', /U\+034F/],
  ['a swapping sign', '\u206a', /U\+206A/],
  ['an annotation', '\ufff9', /U\+FFF9/],
  ['no character', '\uffff', /U\+FFFF/],
  ['a letter of somebody’s own', '\ue000', /U\+E000/],
  ['half a letter', '\udc00', /U\+DC00/],
  ['a mark without its letter', 'a\ufe0f', /U\+FE0F/]
])('%s cannot stand in a text', (_, character, said) => {
  expect(slipIn(`Nothing${character} seen`)).toMatch(said)
})

test.each([
  'Şuşa',
  'Իջևան',
  'Тавуш',
  'تاووش',
  'می‌خواهم',
  '❤️ 👩‍🚀',
  'e\u0301',
  'a\u00a0b',
  '½ – “c”'
])('%s can', (text) => {
  expect(slipInLine(text)).toBeUndefined()
})

test('says which character it is, and what it does', () => {
  expect(slipIn('a\0b')).toMatch(/^holds NUL \(U\+0000\)\. Take it out/)
  expect(slipIn('a\u202eb')).toMatch(/^holds a character that turns text \(U\+202E\)/)
  expect(slipIn('a\u{e0041}b')).toMatch(/^holds a character that cannot be seen \(U\+E0041\)/)
})

test('white space round a quote is a space, not the end of a line', () => {
  const file = [...FILES].find((each) => BASE.get(each)!.includes('"prefix":'))!
  const text = BASE.get(file)!.replace(/"prefix": ?"[^"]*"/, '"prefix": "\\u2028"')
  const { faults } = readProjectFrom(filesInMemory(new Map(BASE).set(file, text)))
  expect(faults.map(({ message }) => message).join()).toContain('U+2028')
})

test('a point without its position is a fault, not an error', () => {
  expect(geometryFaults(JSON.parse('{"type":"Point"}'))).toEqual([
    expect.stringContaining('is no position')
  ])
})
