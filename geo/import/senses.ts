import type { TextRange } from '../../src/domain/anchor'
import type { Candidate } from './filed-article'
import { cityOrState } from './city-or-state'
import { CONFIDENCE } from './confidence'
import { finding, reading, type Finding } from './finding'
import type { Hit, Reading } from './hits'
import type { Lexicon } from './lexicon'
import { doubtIn, type Doubt } from './namesakes'

/** What a sentence's surroundings tell about its words. */
export interface Surroundings {
  readonly text: string
  readonly lexicon: Lexicon
  /** Places whose namesakes the article speaks of somewhere. */
  readonly namesakesAbout: ReadonlySet<string>
  /** BCP 47. */
  readonly lang: string
  /** Everything that is on file in the sentence. */
  readonly readings: readonly Reading[]
  /** Words, in small letters, that the article uses for another thing somewhere. */
  readonly doubted: ReadonlySet<string>
}

/** What words that are on file for places mean in this sentence; none where they mean no place. */
export function meaningOf(words: Reading, around: Surroundings): Finding | undefined {
  const most = mostConfidence(words, around)
  const candidates = words.hits
    .flatMap((hit) => candidatesFor(hit, words, around))
    .map((each) => ({ ...each, confidence: Math.min(each.confidence, most) }))
    .sort((a, b) => b.confidence - a.confidence)
  return candidates.length === 0 ? undefined : finding(words, ...candidates)
}

/** What else than a place the words may be by what stands round them. */
export function doubtAbout(
  words: Reading,
  { text, lang, readings }: Pick<Surroundings, 'text' | 'lang' | 'readings'>
): Doubt | undefined {
  if (!lang.startsWith('en') || words.hits.every((hit) => !DOUBTED.has(hit.sense))) return undefined
  const isAdjective = words.hits.every(({ sense }) => sense === 'demonyms')
  const isPlace = ({ start, end }: TextRange): boolean =>
    readings.some((each) => each !== words && each.start < end && start < each.end)
  return doubtIn(text, words, isAdjective, isPlace)
}

const DOUBTED: ReadonlySet<Hit['sense']> = new Set(['names', 'demonyms', 'capitals'])

function mostConfidence(words: Reading, around: Surroundings): number {
  const doubt = doubtAbout(words, around)
  if (doubt === 'thing') return CONFIDENCE.besideNamesake
  const spoken = around.text.slice(words.start, words.end).toLowerCase()
  return doubt === 'perhaps' || around.doubted.has(spoken) ? CONFIDENCE.capitalAsPlace : 1
}

function candidatesFor(hit: Hit, words: Reading, around: Surroundings): Candidate[] {
  const { text } = around
  const one = (how: Candidate['how'], confidence: number): Candidate[] => [
    reading([hit.place], how, confidence)
  ]
  switch (hit.sense) {
    case 'notThis':
    case 'inContext':
    case 'vague':
      return []
    case 'names':
      return one('name', confidenceInName(hit, words, around))
    case 'ambiguous':
      return one('name', CONFIDENCE.sharedName)
    case 'demonyms':
      return speaksOfPeople(text, hit) ? [] : one('demonym', CONFIDENCE.demonym)
    case 'peoples':
      return speaksOfPeople(text, hit) ? [] : one('demonym', CONFIDENCE.people)
    case 'metonyms':
      return one('metonym', confidenceInInstitution(text, hit))
    case 'descriptions':
      return one('description', CONFIDENCE.ownDescription)
    case 'capitals':
      return capitalFor(hit, words, text)
  }
}

const ETHNIC = /(?:\bethnic|этническ\p{L}*|էթնիկ|etnik)\s+$/iu
const OF_PEOPLE =
  /^(?:-(?:speaking|language|born|populated|majority|American|Canadian)|\s(?:language|diaspora|descent|minority)\b)/

/** "Ethnic Armenian" and "Russian-speaking" speak of people or a language, not of the state. */
const speaksOfPeople = (text: string, hit: Hit): boolean =>
  ETHNIC.test(text.slice(0, hit.start)) || OF_PEOPLE.test(text.slice(hit.end))

const confidenceInInstitution = (text: string, hit: Hit): number =>
  cityOrState(text, hit, hit.lang) === 'state' ? CONFIDENCE.institution : CONFIDENCE.capitalAsPlace

function capitalFor(hit: Hit, words: Reading, text: string): Candidate[] {
  const meant = cityOrState(text, hit, hit.lang)
  if (meant === 'city' || meant === 'neither') return []
  const isOnFile = words.hits.some((other) => other.sense === 'names')
  const sure = meant === 'state' && !isOnFile
  const unsure = meant === 'likelyCity' ? CONFIDENCE.secondChoice : CONFIDENCE.capitalAsPlace
  const confidence = sure ? CONFIDENCE.capitalForState : unsure
  return [reading([hit.place], 'metonym', confidence)]
}

function confidenceInName(hit: Hit, words: Reading, around: Surroundings): number {
  const { text, lexicon, namesakesAbout } = around
  const capital = words.hits.find((other) => other.sense === 'capitals')
  if (capital) {
    const meant = cityOrState(text, hit, hit.lang)
    if (meant === 'likelyCity') return CONFIDENCE.capitalAsPlace
    return meant === 'city' ? CONFIDENCE.cityByPreposition : CONFIDENCE.secondChoice
  }
  const namesakes = lexicon.namesakes.get(hit.place)
  if (!namesakes || !namesakesAbout.has(hit.place)) return CONFIDENCE.name
  return standsBeside(text, hit, namesakes) ? CONFIDENCE.besideNamesake : CONFIDENCE.capitalAsPlace
}

/** Whether one of the words stands at most three words away. */
function standsBeside(text: string, hit: Hit, words: RegExp): boolean {
  return [...text.matchAll(words)].some((match) => {
    const end = match.index + match[0].length
    const between = end <= hit.start ? text.slice(end, hit.start) : text.slice(hit.end, match.index)
    return between.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length <= 2
  })
}
