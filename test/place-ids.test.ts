import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Place } from '../src/domain/place'

const places = JSON.parse(readFileSync('geo/content/gazetteer.json', 'utf8')) as Place[]
/** Ids that are the names of layers, their files and colours too. */
const LAYERS = (
  JSON.parse(readFileSync('geo/content/layers.json', 'utf8')) as { id: string }[]
).map(({ id }) => id)

/** Where facts about places may not stand: they are data with a source. */
const PRODUCT = ['src', 'build', 'geo/compile', 'geo/import', 'geo/validate']

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((file) => /\.(ts|svelte)$/.test(file) && !file.endsWith('.test.ts'))

const idsIn = (text: string): string[] => {
  const quoted = new Set([...text.matchAll(/['"`]([a-z0-9-]+)['"`]/g)].map((match) => match[1]))
  return places.map(({ id }) => id).filter((id) => quoted.has(id) && !LAYERS.includes(id))
}

test('no place’s id stands in the product’s code', () => {
  const found = PRODUCT.flatMap(filesIn).flatMap((file) =>
    idsIn(readFileSync(file, 'utf8')).map((id) => `${file}: ${id}`)
  )
  expect(found).toEqual([])
})

test('an id in code would be found', () => {
  expect(idsIn("if (place.id === 'armenia') hatch()")).toEqual(['armenia'])
})
