import type { ExcerptKind } from '../../src/domain/article'
import { antecedentsOf } from './antecedents'
import { sourceLine, type Block } from './block'
import { creditOf, sortBlocks } from './block-kinds'
import { CONFIDENCE } from './confidence'
import { finding, type Finding } from './finding'
import { groupWordsIn } from './group-words'
import { hitsIn, readingsOf, withShortForms, type Hit, type Reading } from './hits'
import type { Lexicon } from './lexicon'
import { doubtAbout, meaningOf } from './senses'
import { sentencesOf } from './sentences'
import { quotedParts } from './speech'
import { isBorderOfAnother } from './border-of-another'
import { fitsHere, proposeInContext } from './words-in-context'

/** An article as the importer reads it, before any decision. */
export interface Draft {
  readonly title: string
  readonly credit: string | null
  /** Every sentence that can be quoted, those without a place too, in the article's order. */
  readonly sentences: readonly DraftSentence[]
}

export interface DraftSentence {
  readonly text: string
  readonly kind: ExcerptKind
  /** What else its line may be, where that is a guess. */
  readonly kindOrElse: readonly ExcerptKind[]
  /** Of the source, counted from 1. */
  readonly line: number
  /** In order of the words, never overlapping. */
  readonly found: readonly Finding[]
}

type Plain = Omit<DraftSentence, 'found'>

/** Reads blocks as an article and finds every place in it. Decides nothing. */
export function draftArticle(blocks: readonly Block[], lang: string, lexicon: Lexicon): Draft {
  const sorted = sortBlocks(blocks)
  const sentences = sorted.flatMap(({ block, kind, orElse }): Plain[] => {
    if (kind === 'credit' || kind === 'dateline' || kind === 'navigation') return []
    return quotedParts(sentencesOf(block.text, lang)).map(({ text, start, quoted }) => ({
      text,
      kind: quoted && kind === 'body' ? 'quote' : kind,
      kindOrElse: orElse,
      line: sourceLine(block, start)
    }))
  })
  return {
    title: sorted.find(({ kind }) => kind === 'headline')?.block.text ?? '',
    credit: creditOf(sorted),
    sentences: findPlaces(sentences, lang, lexicon)
  }
}

/** Names first; then the words that only the article's other words explain. */
function findPlaces(sentences: readonly Plain[], lang: string, lexicon: Lexicon): DraftSentence[] {
  const all = sentences.map((sentence) => ({ sentence, hits: hitsIn(sentence.text, lexicon) }))
  const namesakesAbout = new Set(
    [...lexicon.namesakes].flatMap(([place, words]) =>
      sentences.some(({ text }) => text.search(words) >= 0) ? [place] : []
    )
  )
  const named = namedPlaces(all.flatMap(({ hits }) => hits))
  const read = all.map(({ sentence, hits }) => {
    const usable = hits.filter((hit) => isUsable(hit, named, lexicon))
    return { sentence, readings: withShortForms(sentence.text, readingsOf(usable)) }
  })
  const doubted = doubtedWords(read, lang)
  const direct = read.map(({ sentence, readings }) => {
    const around = {
      text: sentence.text,
      lexicon,
      namesakesAbout,
      lang,
      readings,
      doubted
    }
    const found = readings.flatMap((reading) => meaningOf(reading, around) ?? [])
    return { sentence, readings, found }
  })
  const running: DraftSentence[] = []
  return direct.map(({ sentence, readings, found }) => {
    const inContext = contextual(sentence.text, readings, found, running, lexicon)
    const groups = grouped(sentence.text, [...found, ...inContext], running, lang, lexicon)
    const all = [...found, ...inContext, ...groups].sort((a, b) => a.start - b.start)
    const done = { ...sentence, found: all }
    if (isRunningText(done)) running.push(done)
    return done
  })
}

/** Names by which the article calls a club, a person or a town overseas; alone they may mean those. */
const doubtedWords = (
  sentences: readonly { sentence: Plain; readings: readonly Reading[] }[],
  lang: string
): Set<string> =>
  new Set(
    sentences.flatMap(({ sentence: { text }, readings }) =>
      readings
        .filter((words) =>
          words.hits.some(({ sense }) => sense === 'names' || sense === 'capitals')
        )
        .filter((words) => doubtAbout(words, { text, lang, readings }) === 'thing')
        .map(({ start, end }) => text.slice(start, end).toLowerCase())
    )
  )

const namedPlaces = (hits: readonly Hit[]): Set<string> =>
  new Set(
    hits
      .filter(({ sense }) => !['inContext', 'vague', 'notThis', 'peoples'].includes(sense))
      .map((hit) => hit.place)
  )

const needsContext = ({ sense }: Hit): boolean => sense === 'inContext' || sense === 'vague'

const isUsable = (hit: Hit, named: ReadonlySet<string>, lexicon: Lexicon): boolean =>
  !needsContext(hit) ||
  (lexicon.inContextOf.get(hit.place) ?? []).every((place) => named.has(place))

/** Antecedents are sought in the running text, never in captions or links to other pieces. */
const isRunningText = ({ kind }: DraftSentence): boolean => kind !== 'caption' && kind !== 'promo'

function contextual(
  text: string,
  readings: readonly Reading[],
  found: readonly Finding[],
  before: readonly DraftSentence[],
  lexicon: Lexicon
): Finding[] {
  return readings.flatMap((words) => {
    const fitting = words.hits.filter(
      (hit) => needsContext(hit) && fitsHere(text, hit, found, lexicon)
    )
    const [first] = fitting
    if (!first || words.hits.some((hit) => hit.sense === 'names')) return []
    if (first.sense === 'vague') {
      return [proposeInContext(words, first.place, CONFIDENCE.secondChoice)]
    }
    if (lexicon.places.get(first.place)?.kind !== 'border') {
      return [proposeInContext(words, first.place)]
    }
    const near = antecedentsOf(
      { ...words, count: 'two', how: 'description' },
      { text, found },
      before,
      lexicon.places
    )
    const sides = lexicon.inContextOf.get(first.place) ?? []
    const fits =
      near.length === 0 || near.some(({ places }) => places.every((place) => sides.includes(place)))
    const isOurs = fits && !isBorderOfAnother(text, first, found, sides)
    const confidence = isOurs ? CONFIDENCE.inContext : CONFIDENCE.secondChoice
    return [proposeInContext(words, first.place, confidence)]
  })
}

function grouped(
  text: string,
  found: readonly Finding[],
  before: readonly DraftSentence[],
  lang: string,
  lexicon: Lexicon
): Finding[] {
  return groupWordsIn(text, lang).flatMap((words) => {
    const covered = found.some((each) => each.start < words.end && words.start < each.end)
    if (covered) return []
    const candidates = antecedentsOf(words, { text, found }, before, lexicon.places)
    return candidates.length === 0 ? [] : [finding(words, ...candidates)]
  })
}
