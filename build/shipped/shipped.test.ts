import { describe, expect, test } from 'vitest'
import { FONT_PACKAGES } from '../fonts'
import { licencesText } from './licences'
import { readLock, resolveIn, type Lock, type LockedPackage } from './lock'
import { folderOf, shippedPackages } from './packages'
import { sbom } from './sbom'

const locked = (folder: string, dependencies: string[] = []): LockedPackage => ({
  ...{ folder, name: folder.replace(/.*node_modules\//, ''), version: '1.0.0' },
  ...{ licence: 'MIT', integrity: 'sha512-AAEC', dependencies }
})
const LOCK: Lock = new Map(
  [
    locked('node_modules/maplibre-gl', ['pbf', '@types/geojson', 'deep']),
    locked('node_modules/maplibre-gl/node_modules/pbf'),
    { ...locked('node_modules/pbf'), version: '3.0.0' },
    locked('node_modules/deep', ['pbf']),
    locked('node_modules/@types/geojson'),
    locked('node_modules/other', ['deep'])
  ].map((each) => [each.folder, each])
)
const namesOf = (modules: string[], named: string[] = []): string[] =>
  shippedPackages(LOCK, modules, named).map(({ name, version }) => `${name}@${version}`)

describe('what readers get a part of', () => {
  test('is what a bundled module belongs to, and no more of it', () => {
    expect(namesOf(['/a/node_modules/other/x.js', '/a/src/main.ts', '\0virtual:atlas'])).toEqual([
      'other@1.0.0'
    ])
  })

  test('is all that MapLibre’s own build holds, each as its package finds it', () => {
    expect(namesOf(['/a/node_modules/maplibre-gl/dist/maplibre-gl.mjs?worker'])).toEqual([
      'deep@1.0.0',
      'maplibre-gl@1.0.0',
      'pbf@1.0.0',
      'pbf@3.0.0'
    ])
  })

  test('is what is named, each once; what no lock knows stops the build', () => {
    expect(namesOf(['/a/node_modules/other/x.js'], ['other'])).toEqual(['other@1.0.0'])
    expect(() => namesOf([], ['nothing'])).toThrow(/no node_modules\/nothing/)
  })

  test.each([
    ['/p/node_modules/svelte/src/a.js', 'node_modules/svelte'],
    ['/p/node_modules/@turf/circle/a.js', 'node_modules/@turf/circle'],
    ['/p/node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
    ['/p/src/a.js', undefined]
  ])('%s lies in %s', (module, folder) => expect(folderOf(module)).toBe(folder))

  test('a dependency is looked for upwards', () => {
    expect(resolveIn(LOCK, 'node_modules/maplibre-gl/node_modules/x', 'pbf')?.folder).toBe(
      'node_modules/maplibre-gl/node_modules/pbf'
    )
    expect(resolveIn(LOCK, 'node_modules/other', 'pbf')?.folder).toBe('node_modules/pbf')
  })
})

describe('the list for machines', () => {
  const product = { name: 'atlas', version: '1.2.0', licence: 'MIT', built: '2031-05-04' }
  const source = { id: 'maps', attribution: '© Us', licence: 'Public domain', url: 'https://a.b/' }
  const packages = [
    locked('node_modules/@turf/circle'),
    { ...locked('node_modules/mlt'), licence: '(MIT OR Apache-2.0)' }
  ]
  const document = sbom(product, packages, [source])

  test('is CycloneDX: what the specification demands of a component is there', () => {
    expect(document).toMatchObject({
      ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
      metadata: { timestamp: '2031-05-04T00:00:00Z', component: { name: 'atlas' } },
      components: [
        {
          ...{ type: 'library', group: '@turf', name: 'circle', version: '1.0.0' },
          ...{ purl: 'pkg:npm/%40turf/circle@1.0.0', licenses: [{ license: { id: 'MIT' } }] },
          hashes: [{ alg: 'SHA-512', content: '000102' }]
        },
        { name: 'mlt', licenses: [{ expression: 'MIT OR Apache-2.0' }] },
        { type: 'data', name: 'maps', licenses: [{ license: { name: 'Public domain' } }] }
      ]
    })
  })

  test('has a number of its own that is made of what it says', () => {
    const serial = (made: object) => (made as { serialNumber: string }).serialNumber
    expect(serial(document)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/
    )
    expect(serial(sbom(product, packages, [source]))).toBe(serial(document))
    expect(serial(sbom(product, packages, []))).not.toBe(serial(document))
  })
})

test('the licences are there in words, the atlas’s own first', () => {
  const lock = readLock('.')
  const modules = ['svelte', 'maplibre-gl'].map((name) => `node_modules/${name}/x.js`)
  const packages = shippedPackages(lock, modules, FONT_PACKAGES)
  const text = licencesText('.', packages, [
    { id: 'a', attribution: '© OpenStreetMap', licence: 'ODbL-1.0', url: 'https://a.b/' }
  ])
  expect(text).toMatch(/^The code of this site\n\nMIT License/)
  expect(text).toContain('© OpenStreetMap\nODbL-1.0: https://a.b/')
  for (const { name, version } of packages) expect(text).toContain(`\n${name} ${version}\n`)
  expect(text).toContain('SIL OPEN FONT LICENSE')
  expect(text).toContain('MapLibre contributors')
})
