import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fixtureLexicon, MENTION_FIXTURES } from '../../bench/fixture-lexicon'
import { hitsIn } from './hits'

const lexicon = fixtureLexicon()
const lines = readdirSync(MENTION_FIXTURES)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(`${MENTION_FIXTURES}/${name}`, 'utf8').split('\n'))
  .filter((line) => line !== '')

test('what is not looked for by its beginning is not there', () => {
  const thorough = {
    ...lexicon,
    entries: lexicon.entries.map((entry) => ({ ...entry, beginnings: [''] }))
  }
  const cased = lines.flatMap((line) => [line, line.toUpperCase(), line.toLocaleUpperCase('az')])
  let found = 0
  for (const line of cased) {
    const hits = hitsIn(line, lexicon)
    expect(hits, line).toEqual(hitsIn(line, thorough))
    found += hits.length
  }
  expect(found).toBeGreaterThan(1000)
})
