import { soundOf, wordsOf } from './spelling'
import type { Spot } from './spot'

/** What can be found: a place, a spot of the base map, a passage. */
export interface Findable {
  /** `place:<id>`, `spot:<number>` or `passage:<id>`. */
  readonly id: string
  /** All names of a place; empty for a passage. */
  readonly names: string
  /** A passage's text; empty for a place. */
  readonly text: string
}

/** A passage as the list of what was found shows it. */
export interface FoundPassage {
  readonly excerpt: string
  readonly text: string
  readonly publisher: string | null
  /** The place that it opens at: the first that it mentions. */
  readonly place: string
}

export interface Found {
  /** The best first; places of the gazetteer by their ids. */
  readonly named: readonly (string | Spot)[]
  readonly passages: readonly FoundPassage[]
  /** What was typed is no name but a word that the passages use: they go before what bears it in its name. */
  readonly passagesFirst: boolean
}

export const NOTHING: Found = { named: [], passages: [], passagesFirst: false }

export const FIELDS = ['names', 'text'] as const

/** A name is indexed by letters and by sound, running text by letters alone. */
export const tokensOf = (text: string, field?: string): string[] => {
  const words = wordsOf(text)
  return field === 'text' ? words : [...words, ...words.flatMap(soundToken)]
}

/** Fewer letters sound like half of all names. */
const SHORTEST_SOUND = 3

/** What cannot be said sounds like no name: "xyzzy" is not "Xızı". */
const soundToken = (word: string): string[] => {
  const sound = soundOf(word)
  const unsayable = /^[a-z]+$/.test(word) && !/[aeiou]/.test(word)
  return unsayable || sound.length < SHORTEST_SOUND ? [] : [`~${sound}`]
}

/** Stands between two names of one place, so that each is known to begin. */
export const NAMES_APART = ' / '

/**
 * Whether one of the names begins with what was typed, by letters or by sound: then a name is meant.
 * "Tavush" begins none of "Armenia–Azerbaijan border, Tavush section".
 */
export const beginsOneOf = (names: readonly string[], typed: string): boolean => {
  const wanted = wordsOf(typed)
  return names
    .flatMap((name) => name.split(NAMES_APART))
    .some((name) => {
      const words = wordsOf(name)
      return wanted.every((word, at) => begins(words[at], word))
    })
}

const begins = (word: string | undefined, typed: string): boolean =>
  word !== undefined && (word.startsWith(typed) || soundOf(word) === soundOf(typed))
