import { soundOf, wordsOf } from './spelling'
import type { Spot } from './spot'

/** What is found by its name: a place or a spot of the base map. */
export interface Findable {
  /** `place:<id>` or `spot:<number>`. */
  readonly id: string
  readonly names: string
}

/** What bears the name that was typed. */
export interface FoundNames {
  /** The best first; places of the gazetteer by their ids. */
  readonly named: readonly (string | Spot)[]
  /** One of them begins with it; else it is a word that the passages use, and they go first. */
  readonly isName: boolean
}

/** A passage as the list of results shows it. */
export interface FoundPassage {
  /** Its excerpt's id. */
  readonly excerpt: string
  readonly text: string
  /** null where the copy at hand names none. */
  readonly publisher: string | null
  /** ISO date. */
  readonly published: string
  /** Where it opens: the id of the place that it mentions first. */
  readonly place: string
}

export interface FoundPassages {
  /** Those to show: with all the words first, the newest first of these. */
  readonly passages: readonly FoundPassage[]
  readonly count: FoundCount
}

export interface FoundCount {
  readonly number: number
  /** There may be more. */
  readonly atLeast: boolean
  /** What is counted holds every word, of several, that was typed. */
  readonly allWords: boolean
}

export const NO_NAMES: FoundNames = { named: [], isName: false }
export const NO_PASSAGES: FoundPassages = {
  passages: [],
  count: { number: 0, atLeast: false, allWords: false }
}

export const FIELDS = ['names'] as const

/** A name is indexed by letters and by sound. */
export const tokensOf = (text: string): string[] => {
  const words = wordsOf(text)
  return [...words, ...words.flatMap(soundToken)]
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
