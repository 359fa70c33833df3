import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { longTest, samplesOf } from '../../test/support/long'
import { SMALL_ROOT } from '../../test/support/small-atlas'
import { ARTICLES, GAZETTEER } from '../read'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-commands-'))
  cpSync(SMALL_ROOT, root, { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Runs a command of the project in the folder; both streams as one text. */
function run(command: string, ...args: string[]): { said: string; code: number | null } {
  const tsx = resolve('node_modules/tsx/dist/cli.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, resolve(command), ...args], {
    cwd: root,
    encoding: 'utf8'
  })
  return { said: stdout + stderr, code: status }
}

const CHECK = 'geo/validate/check-cli.ts'
const ARTICLE = 'geo/import/cli.ts'
const STACK = /^\s+at |Error:|node:internal/m

describe('broken data end a command with a sentence', () => {
  beforeEach(() => {
    const path = join(root, GAZETTEER)
    writeFileSync(path, readFileSync(path, 'utf8').replace('"kind":"city",', '"kind":"city"'))
  })

  test.each(
    samplesOf([
      ['check', CHECK, []],
      ['review', ARTICLE, ['review', 'bulletin-2031-05-04']],
      ['import', ARTICLE, ['import', 'a.txt', '--date', '2024-06-13']]
    ])
  )('%s', (_, command, args) => {
    writeFileSync(join(root, 'a.txt'), 'Upland speaks\n\nUpland has spoken to Lowland.\n')
    const { said, code } = run(command, ...args)
    expect(said).toMatch(/^geo\/content\/gazetteer\.json:14: "upton": This is not JSON .*comma/m)
    expect(said).not.toMatch(STACK)
    expect(code).toBe(1)
  })
})

test.each(
  samplesOf([
    ['an option that there is not', CHECK, ['--txets', 'x'], /--txets[^]*npm run check/],
    ['texts that are nowhere', CHECK, ['--texts', 'nowhere'], /nowhere:1: There is no such folder/],
    ['a folder for an article', ARTICLE, ['import', 'geo', '--date', '2024-06-13'], /is a folder/]
  ])
)('%s is told in a sentence', (_, command, args, said) => {
  const told = run(command, ...args)
  expect(told.said).toMatch(said)
  expect(told.said).not.toMatch(STACK)
  expect(told.code).toBe(1)
})

test('--help says what the check does, and checks nothing', () => {
  writeFileSync(join(root, GAZETTEER), 'broken')
  const { said, code } = run(CHECK, '--help')
  expect(said).toMatch(/^npm run check\n[^]*--texts FOLDER +compare/)
  expect(said).not.toMatch(/gazetteer|fault$/)
  expect(code).toBe(0)
})

longTest('a folder where an article should be is told in a sentence', () => {
  mkdirSync(join(root, ARTICLES, 'folder.json'))
  const { said, code } = run(CHECK)
  expect(said).toMatch(/articles\/folder\.json:1: /)
  expect(said).not.toMatch(STACK)
  expect(code).toBe(1)
})
