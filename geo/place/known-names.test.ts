import { expect, test } from 'vitest'
import { readGeoNames, readGeoNamesCalled } from '../sources/geonames'
import { smallProject } from '../../test/support/small-atlas'
import { geoNamesCalled, plainPlaces } from './known-names'

const row = (id: number, name: string, ascii: string, others: string, feature = 'PPL'): string =>
  [id, name, ascii, others, 39.5, 46.3, 'P', feature, 'AM', '', '', '', '', '', 900].join('\t')
const text = [
  row(1, 'Meghri', 'Meghri', 'Мегри,Մեղրի'),
  row(2, 'Xankəndi', 'Xankendi', 'Khankendi'),
  row(3, 'Meghri', 'Meghri', '', 'PPLX'),
  ''
].join('\n')
const table = (names: ReadonlySet<string>) => readGeoNamesCalled(text, names)

test.each([['Meghri'], ['Մեղրի'], ['Xankendi'], ['Khankendi'], ['Megh'], ['39.5']])(
  'the rows called “%s” are those of the whole table',
  (name) => {
    const rows = readGeoNames(text).filter(({ otherNames }) => otherNames.includes(name))
    expect(table(new Set([name]))).toEqual(rows)
  }
)

test.each([
  ['Meghri', ['GeoNames 1']],
  ['Мегри', ['GeoNames 1']],
  ['Khankendi', ['GeoNames 2']],
  ['Kirants', []]
])('GeoNames has “%s” under any of its names, parts of towns left out', (name, sources) => {
  const found = geoNamesCalled(table, new Set([name]))
  expect(found.map(({ source }) => source)).toEqual(sources)
  for (const { country, at } of found) expect([country, at]).toEqual(['Armenia', [46.3, 39.5]])
})

test('states of the world are known in other languages too', () => {
  const iran = plainPlaces(smallProject).find(({ name }) => name === 'Iran')
  expect(iran?.further).toContain('Иран')
})
