import { expect, test } from 'vitest'
import { formOf, hostsOf, originsOf } from './basemap'

test.each([
  ['tiles/caucasus.pmtiles', 'archive'],
  ['https://tiles.example.org/caucasus.pmtiles?v=2', 'archive'],
  ['https://tiles.example.org/{z}/{x}/{y}.pbf', 'template'],
  ['https://tiles.example.org/planet', 'description']
])('%s is an %s', (address, form) => {
  expect(formOf(address)).toBe(form)
})

test('other hosts are named once, and none for what lies beside the site', () => {
  const both = {
    tiles: 'https://tiles.example.org/planet?key=a',
    heights: 'https://tiles.example.org/{z}/{x}/{y}.png'
  }
  expect(originsOf(both)).toEqual(['https://tiles.example.org'])
  expect(hostsOf({ ...both, heights: 'https://a.example.org:8443/{z}/{x}/{y}.png' })).toEqual([
    'a.example.org:8443',
    'tiles.example.org'
  ])
  expect(originsOf({ tiles: 'tiles/caucasus.pmtiles' })).toEqual([])
})
