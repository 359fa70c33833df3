import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { brotli } from '../../bench/load/server'
import { BUDGET } from '../budgets'
import { assetsNamedIn } from './support/assets-named-in'

// What was built, read as files: no page is opened.
const DIST = 'dist'
const MAPLIBRE = /\/attach-map-[^/]+\.js$/

const html = readFileSync(join(DIST, 'index.html'), 'utf8')
const named = assetsNamedIn(html)
const scripts = named.filter((path) => extname(path) === '.js' && !MAPLIBRE.test(path))
const textOf = (path: string): string => readFileSync(join(DIST, path), 'utf8')
const kilobytes = (...texts: string[]): number =>
  texts.reduce((sum, text) => sum + brotli(Buffer.from(text)).length, 0) / 1000

/** Asserts that the bytes are some, and within the budget. */
function expectWithin(found: number, budget: number, what: string): void {
  expect(found, what).toBeGreaterThan(0)
  expect(found, `kB of ${what}`).toBeLessThanOrEqual(budget)
}

test('the map page, its own scripts and stylesheets are few bytes', () => {
  expectWithin(kilobytes(html), BUDGET.html, 'HTML')
  expectWithin(kilobytes(...scripts.map(textOf)), BUDGET.ownScripts, 'scripts')
  const styles = named.filter((path) => extname(path) === '.css')
  expectWithin(kilobytes(...styles.map(textOf)), BUDGET.stylesheets, 'stylesheets')
})

test('the data that the page starts with are few bytes', () => {
  const start = scripts.flatMap(
    (path) => /JSON\.parse\(`(\{"version":[^`]+)`\)/.exec(textOf(path)) ?? []
  )
  expect(start).toHaveLength(2)
  expectWithin(kilobytes(start[1]!), BUDGET.startData, 'data')
})

test('the words that come first are few bytes', () => {
  const first = filesBelow('parts').filter((path) => path.endsWith('/first.json'))
  expect(first).toHaveLength(1)
  expectWithin(kilobytes(...first.map(textOf)), BUDGET.firstWords, 'words')
})

test('no page is long', () => {
  const pages = filesBelow('').filter((path) => path.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(10)
  const long = pages
    .map((path) => [path, statSync(join(DIST, path)).size / 1000] as const)
    .filter(([, size]) => size > BUDGET.page)
  expect(long, `pages of more than ${BUDGET.page} kB`).toEqual([])
})

/** Paths of the files in a folder of the build and below it. */
const filesBelow = (folder: string): string[] =>
  readdirSync(join(DIST, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path)
  )
