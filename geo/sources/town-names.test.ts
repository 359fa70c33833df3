import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { CuratedPoint, TownName } from '../derive/towns'

const read = <T>(file: string): T => JSON.parse(readFileSync(`geo/sources/${file}`, 'utf8')) as T
const names = read<TownName[]>('town-names.json')
const points = read<CuratedPoint[]>('curated-points.json')

test('every changed name says where it comes from, one a line, by number', () => {
  const ids = names.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
  expect(names.filter(({ source }) => source.trim() === '')).toEqual([])
})

test('two names where two are used', () => {
  const all = [...names, ...points].map(({ name }) => name)
  for (const both of [
    'Stepanakert / Khankendi',
    'Shusha / Shushi',
    'Karki / Tigranashen',
    'Artsvashen / Bashkend'
  ]) {
    expect(all).toContain(both)
  }
})

test('whoever holds an exclave is named', () => {
  const held = points.filter(({ placeId }) => placeId !== undefined)
  expect(held.map(({ name, heldBy }) => `${name}: ${heldBy}`)).toEqual([
    'Yukhari Askipara: Armenia',
    'Barkhudarli: Armenia',
    'Sofulu: Armenia',
    'Karki / Tigranashen: Armenia',
    'Artsvashen / Bashkend: Azerbaijan'
  ])
})
