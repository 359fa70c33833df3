import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { expect, test } from 'vitest'
import { inPlainWords } from './plain-errors'

const caught = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test('a folder for a file, a missing file, a full disk are sentences with a mend', () => {
  expect(inPlainWords(caught(() => readFileSync('geo')))).toMatch(/is a folder, not a file\. Name/)
  expect(inPlainWords(caught(() => readFileSync('no/such')))).toBe(
    'no/such is not there. Correct the path.'
  )
  expect(inPlainWords({ code: 'ENOSPC', path: 'a.json' })).toMatch(/^a\.json .*the disk is full\./)
})

test('an option that there is not comes with the usage', () => {
  const error = caught(() => parseArgs({ args: ['--txets'], options: {} }))
  expect(inPlainWords(error, 'npm run check')).toMatch(/--txets[^]*\nnpm run check$/)
})

test('a fault of the program is one line without a stack', () => {
  const said = inPlainWords(new TypeError('x is undefined\n    at y'))
  expect(said).toBe(
    'The program itself failed, not your data (x is undefined). Please report this line with what you typed.'
  )
})
