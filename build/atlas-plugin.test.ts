import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { GAZETTEER, LAYERS, OUT } from '../geo/read'
import { SMALL_ROOT } from '../test/support/small-atlas'
import { atlasPlugin } from './atlas-plugin'

const MODULES = ['atlas', 'method', 'static-maps', 'search-data', 'further-places']

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-plugin-'))
  cpSync(SMALL_ROOT, root, { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function load(module: string): unknown {
  const plugin = atlasPlugin() as unknown as {
    configResolved: (config: object) => void
    load: (id: string) => unknown
  }
  plugin.configResolved({ root, command: 'serve', build: {} })
  return plugin.load(`\0virtual:${module}`)
}

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(root, file)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(from, to)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
}

function saidOf(module: string): { message: string; stack: string | undefined } {
  try {
    load(module)
  } catch (error) {
    const { message, stack } = error as Error
    return { message, stack }
  }
  throw new Error(`${module} was built`)
}

test.each([
  ['a missing comma', GAZETTEER, '},\n{"id":"upland"', '}\n{"id":"upland"'],
  ['a place without a name', GAZETTEER, '"name":"Upland",', ''],
  ['a list that is none', LAYERS, /^[^]*$/, '{}'],
  ['drawn geometry cut short', `${OUT}/league.geojson`, /\n[^\n]*\n\]\}\n$/, '\n'],
  ['a geometry that is none', `${OUT}/hamlets.geojson`, '"type":"Point"', '"type":"Pont"']
])(
  '%s stops the build with sentences, whichever module is asked for first',
  (_, file, from, to) => {
    change(file, from, to)
    for (const module of MODULES) {
      const { message, stack } = saidOf(module)
      expect(message).toMatch(/^The data has faults:\ngeo\/[\w/.-]+:\d+: /)
      expect(message).toContain(`${file}:`)
      expect(stack).toBe(message)
    }
  }
)

test('what cannot be drawn stops it too, and nothing is said of the program', () => {
  change(GAZETTEER, '"point":{"lng":173.5,"lat":44.5,"source":"Made up for tests"},', '')
  const { message } = saidOf('atlas')
  expect(message).toMatch(/Nothing draws "old-fort"/)
  expect(message).not.toMatch(/TypeError|undefined|\bat \w+ \(/)
})

test('a build ends before it begins', () => {
  change(GAZETTEER, '"name":"Upland",', '')
  const plugin = atlasPlugin() as unknown as { configResolved: (config: object) => void }
  expect(() => plugin.configResolved({ root, command: 'build', build: {} })).toThrow(
    /^The data has faults:\ngeo\/content\/gazetteer\.json:13: "upland": "name" is missing; add it\.$/m
  )
})

test('a module that is not of the data is left to others', () => {
  expect(load('fonts')).toBeNull()
})
