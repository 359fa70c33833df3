import type { Bounds } from '../../src/domain/geography'
import type { DraftSentence } from '../import/draft'
import { baseForms, nameKey, type KnownNames, type KnownPlace } from './known-place'
import { partsOf, possibleNames, withoutOpening, type PossibleName } from './possible-names'

/** A name in an article that looks like a place and is not on this map. */
export interface MissingName {
  readonly name: string
  readonly times: number
  readonly sentences: readonly Pick<DraftSentence, 'text' | 'line'>[]
  /** What the lists at hand have under the name; those on the base map first. */
  readonly candidates: readonly KnownPlace[]
}

/** A town that many people live in is known by its name alone, wherever it lies. */
const WELL_KNOWN = 100_000

/** Every string that a list of names is to be asked for. */
export const namesToLookUp = (sentences: readonly DraftSentence[], lang: string): Set<string> =>
  new Set(
    sentences.flatMap((sentence) =>
      uncovered(sentence)
        .flatMap((possible) => [possible, withoutOpening(possible) ?? possible])
        .flatMap(({ words }) => baseForms(words, lang))
    )
  )

/** What of the article the map lacks, in the order in which the article names it. */
export function missingNames(
  sentences: readonly DraftSentence[],
  lang: string,
  known: KnownNames,
  area: Bounds
): MissingName[] {
  const found = new Map<
    string,
    { name: string; times: number; in: DraftSentence[]; candidates: KnownPlace[] }
  >()
  const note = (name: string, sentence: DraftSentence, candidates: readonly KnownPlace[]): void => {
    const key = candidates[0] ? nameKey(candidates[0].name) : nameKey(name)
    const there = found.get(key) ?? { name, times: 0, in: [], candidates: [...candidates] }
    there.times += 1
    if (there.in.at(-1) !== sentence) there.in.push(sentence)
    found.set(key, there)
  }
  for (const sentence of sentences) {
    for (const possible of uncovered(sentence)) {
      const whole = trustedIn(possible, lang, known, area)
      const rest = whole ? undefined : withoutOpening(possible)
      const trusted = whole ?? (rest && trustedIn(rest, lang, known, area))
      const [part] = trusted ? [] : plainParts(possible, lang, known)
      if (trusted) note(whole ? possible.words : rest!.words, sentence, ranked(trusted, area))
      else if (part) note(part.words, sentence, ranked(part.places, area))
      else if (possible.isPlaced && !possible.byChance) note(possible.words, sentence, [])
    }
  }
  return [...found.values()].map(({ name, times, in: sentences, candidates }) => ({
    name,
    times,
    sentences,
    candidates
  }))
}

/** What is known under the very words, where that tells anything. */
function trustedIn(
  possible: PossibleName,
  lang: string,
  known: KnownNames,
  area: Bounds
): readonly KnownPlace[] | undefined {
  const places = lookUp(possible.words, lang, known)
  return places.some((place) => isTrusted(place, possible, area)) ? places : undefined
}

/** Possible names that nothing on the map is found in. */
const uncovered = (sentence: DraftSentence): PossibleName[] =>
  possibleNames(sentence.text).filter(
    ({ start, end }) => !sentence.found.some((each) => each.start < end && start < each.end)
  )

const lookUp = (words: string, lang: string, known: KnownNames): readonly KnownPlace[] =>
  baseForms(words, lang)
    .map((form) => known.get(nameKey(form)) ?? [])
    .find((places) => places.length > 0) ?? []

/** "Iran Air" holds a name of the base map; towns of the long list are trusted as a whole only. */
const plainParts = (
  possible: PossibleName,
  lang: string,
  known: KnownNames
): { words: string; places: readonly KnownPlace[] }[] =>
  partsOf(possible).flatMap(({ words }) => {
    const places = lookUp(words, lang, known).filter(({ isPlain }) => isPlain)
    return places.length > 0 ? [{ words, places }] : []
  })

function isTrusted(place: KnownPlace, { isPlaced, byChance }: PossibleName, area: Bounds): boolean {
  if (place.isPlain || isPlaced) return true
  return !byChance && (isWithin(place, area) || place.population >= WELL_KNOWN)
}

function isWithin({ at }: KnownPlace, [west, south, east, north]: Bounds): boolean {
  if (!at) return false
  return at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north
}

/** Those of the base map, then of the area, then by size. */
const ranked = (places: readonly KnownPlace[], area: Bounds): KnownPlace[] => {
  const rank = (place: KnownPlace): number =>
    (place.isPlain ? 2e9 : 0) + (isWithin(place, area) ? 1e9 : 0) + place.population
  return [...places].sort((a, b) => rank(b) - rank(a))
}
