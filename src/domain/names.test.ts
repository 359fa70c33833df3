import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallAtlas as atlas } from '../../test/support/small-atlas'
import { NAME_CHOICES, nameOf, namesOf, otherNamesOf } from './names'
import type { AltName, Place } from './place'

const place = (altNames: AltName[], codes?: string[]): Place => ({
  id: 'x',
  kind: 'town',
  layer: 'mentioned',
  name: 'Plain',
  altNames,
  namesSource: 'here',
  ...(codes && { localLanguages: { codes, source: 'here' } }),
  status: [],
  published: [],
  memberOf: [],
  seeAlso: []
})
const HY = { name: 'Հարթ', lang: 'hy' }
const AZ = { name: 'Düz', lang: 'az' }
const RU = { name: 'Ровный', lang: 'ru' }
const ENGLISH = { name: 'Plain', lang: 'en' }

describe('the name of a place', () => {
  test('is in the language that the reader chose, the first on file', () => {
    const second = { name: 'Տափ', lang: 'hy' }
    expect(namesOf(place([AZ, HY, second]), 'hy')).toEqual([HY])
    expect(namesOf(place([AZ, HY]), 'en')).toEqual([ENGLISH])
  })

  test('is the English one, and says so, where there is no other', () => {
    expect(namesOf(place([AZ]), 'ru')).toEqual([ENGLISH])
    expect(namesOf(place([AZ]), 'local')).toEqual([ENGLISH])
    expect(namesOf(place([AZ], ['hy']), 'local')).toEqual([ENGLISH])
  })

  test('takes its form within a sentence from the gazetteer, in English alone', () => {
    const csto = { ...place([HY]), inSentence: 'the CSTO' }
    expect(nameOf(csto, 'en', 'sentence')).toBe('the CSTO')
    expect(nameOf(csto, 'az', 'sentence')).toBe('the CSTO')
    expect(nameOf(csto, 'hy', 'sentence')).toBe(HY.name)
    expect(nameOf(csto, 'en')).toBe(csto.name)
    expect(nameOf(place([HY]), 'en', 'sentence')).toBe(csto.name)
  })

  test('is never in another script of the language or in Latin letters', () => {
    const spelled = [
      { name: 'Hart', lang: 'hy-Latn' },
      { name: 'Дүз', lang: 'az-Cyrl' }
    ]
    expect(namesOf(place(spelled), 'hy')).toEqual([ENGLISH])
    expect(namesOf(place(spelled), 'az')).toEqual([ENGLISH])
  })

  test('is the Western Armenian one, marked as such, where there is no other Armenian', () => {
    const western = { name: 'Արեւմուտք', lang: 'hyw' }
    expect(namesOf(place([western]), 'hy')).toEqual([western])
    expect(namesOf(place([western, HY]), 'hy')).toEqual([HY])
  })

  test('gives both local names where two are used, each with its language', () => {
    const both = place([RU, HY, AZ], ['az', 'hy'])
    expect(namesOf(both, 'local')).toEqual([AZ, HY])
    expect(nameOf(both, 'local')).toBe('Düz / Հարթ')
  })

  test('gives one local name once that two languages write alike', () => {
    const alike = place([{ ...RU, lang: 'be' }, RU], ['be', 'ru'])
    expect(namesOf(alike, 'local')).toEqual([{ ...RU, lang: 'be' }])
  })

  test('and the others are together all names on file, each once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...atlas.places),
        fc.constantFrom(...NAME_CHOICES),
        (each, choice) => {
          const shown = [...namesOf(each, choice), ...otherNamesOf(each, choice)]
          const filed = [{ name: each.name, lang: 'en' }, ...each.altNames]
          const sorted = (names: readonly AltName[]): string[] =>
            names.map(({ name, lang }) => `${lang} ${name}`).sort()
          expect(sorted(shown)).toEqual(sorted(filed))
        }
      )
    )
  })

  test('stands before the others only where it is not English', () => {
    expect(otherNamesOf(place([HY, AZ]), 'en')).toEqual([HY, AZ])
    expect(otherNamesOf(place([HY, AZ]), 'az')).toEqual([ENGLISH, HY])
  })
})

describe('a place of an atlas', () => {
  const name = (id: string, choice: (typeof NAME_CHOICES)[number]): string =>
    nameOf(atlas.placeById.get(id)!, choice)

  test('has both names as its local one where its gazetteer has two local languages', () => {
    expect(name('lakeland', 'local')).toBe('Göllər ölkəsi / Լճաշխարհ')
    expect(name('lowland', 'local')).toBe('Aşağı ölkə')
    expect(name('old-fort', 'local')).toBe('Old Fort / Altburg')
  })
})
