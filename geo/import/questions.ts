import { selectorFor, type TextRange } from '../../src/domain/anchor'
import type { Place } from '../../src/domain/place'
import type { DraftSentence } from './draft'
import type { FiledExcerpt, KindQuestion, MentionQuestion, OrphanQuestion } from './filed-article'
import { isAccepted, isProposed, type Finding } from './finding'

/** The sentence before, which a question shows. */
interface Before {
  readonly before?: string | undefined
}
const beforeOf = ({ before }: Before): { before?: string } =>
  before === undefined ? {} : { before }

type Places = ReadonlyMap<string, Pick<Place, 'name' | 'kind'>>

/** "Armenia and Azerbaijan"; a place that is not on file goes by its id. */
export const namesOf = (ids: readonly string[], places: Places): string =>
  ids.map((id) => places.get(id)?.name ?? id).join(' and ')

export function mentionQuestion(
  excerpt: string,
  sentence: Pick<DraftSentence, 'text' | 'line'> & Before,
  found: Finding,
  places: Places
): MentionQuestion | undefined {
  const best = found.candidates[0]
  if (!best) return undefined
  const propose = isProposed(found) ? 'first' : 'none'
  return {
    about: 'mention',
    excerpt,
    line: sentence.line,
    ask: askFor(sentence.text, found, propose, places),
    ...beforeOf(sentence),
    how: best.how,
    quote: selectorFor(sentence.text, found),
    candidates: found.candidates,
    propose
  }
}

function askFor(
  text: string,
  found: Finding & TextRange,
  propose: MentionQuestion['propose'],
  places: Places
): string {
  const words = `“${text.slice(found.start, found.end)}”`
  const names = found.candidates.map((each) => namesOf(each.places, places))
  if (names.length === 1 && found.candidates[0]?.how === 'name' && !isAccepted(found)) {
    return `Does ${words} mean ${names[0]} on this map, or another place or thing of that name?`
  }
  if (propose === 'none') return `Does ${words} mean ${names[0]} here, or something else?`
  if (names.length === 1) return `Does ${words} stand for ${names[0]}?`
  const last = names.at(-1)
  return `Does ${words} stand for ${names.slice(0, -1).join(', for ')} or for ${last}?`
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  headline: 'the headline',
  standfirst: 'the standfirst',
  caption: 'a picture’s caption',
  subheading: 'a sub-heading',
  promo: 'a link to another piece',
  body: 'running text',
  quote: 'a quotation'
}
export const kindInWords = (kind: string): string => KIND_WORDS[kind] ?? kind

export function kindQuestion(
  excerpt: string,
  sentence: DraftSentence & Before
): KindQuestion | undefined {
  if (sentence.kindOrElse.length === 0) return undefined
  const candidates = [sentence.kind, ...sentence.kindOrElse]
  const ask = `Is this line ${candidates.map(kindInWords).join(' or ')}?`
  return { about: 'kind', excerpt, line: sentence.line, ask, ...beforeOf(sentence), candidates }
}

export function orphanQuestion(
  excerpt: FiledExcerpt,
  similar: readonly DraftSentence[]
): OrphanQuestion {
  return {
    about: 'orphan',
    excerpt: excerpt.id,
    line: similar[0]?.line ?? 0,
    ask:
      similar.length > 0
        ? 'The text no longer has this sentence, but a similar one. What shall become of the excerpt?'
        : 'The text no longer has this sentence. What shall become of the excerpt?',
    candidates: similar.map((sentence) => sentence.text)
  }
}
