import { expect, test } from 'vitest'
import type { Basemap } from '../src/domain/basemap'
import { offeredBasemaps, policyWith } from './security-policy'

const basemap = (addresses: Partial<Basemap>): Basemap => ({
  id: 'roads',
  title: 'Roads',
  attribution: ['A test'],
  ...addresses
})
const directives = (policy: string): Map<string, string> =>
  new Map(policy.split('; ').map((each) => [each.split(' ')[0]!, each] as const))

test('a site that offers no basemap lets its pages connect to itself alone', () => {
  expect(policyWith([])).toBe(
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'"
  )
})

test('just the hosts of what is offered may be connected to, each once', () => {
  const offered = policyWith([
    basemap({
      tiles: 'https://tiles.example.org/planet',
      heights: 'https://heights.example.org/{z}/{x}/{y}.png'
    }),
    basemap({ id: 'own', tiles: 'tiles/region.pmtiles' }),
    basemap({ id: 'third', tiles: 'https://tiles.example.org/{z}/{x}/{y}.pbf' })
  ])
  const [without, with_] = [directives(policyWith([])), directives(offered)]
  expect(with_.get('connect-src')).toBe(
    "connect-src 'self' https://heights.example.org https://tiles.example.org"
  )
  for (const [name, directive] of without) {
    if (name !== 'connect-src') expect(with_.get(name)).toBe(directive)
  }
  expect(with_.size).toBe(without.size)
})

test('an archive beside the site changes nothing', () => {
  expect(policyWith([basemap({ tiles: 'tiles/region.pmtiles' })])).toBe(policyWith([]))
})

test('of a file that cannot be read nothing is offered', () => {
  expect(offeredBasemaps('{"basemaps": ')).toEqual([])
  expect(offeredBasemaps('{"basemaps": {}}')).toEqual([])
  expect(offeredBasemaps('{"basemaps": [null]}')).toEqual([])
  expect(offeredBasemaps('{"basemaps": [{"id": "roads"}]}')).toEqual([{ id: 'roads' }])
})
