import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The tests that read the content that people edit, and why. All others read the small atlas or make
 * up what they need, so that no article and no place that is added can break them.
 */
const READ_IT: Record<string, string> = {
  'bench/traps.test.ts': 'texts with traps are about the places of the gazetteer',
  'geo/compile/document-maps.test.ts': 'whether names find room is a matter of the real map',
  'geo/compile/measure-content.test.ts': 'figures that were measured by hand',
  'geo/compile/open-data/annotations.test.ts': 'what is published keeps its specification',
  'geo/compile/open-data/data-package.test.ts': 'the same',
  'geo/compile/open-data/excerpts-csv.test.ts': 'the same',
  'geo/compile/open-data/geojson.test.ts': 'the same',
  'geo/compile/open-data/linked-places.test.ts': 'the same',
  'geo/derive/near-border.test.ts': 'what was derived, against the list that it was derived from',
  'geo/derive/out.test.ts': 'drawn geometry names places of the gazetteer',
  'geo/import/cli.test.ts': 'real words of the places that its texts name, and of no other',
  'geo/import/draft.test.ts': 'the same',
  'geo/import/hits.test.ts': 'the same',
  'geo/import/ids-for-ever.test.ts': 'the same',
  'geo/import/long-text.test.ts': 'the gazetteer that a long text is read by',
  'geo/import/merge.test.ts': 'the same',
  'src/data/search-content.test.ts': 'real names in four scripts',
  'src/layers/registry.test.ts': 'the layers alone: each has its drawing',
  'src/map/style/style.test.ts': 'the style that readers get',
  'src/panels/map-svg.test.ts': 'every kind of shape that is drawn',
  'test/content.test.ts': 'facts by name',
  'test/links/issued-links.test.ts': 'links that readers have name real ids',
  'test/same-bytes.long.test.ts': 'the project as it is built',
  'test/place-ids.test.ts': 'no id of the gazetteer stands in code'
}

/** Gives what is open data of both atlases; a test that asks for the small one alone is none of these. */
const GIVES_BOTH = 'geo/compile/open-data/written-data.ts'

const READS = [
  /readProject\('\.'\)/,
  /['"`]geo\/content\//,
  /['"`]geo\/content['"`]/,
  /\b(?:readFileSync|readdirSync|cpSync)\((?:SITE|GAZETTEER|PLACE_WORDS|SEARCH_NAMES|NOT_ESTABLISHED|LAYERS|ARTICLES)\b/
]
const VIRTUAL =
  /from '(virtual:(?:atlas|brief-places|search-data|search-parts|static-maps|further-places))'/g

type TextOf = (file: string) => string | undefined

/** Whether the test, or what it imports, reads the content: by path if it is a test’s own, or built in. */
function readsContent(testFile: string, textOf: TextOf): boolean {
  const mocked = [...(textOf(testFile) ?? '').matchAll(/vi\.mock\('([^']+)'/g)].map(([, id]) => id)
  const seen = new Set<string>()
  const visit = (file: string): boolean => {
    const text = textOf(file)
    if (text === undefined || seen.has(file)) return false
    seen.add(file)
    if (file === GIVES_BOTH) return /\bWRITTEN\b/.test(textOf(testFile) ?? '')
    if ([...text.matchAll(VIRTUAL)].some(([, id]) => !mocked.includes(id))) return true
    const isTests = file === testFile || /^(?:test|bench)\//.test(file)
    if (isTests && READS.some((pattern) => pattern.test(text))) return true
    return importsOf(file, text).some(visit)
  }
  return visit(testFile)
}

/** Relative imports that run; types are gone by then. */
function importsOf(file: string, text: string): string[] {
  const statements = text.matchAll(/(?:^|\n)(?:import|export)(?! type)[^'";]*from '(\.[^']+)'/g)
  return [...statements].map(([, path]) => `${join(dirname(file), path!)}.ts`)
}

const onDisk: TextOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)
const tests = ['src', 'geo', 'build', 'test', 'bench'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
)

test('only the tests that say why read the content that people edit', () => {
  const own = 'test/real-content.test.ts'
  const found = tests.filter((file) => file !== own && readsContent(file, onDisk))
  expect(found.sort()).toEqual(Object.keys(READ_IT).sort())
})

describe('a test that reads the content is found', () => {
  const files = (more: Record<string, string>): TextOf => {
    const all: Record<string, string> = {
      'src/data/atlas.ts': "import data from 'virtual:atlas'",
      'src/data/more.ts': "import { atlas } from './atlas'",
      [GIVES_BOTH]: "readProject('.')",
      ...more
    }
    return (file) => all[file]
  }

  test.each([
    ['by what is built in', "import { atlas } from '../data/atlas'"],
    ['at one remove', "import { more } from '../data/more'"],
    ['by its folder', "const { project } = readProject('.')"],
    ['by a path', "readFileSync('geo/content/site.json')"],
    ['by a name for a path', "readFileSync(GAZETTEER, 'utf8')"],
    ['in the open data', "import { WRITTEN } from '../../geo/compile/open-data/written-data'"]
  ])('%s', (_, text) => {
    expect(readsContent('src/x/x.test.ts', files({ 'src/x/x.test.ts': text }))).toBe(true)
  })

  test.each([
    ['a type alone', "import type { Atlas } from '../data/atlas'"],
    ['a copy of the small one', 'readFileSync(join(root, GAZETTEER))'],
    [
      'what is put in its place',
      "import { atlas } from '../data/atlas'\nvi.mock('virtual:atlas', small)"
    ],
    [
      'the small one’s open data',
      "import { small } from '../../geo/compile/open-data/written-data'"
    ]
  ])('but not one that reads %s', (_, text) => {
    expect(readsContent('src/x/x.test.ts', files({ 'src/x/x.test.ts': text }))).toBe(false)
  })
})
