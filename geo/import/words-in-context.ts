import type { TextRange } from '../../src/domain/anchor'
import { CONFIDENCE } from './confidence'
import { finding, reading, type Finding } from './finding'
import type { Hit } from './hits'
import type { Lexicon } from './lexicon'
import { isTitle } from './title-case'

const PREPOSITION = 'of|in|to|for|with|by|and|or|on|at|from|the|that|which|as|than|into|between'
/** "A military alliance" says what something is; it does not stand for the one at hand. */
const INDEFINITE = new RegExp(
  `\\b(?:an?|another|other|any|no|every|each)\\s+(?:(?!(?:${PREPOSITION})\\s)[\\p{L}-]+\\s+){0,3}$`,
  'iu'
)
/** "Three enclaves" are others than the one that the article is about. */
const NUMERAL =
  /(?<!\p{L})(?:\d{1,2}|two|three|several|две?|три|четыре|пять|несколько|երկու|երեք|iki|üç)\s+$/iu
const QUALITY = /^(?: (?:military|security|defen[cs]e|regional|political|member))? $/
/** Before "members" these leave open whose; any other noun ("crew members") says it. */
const WHOSE_IS_OPEN =
  /(?:^|["“‘(,;:–—]\s*|\b(?:some|all|other|several|most|many|its|the|their|fellow|certain|few|both|two|three|four|five|six|remaining|of|by|with|among|and|or|that|but|to|for|between|accused|told|\p{L}+ing)\s+)$/iu
const MODIFIED =
  /^\s(?!(?:is|are|was|were|has|have|had|with|between|and|in|near|on|for|to|will|would|remain\w*|where|which|that|at|by|from|as|along|after|since|but|or|more|while|when|because|of|it|into|through|by|via|across)\b)\p{Ll}/u
const ELSEWHERE = /^\s(?:of|with|between)\s(?:the\s)?(\p{Lu}[\p{L}-]*)/u

/** Whether words that fit a place in some articles can stand for it in this sentence. */
export function fitsHere(
  text: string,
  hit: Hit,
  found: readonly Finding[],
  lexicon: Lexicon
): boolean {
  const before = text.slice(0, hit.start)
  if (NUMERAL.test(before) && !/^the\s/i.test(text.slice(hit.start))) return false
  const related = new Set([hit.place, ...(lexicon.inContextOf.get(hit.place) ?? [])])
  if (followsAnothersName(text, hit, found, related)) return false
  if (!hit.lang.startsWith('en')) return true
  const after = text.slice(hit.end)
  const words = text.slice(hit.start, hit.end)
  const definite = /^the\s/i.test(words)
  if (!definite && INDEFINITE.test(before)) return false
  if (!definite && standsUnderItsName(text, hit, found)) return false
  if (/^members?$/i.test(words)) {
    if (!WHOSE_IS_OPEN.test(before) || /^\s+of\s(?!\p{L}+ing\b)/u.test(after)) return false
  }
  if (!definite && belongsToAnother(text, before, found, related)) return false
  if (/(?:^|\s)(?:border|frontier)$/i.test(words) && MODIFIED.test(after)) return false
  return (
    !ELSEWHERE.test(after) || found.some((each) => isRelated(each, related) && each.start > hit.end)
  )
}

/** "Турецкая граница", "Turkish border": the adjective of a state that has no part in it. */
const followsAnothersName = (
  text: string,
  hit: Hit,
  found: readonly Finding[],
  related: ReadonlySet<string>
): boolean =>
  found.some(
    (each) =>
      each.candidates[0]?.how === 'demonym' &&
      !isRelated(each, related) &&
      /^ $/.test(text.slice(each.end, hit.start))
  )

/** "CSTO military alliance", "CSTO members": the name alone is the mention. */
const standsUnderItsName = (text: string, hit: Hit, found: readonly Finding[]): boolean =>
  found.some(
    (each) =>
      each.candidates[0]?.places.includes(hit.place) === true &&
      each.end <= hit.start &&
      QUALITY.test(text.slice(each.end, hit.start))
  )

/** "Iranian border", "NATO alliance", "Turkey's parliament": the word before says whose. */
function belongsToAnother(
  text: string,
  before: string,
  found: readonly Finding[],
  related: ReadonlySet<string>
): boolean {
  const word = /(?<=\s|^)(\p{Lu}[\p{L}-]*)(?:['’]s?)?\s+$/u.exec(before)
  if (!word || isTitle(text)) return false
  const [start, end] = [word.index, word.index + (word[1]?.length ?? 0)]
  if (start === 0 && /^(?:The|Its|Their|Our|Some|All|Most|Two|Both)$/.test(word[1] ?? ''))
    return false
  if (/-(?:led|dominated|backed)$/i.test(word[1] ?? '')) return false
  return !found.some((each) => each.start < end && start < each.end && isRelated(each, related))
}

const isRelated = (each: Finding, related: ReadonlySet<string>): boolean =>
  each.candidates[0]?.places.some((place) => related.has(place)) === true

/** What words in context are proposed to mean; a person always decides. */
export const proposeInContext = (range: TextRange, place: string, confidence?: number): Finding =>
  finding(range, reading([place], 'description', confidence ?? CONFIDENCE.inContext))
