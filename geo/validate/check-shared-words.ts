import type { PlaceWords, WordSense } from '../import/place-words'
import type { Project } from '../read'
import { GAZETTEER, PLACE_WORDS } from '../read'
import { namesOf } from './check-names'
import type { Told } from './one-cause'

/** Senses in which the importer takes words for a place without asking whether another is meant. */
const TAKEN: readonly WordSense[] = ['names', 'demonyms', 'peoples', 'metonyms', 'descriptions']

interface Use {
  readonly place: string
  readonly file: string
  readonly line: number
}

/** Words by which two places go: a text that holds them would be tied to both, or to the wrong one. */
export function checkSharedWords(project: Project): Told[] {
  const asked = askedWords(project.placeWords.value)
  const within = new Map(project.places.value.map(({ id, within: whole }) => [id, whole]))
  return [...usesOf(project)].flatMap(([key, uses]) => {
    const [lang = '', word = ''] = key.split('\t')
    if (asked.has(key)) return []
    return uses.slice(1).flatMap(({ place, file, line }, at): Told[] => {
      const other = uses.slice(0, at + 1).find((each) => each.place !== place)
      if (!other || within.get(place) === other.place || within.get(other.place) === place)
        return []
      return [
        {
          file,
          line,
          cause: causeOfShared(place, other.place),
          message: `"${place}" and "${other.place}" both go by "${word}" (${lang}). Give each the name that tells them apart, or list the word under "ambiguous" in ${PLACE_WORDS}, so that it is asked about.`
        }
      ]
    })
  })
}

/** Two places that may be one: told once, however it is found. */
export const causeOfShared = (a: string, b: string): string => `one place: ${[a, b].sort().join()}`

function usesOf({ places, placeWords }: Project): Map<string, Use[]> {
  const uses = new Map<string, Use[]>()
  const add = (lang: string, word: string, use: Use): void => {
    const key = keyOf(lang, word)
    const there = uses.get(key) ?? []
    if (!there.some(({ place }) => place === use.place)) uses.set(key, [...there, use])
  }
  places.value.forEach((place, at) => {
    const use = { place: place.id, file: GAZETTEER, line: places.lineOf([at]) }
    for (const { name, lang } of namesOf(place)) add(lang, name, use)
  })
  placeWords.value.forEach(({ place, words }, at) => {
    const use = { place, file: PLACE_WORDS, line: placeWords.lineOf([at]) }
    for (const [lang, senses] of Object.entries(words)) {
      for (const sense of TAKEN) for (const word of senses[sense] ?? []) add(lang, word, use)
    }
  })
  return uses
}

const askedWords = (all: readonly PlaceWords[]): ReadonlySet<string> =>
  new Set(
    all.flatMap(({ words }) =>
      Object.entries(words).flatMap(([lang, senses]) =>
        (senses.ambiguous ?? []).map((word) => keyOf(lang, word))
      )
    )
  )

const keyOf = (lang: string, word: string): string =>
  `${lang}\t${word.normalize('NFC').toLocaleLowerCase(lang)}`
