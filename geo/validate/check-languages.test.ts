import { describe, expect, test } from 'vitest'
import { formatFault } from '../../src/domain/fault'
import type { Place } from '../../src/domain/place'
import { checkLanguages } from './check-languages'
import { GAZETTEER } from '../read'
import { smallProject } from '../../test/support/small-atlas'
import { readJsonList } from './located-json'
import { placeSchema } from './schemas'

const gazetteer = smallProject.places.value
const UPTON = gazetteer.find(({ id }) => id === 'upton')!
const faults = (place: Partial<Place>): string[] =>
  checkLanguages({ value: [{ ...UPTON, ...place }], lineOf: () => 2 }).map(formatFault)
const local = (...codes: string[]): Partial<Place> => ({
  localLanguages: { codes, source: 'Unicode CLDR 48' }
})

describe('the languages of names', () => {
  test('on file have no fault', () => {
    expect(checkLanguages({ value: gazetteer, lineOf: () => 1 })).toEqual([])
  })

  test('may be local without a name on file', () => {
    expect(faults(local('ka'))).toEqual([])
  })

  test('must be languages', () => {
    const unknown = (code: string): string =>
      `${GAZETTEER}:2: "upton" has the language "${code}", which is none that is known. Correct the code: "hy" is Armenian, "az" Azerbaijani, "ru" Russian.`
    expect(faults(local('hy', 'xx'))).toEqual([unknown('xx')])
    expect(faults({ altNames: [{ name: 'Ափթևան', lang: 'qq' }] })).toEqual([unknown('qq')])
  })

  test('put no side first', () => {
    expect(faults(local('hy', 'az'))).toEqual([
      `${GAZETTEER}:2: "localLanguages" of "upton" must stand in alphabetical order, each once, so that none is put first by choice. Write ["az","hy"].`
    ])
    expect(faults(local('az', 'az'))).toHaveLength(1)
  })

  test('are named where the key stands', () => {
    expect(faults(local())).toEqual([
      `${GAZETTEER}:2: "localLanguages" of "upton" names no language. Add a code, or take the key out.`
    ])
  })

  test('that are local have a source', () => {
    const place = { ...UPTON, localLanguages: { codes: ['hy'] } }
    const text = `[\n${JSON.stringify(place)}\n]`
    expect(readJsonList(GAZETTEER, text, placeSchema).faults.map(formatFault)).toEqual([
      `${GAZETTEER}:2: "upton": "localLanguages.source" is missing; say where this comes from.`
    ])
  })
})
