import type { Place } from '../../src/domain/place'
import { wordsOf } from '../../src/domain/spelling'
import { nameSlip } from './common-words'
import type { Located } from './located-json'
import type { Told } from './one-cause'
import { scriptSlip } from './scripts'
import { GAZETTEER } from '../read'

/** Slips in the names of places: letters of another script, common words, doubles. */
export const checkNames = ({ value: places, lineOf }: Located<Place[]>): Told[] =>
  places.flatMap((place, at) =>
    [...nameSlips(place), ...doubleNames(place), ...sentenceSlips(place)].map((message) => ({
      file: GAZETTEER,
      line: lineOf([at]),
      message
    }))
  )

interface Name {
  readonly name: string
  readonly lang: string
}

/** Each of a place's names: two that are joined by a stroke are two. */
export const namesOf = ({ name, altNames }: Place): Name[] => [
  ...name.split(' / ').map((each) => ({ name: each, lang: 'en' })),
  ...altNames
]

const nameSlips = (place: Place): string[] =>
  namesOf(place).flatMap(({ name, lang }) => {
    const slip = nameSlip(name, lang) ?? scriptSlip(name, lang)
    return slip === undefined ? [] : [`"${place.id}": the name "${name}" ${slip}.`]
  })

function doubleNames(place: Place): string[] {
  const seen = new Set<string>()
  return namesOf(place).flatMap(({ name, lang }) => {
    const key = `${lang} ${name.normalize('NFC')}`
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [`"${place.id}" has the name "${name}" twice in "${lang}". Take one out.`]
  })
}

function sentenceSlips({ id, name, inSentence }: Place): string[] {
  if (inSentence === undefined) return []
  if (/^The\b/.test(inSentence)) {
    return [`"inSentence" of "${id}" begins with a capital. Write it as within a sentence.`]
  }
  const own = wordsOf(name)
  if (wordsOf(inSentence).some((word) => own.includes(word))) return []
  return [
    `"inSentence" of "${id}" ("${inSentence}") has no word of its name ("${name}"). Correct one of the two.`
  ]
}
