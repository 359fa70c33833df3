import { expect, test } from 'vitest'
import { smallFiles } from '../../test/support/mutated-atlas'
import { SMALL_TODAY } from '../../test/support/small-atlas'
import { filesInMemory } from '../files'
import {
  ARTICLES,
  GAZETTEER,
  LAYERS,
  OUT,
  PLACE_WORDS,
  readProjectFrom,
  SITE,
  SOURCES
} from '../read'
import { checkAll } from './all-faults'

/** As an editor may misname it. */
const MISSPELT = PLACE_WORDS.replace('words.json', 'word.json')
const BULLETIN = `${ARTICLES}/bulletin-2031-05-04.json`

const faultsOf = (file: string, text: string): string[] => {
  const files = new Map(smallFiles()).set(file, text)
  return checkAll(readProjectFrom(filesInMemory(files)), SMALL_TODAY).faults.map(
    (fault) => `${fault.file}:${fault.line}: ${fault.message}`
  )
}

const SLIPS: readonly (readonly [slip: string, from: RegExp, to: string])[] = [
  ['a missing comma', /,\n/, '\n'],
  ['a comma too many', /\n(\]|\})\s*$/, ',\n$1\n'],
  ['a missing quotation mark', /":"?/, ':'],
  ['a bracket that is not closed', /\n(?:\]|\})\s*$/, '\n'],
  ['a file that is empty', /^[^]*$/, ''],
  ['a file of something else', /^[^]*$/, '"text"'],
  ['a word of another program', /^/, '<<<<<<< HEAD\n']
]

for (const file of [GAZETTEER, LAYERS, SOURCES, PLACE_WORDS, SITE, BULLETIN]) {
  test.each(SLIPS)(`${file}: %s is one fault`, (_, from, to) => {
    const before = smallFiles().get(file)!
    const after = before.replace(from, to)
    expect(after).not.toBe(before)
    const faults = faultsOf(file, after)
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(`${file}:`)
  })
}

test.each([
  [
    'a wrong key',
    '"name":"Upton"',
    '"nmae":"Upton"',
    '"upton": "nmae" is no key that is known here; write "name".'
  ],
  [
    'a wrong type',
    '"lng":171,',
    '"lng":"171",',
    '"upton": "point.lng" is "171"; it must be a number of degrees between -180 and 180.'
  ],
  ['a key left out', '"kind":"city",', '', '"upton": "kind" is missing; add it.'],
  [
    'a value that is none',
    '"kind":"city"',
    '"kind":"town hall"',
    /^"upton": "kind" is "town hall"; it must be one of alliance, border,/
  ],
  [
    'a list for one',
    '"within":"upton"',
    '"within":["upton"]',
    /^"assembly-house": "within" is \["upton"\]; it must be text\.$/
  ]
])('one bad entry of the gazetteer is one fault, by its own id: %s', (_, from, to, said) => {
  const before = smallFiles().get(GAZETTEER)!
  const faults = faultsOf(GAZETTEER, before.replace(from, to))
  const line = before.split('\n').findIndex((each) => each.includes(from)) + 1
  const expected = typeof said === 'string' ? said : (expect.stringMatching(said) as string)
  expect(faults.map((fault) => fault.replace(`${GAZETTEER}:${line}: `, ''))).toEqual([expected])
})

test('two bad entries are two faults, and the others are still checked', () => {
  const text = smallFiles()
    .get(GAZETTEER)!
    .replace('"kind":"city"', '"kind":"citty"')
    .replace('"lng":171.95', '"lng":"171.95"')
    .replace('Left the Harbour League in 2011.', 'Left the Harbour League in 2041.')
  expect(faultsOf(GAZETTEER, text)).toHaveLength(3)
})

test.each([`${OUT}/league.geojson`, `${OUT}/towns.geojson`])(
  '%s cut short is one fault',
  (file) => {
    const text = smallFiles().get(file)!
    expect(faultsOf(file, text.slice(0, text.length / 2))).toHaveLength(1)
  }
)

test('a file where nothing reads it is told of', () => {
  expect(faultsOf(MISSPELT, '[]')).toEqual([
    expect.stringMatching(/^geo\/content\/place-word\.json:1: Nothing reads this file\. Name it as/)
  ])
  expect(faultsOf(`${ARTICLES}/bulletin.json.new`, '{}')).toHaveLength(1)
})
