import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../src/domain/fault'
import { OLD_FORT, OLD_FORT_TEXT, smallFiles, smallTexts } from '../../test/support/mutated-atlas'
import { SMALL_TODAY } from '../../test/support/small-atlas'
import { filesInMemory } from '../files'
import { readProjectFrom } from '../read'
import { checkAll } from './all-faults'
import { checkAgainstText } from './check-articles'
import { ARTICLE_SLIPS } from './mutations/articles'
import { EXCERPT_SLIPS } from './mutations/excerpts'
import { GEOMETRY_SLIPS } from './mutations/geometry'
import { LAYER_SLIPS } from './mutations/layers'
import { NAME_SLIPS } from './mutations/names'
import { PLACE_SLIPS } from './mutations/places'
import type { Mutation } from './mutations/table'
import { WORDS_SLIPS } from './mutations/words'

const ALL = [
  ...NAME_SLIPS,
  ...PLACE_SLIPS,
  ...ARTICLE_SLIPS,
  ...EXCERPT_SLIPS,
  ...WORDS_SLIPS,
  ...LAYER_SLIPS,
  ...GEOMETRY_SLIPS
]
const BASE = smallFiles()
const TEXTS = smallTexts()
const SHA_OF_BULLETIN = sha256(TEXTS.get('bulletin-2031-05-04')!)

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function faultsIn(files: ReadonlyMap<string, string>): readonly Fault[] {
  const read = readProjectFrom(filesInMemory(files))
  const texts = read.project.articles.flatMap((file) => {
    const text = TEXTS.get(file.article.value.id)
    if (text === undefined) return []
    return checkAgainstText(file, text, sha256(text))
  })
  return checkAll(read, SMALL_TODAY, texts).faults
}

/** The atlas with one slip, and where a fault must be told. */
function mutated({ file, from, to, on }: Mutation): {
  files: ReadonlyMap<string, string>
  at: { file: string; line: number | undefined }
} {
  const files = new Map(BASE)
  if (file === OLD_FORT) files.set(OLD_FORT, OLD_FORT_TEXT)
  const before = files.get(file)!
  const after = before.replace(from, to).replace('SHA-OF-BULLETIN', SHA_OF_BULLETIN)
  expect(after, 'the mutation must change something').not.toBe(before)
  files.set(file, after)
  if (on?.startsWith('@')) return { files, at: { file: on.slice(1), line: undefined } }
  const was = before.split('\n')
  const index = after
    .split('\n')
    .findIndex((line, at) => (on === undefined ? line !== was[at] : line.includes(on)))
  return { files, at: { file, line: index + 1 } }
}

test('the atlas that is mutated has no fault', () => {
  expect(faultsIn(BASE)).toEqual([])
  expect(faultsIn(new Map([...BASE, [OLD_FORT, OLD_FORT_TEXT]]))).toEqual([])
})

test('there are many mutations, each by its own name, in every file that is written', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(140)
  const names = ALL.map(({ file, name }) => `${file} ${name}`)
  expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([])
  const files = [...BASE.keys(), OLD_FORT].filter((file) => /\.(?:geo)?json$/.test(file))
  const coarse = /-coarse\.geojson$/
  expect(
    files.filter((file) => !coarse.test(file) && !ALL.some((each) => each.file === file))
  ).toEqual([])
})

describe('a single mutation is told with file, line and mend:', () => {
  test.each(ALL.map((mutation) => [mutation.file, mutation.name, mutation] as const))(
    '%s: %s',
    (_, __, mutation) => {
      const { files, at } = mutated(mutation)
      const faults = faultsIn(files)
      const found = faults.filter(({ message }) => mutation.said.test(message))
      expect(found, JSON.stringify(faults, null, 1)).not.toEqual([])
      const places = found.map(({ file, line }) => ({
        file,
        line: at.line === undefined ? at.line : line
      }))
      expect(places, JSON.stringify(faults, null, 1)).toContainEqual(at)
      expect(faults.length, JSON.stringify(faults, null, 1)).toBeLessThanOrEqual(
        mutation.faults ?? 1
      )
    }
  )
})
