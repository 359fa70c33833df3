import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkSources } from './manifest'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const sha256 = createHash('sha256').update('data').digest('hex')

const manifest = `[
${JSON.stringify({ id: 'plain', files: [] })},
${JSON.stringify({ id: 'packed', package: 'p', version: '1.0.0', files: [{ path: 'p/data', sha256 }] })}
]`

const files: Record<string, string> = {
  'geo/node_modules/p/package.json': '{"version":"1.0.0"}',
  'p/data': 'data'
}

const check = (changed: Record<string, string | undefined>): string[] => {
  const all: Record<string, string | undefined> = { ...files, ...changed }
  return checkSources(manifest, (path) =>
    all[path] === undefined ? undefined : bytes(all[path])
  ).map(({ line, message }) => `${line}: ${message}`)
}

test('passes files that are what the manifest says', () => {
  expect(check({})).toEqual([])
})

test.each([
  ['another version', 'geo/node_modules/p/package.json', '{"version":"1.0.1"}', /3: .*at 1\.0\.1/],
  ['no package', 'geo/node_modules/p/package.json', undefined, /3: .*not installed/],
  ['other bytes', 'p/data', 'other', /3: p\/data has the SHA-256/],
  ['no file', 'p/data', undefined, /3: p\/data is missing/]
])('names %s', (_name, path, text, message) => {
  const faults = check({ [path]: text })
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(message)
})
