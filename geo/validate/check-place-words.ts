import { WORD_SENSES, type PlaceWords, type WordSense } from '../import/place-words'
import { PLACE_WORDS, type Project } from '../read'
import { nameSlip } from './common-words'
import { languageSlip } from './check-languages'
import type { Known } from './known'
import type { Told } from './one-cause'
import { mixedSlip, scriptSlip } from './scripts'

/** Senses whose words are taken for the place as they stand. */
const TAKEN: readonly WordSense[] = [
  'names',
  'demonyms',
  'peoples',
  'capitals',
  'metonyms',
  'descriptions'
]

/** The importer's words: of places that are there, one line a place, in their language's letters. */
export function checkPlaceWords({ placeWords }: Project, known: Known): Told[] {
  const { value, lineOf } = placeWords
  return value.flatMap((words, at): Told[] => {
    const say = (message: string, cause?: string): Told => ({
      file: PLACE_WORDS,
      line: lineOf([at]),
      message,
      ...(cause === undefined ? {} : { cause })
    })
    const context = words.inContextOf ?? []
    const unknown = [...new Set([words.place, ...context])].filter((id) => !known.has(id))
    const twice = context.filter((id, index) => context.indexOf(id) < index)
    const before = value[at - 1]?.place
    return [
      ...unknown.map((id) =>
        say(`"${id}" is no place of the gazetteer. Correct the id.`, `no place: ${id}`)
      ),
      ...twice.map((id) =>
        say(`"${words.place}": "inContextOf" names "${id}" twice. Take one out.`)
      ),
      ...(before === words.place
        ? [say(`"${words.place}" stands twice. Put its words on one line.`)]
        : before !== undefined && before > words.place
          ? [say(`"${words.place}" stands after "${before}". One line a place, sorted by id.`)]
          : []),
      ...wordSlips(words).map((message) => say(message))
    ]
  })
}

function wordSlips({ place, words }: PlaceWords): string[] {
  const all = Object.entries(words).flatMap(([lang, senses]) =>
    WORD_SENSES.flatMap((sense) => (senses[sense] ?? []).map((word) => ({ lang, sense, word })))
  )
  if (all.length === 0) return [`"${place}" has no words. Add some, or take the line out.`]
  const languages = Object.keys(words).flatMap((lang) => {
    const slip = languageSlip(lang)
    return slip === undefined ? [] : [`"${place}" has the language "${lang}", ${slip}`]
  })
  const seen = new Set<string>()
  const slips = all.flatMap(({ lang, sense, word }) => {
    const key = `${lang} ${word.normalize('NFC')}`
    const isDouble = seen.has(key)
    seen.add(key)
    if (isDouble) return [`"${place}" has the word "${word}" twice in "${lang}". Take one out.`]
    const slip =
      (TAKEN.includes(sense) ? nameSlip(word, lang) : undefined) ??
      (sense === 'namesakes' ? mixedSlip(word) : scriptSlip(word, lang))
    return slip === undefined ? [] : [`"${place}": the word "${word}" ${slip}.`]
  })
  return languages.length > 0 ? languages : slips
}
