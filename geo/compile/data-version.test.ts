import { expect, test } from 'vitest'
import { smallFiles } from '../../test/support/mutated-atlas'
import { filesInMemory } from '../files'
import { ARTICLES, GAZETTEER, LAYERS, readProjectFrom, REDIRECTS } from '../read'
import { dataVersion } from './data-version'

const FILES = smallFiles()
const versionOf = (more: Record<string, string> = {}): string =>
  dataVersion(readProjectFrom(filesInMemory(new Map([...FILES, ...Object.entries(more)]))).project)

const edited = (file: string, from: string, to: string): Record<string, string> => {
  const before = FILES.get(file)!
  expect(before).toContain(from)
  return { [file]: before.replace(from, to) }
}

test('equal data has equal versions, whatever else lies beside it', () => {
  expect(versionOf()).toMatch(/^[0-9a-f]{10}$/)
  expect(versionOf({ 'README.md': 'Read me.' })).toBe(versionOf())
})

test('a version begins with the release', () => {
  expect(versionOf({ 'package.json': '{"version":"1.2.0"}' })).toBe(`1.2.0+${versionOf()}`)
})

test.each([
  ['a name', GAZETTEER, '"name":"Mill Brook"', '"name":"Mill Brooks"'],
  ['a drawn point', 'geo/out/towns.geojson', '[171,46.5]', '[171,46.50001]'],
  ['an excerpt', `${ARTICLES}/bulletin-2031-05-04.json`, ' the ', ' a '],
  ['a claim', LAYERS, '"title":"Upton"', '"title":"Uptown"'],
  ['a redirect', REDIRECTS, '"altburg"', '"alt-burg"']
])('%s that changes changes the version', (_, file, from, to) => {
  expect(versionOf(edited(file, from, to))).not.toBe(versionOf())
})
