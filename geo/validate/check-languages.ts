import type { Fault } from '../../src/domain/fault'
import type { Place } from '../../src/domain/place'
import type { Located } from './located-json'
import { GAZETTEER } from '../read'

const KNOWN = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
/** Registered with IANA, but without a name in ICU. */
const REGISTERED: readonly string[] = ['hyw']

/** Slips in the languages of places' names: codes of no language, order, doubles. */
export const checkLanguages = ({ value: places, lineOf }: Located<Place[]>): Fault[] =>
  places.flatMap((place, at) =>
    [...unknownCodes(place), ...localSlips(place)].map((message) => ({
      file: GAZETTEER,
      line: lineOf([at]),
      message
    }))
  )

function unknownCodes({ id, altNames, localLanguages }: Place): string[] {
  const used = [...altNames.map(({ lang }) => lang), ...(localLanguages?.codes ?? [])]
  return [...new Set(used)]
    .filter((code) => languageSlip(code) !== undefined)
    .map((code) => `"${id}" has the language "${code}", ${languageSlip(code)}`)
}

/** What is wrong with a code that has the shape of one, as the end of a sentence; undefined if nothing. */
export const languageSlip = (code: string): string | undefined =>
  REGISTERED.includes(code) || KNOWN.of(code) !== undefined
    ? undefined
    : 'which is none that is known. Correct the code: "hy" is Armenian, "az" Azerbaijani, "ru" Russian.'

function localSlips({ id, localLanguages }: Place): string[] {
  if (!localLanguages) return []
  const { codes } = localLanguages
  if (codes.length === 0) {
    return [`"localLanguages" of "${id}" names no language. Add a code, or take the key out.`]
  }
  const sorted = [...new Set(codes)].sort()
  if (sorted.join() === codes.join()) return []
  return [
    `"localLanguages" of "${id}" must stand in alphabetical order, each once, so that none is put first by choice. Write ${JSON.stringify(sorted)}.`
  ]
}
