import type { Place } from '../../src/domain/place'
import { foldWord } from './fold'
import { formsOf } from './inflection'
import type { PlaceWords, WordSense } from './place-words'

/** Everything by which places are recognised, ready to search with. */
export interface Lexicon {
  readonly entries: readonly Entry[]
  readonly places: ReadonlyMap<string, Place>
  /** Per place: the places that must be named before its words in context count. */
  readonly inContextOf: ReadonlyMap<string, readonly string[]>
  /** Per place: words that tell that a namesake is meant, as one pattern. */
  readonly namesakes: ReadonlyMap<string, RegExp>
}

export type Sense = Exclude<WordSense, 'namesakes'>

/** Words of one place in one sense and one language. */
interface Entry {
  readonly place: string
  readonly sense: Sense
  readonly lang: string
  readonly pattern: RegExp
  /** For lines in capitals only. */
  readonly inCapitals: RegExp
  /** A text in small letters that holds none of these holds none of the words. */
  readonly beginnings: readonly string[]
}

export function buildLexicon(places: readonly Place[], words: readonly PlaceWords[]): Lexicon {
  const composed = namesMadeOfOthersWords(words)
  const entries = [
    ...places.flatMap((place) => nameEntries(place, composed)),
    ...words.flatMap(wordEntries)
  ]
  return {
    entries,
    places: new Map(places.map((place) => [place.id, place])),
    inContextOf: new Map(words.map((each) => [each.place, each.inContextOf ?? [each.place]])),
    namesakes: new Map(words.flatMap(namesakesOf))
  }
}

function nameEntries(place: Place, composed: ReadonlySet<string>): Entry[] {
  const byLang = new Map<string, string[]>()
  const all = [...place.name.split(' / ').map((name) => ({ name, lang: 'en' })), ...place.altNames]
  for (const { name, lang } of all) {
    if (composed.has(`${place.id}\t${lang}\t${name}`)) continue
    byLang.set(lang, [...(byLang.get(lang) ?? []), name])
  }
  // A group's name is a description ("four border villages") that may fit others too.
  const sense = place.kind === 'village-group' ? 'inContext' : 'names'
  return [...byLang].map(([lang, names]) => entryOf(place.id, sense, lang, names))
}

const wordEntries = ({ place, words }: PlaceWords): Entry[] =>
  Object.entries(words).flatMap(([lang, bySense]) =>
    Object.entries(bySense).flatMap(([sense, list]) =>
      sense === 'namesakes' ? [] : [entryOf(place, sense as Sense, lang, list)]
    )
  )

/**
 * "Armenian parliament" on file as a name is two mentions in a text: the state's adjective, and
 * the words for the building. Such names are left to their parts.
 */
function namesMadeOfOthersWords(words: readonly PlaceWords[]): Set<string> {
  const made = new Set<string>()
  for (const whole of words) {
    for (const [lang, own] of Object.entries(whole.words)) {
      const lasts = [...(own.inContext ?? []), ...(own.descriptions ?? [])]
      const firsts = words
        .filter((each) => each.place !== whole.place)
        .flatMap((each) => each.words[lang]?.demonyms ?? [])
      for (const first of firsts) {
        for (const last of lasts) made.add(`${whole.place}\t${lang}\t${first} ${last}`)
      }
    }
  }
  return made
}

function entryOf(place: string, sense: Sense, lang: string, words: readonly string[]): Entry {
  const forms = [...words].sort((a, b) => b.length - a.length)
  const free = ['descriptions', 'inContext', 'vague', 'notThis'].includes(sense)
  const sources = forms.map((word) => {
    const pattern = formsOf(foldWord(word), lang)
    return /^\p{Ll}/u.test(word) ? eitherInitial(pattern) : pattern
  })
  const source = bounded(sources)
  return {
    place,
    sense,
    lang,
    pattern: new RegExp(source, free ? 'giu' : 'gu'),
    inCapitals: new RegExp(source, 'giu'),
    beginnings: beginningsOf(forms)
  }
}

/**
 * Tells which entries a folded text may hold words of: far quicker than their patterns, and most
 * entries are not in most texts.
 */
export function holderOf(folded: string): (entry: Entry) => boolean {
  const small = folded.toLowerCase()
  return ({ beginnings }) => beginnings.some((beginning) => small.includes(beginning))
}

/** Endings change at most the last two letters. A first i may be written with or without its dot. */
function beginningsOf(words: readonly string[]): string[] {
  const all = words.map((word) => {
    const first = /^[\p{L}\p{N}]+/u.exec(foldWord(word))?.[0] ?? ''
    const beginning = first.slice(0, Math.min(3, Math.max(1, first.length - 2)))
    return /^[iı]/.test(first) ? '' : beginning.toLowerCase()
  })
  return [...new Set(all)]
}

const eitherInitial = (pattern: string): string => {
  const first = pattern.charAt(0)
  return `[${first}${first.toLocaleUpperCase(first === 'i' ? 'az' : 'en')}${first.toUpperCase()}]${pattern.slice(1)}`
}

/** Whole words only, in any script. */
const bounded = (sources: readonly string[]): string =>
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{M}\\p{N}])`

function namesakesOf({ place, words }: PlaceWords): [string, RegExp][] {
  const sources = Object.entries(words).flatMap(([lang, own]) =>
    (own.namesakes ?? []).map((word) => {
      const pattern = formsOf(foldWord(word), lang)
      const ending = lang === 'az' ? '\\p{L}*' : ''
      return pattern + ending
    })
  )
  return sources.length === 0 ? [] : [[place, new RegExp(bounded(sources), 'giu')]]
}
