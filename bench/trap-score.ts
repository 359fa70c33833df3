import { draftArticle } from '../geo/import/draft'
import type { DraftSentence } from '../geo/import/draft'
import { isAccepted, isProposed, type Finding } from '../geo/import/finding'
import type { Lexicon } from '../geo/import/lexicon'
import { blocksOfPlainText } from '../geo/import/plain-text'
import type { Expected, TrapText } from './trap-texts'

/** What came of the words of one text; each entry names them in their sentence. */
export interface TrapResult {
  readonly id: string
  /** Marked, and accepted or asked with the right answer. */
  readonly right: readonly string[]
  readonly missed: readonly string[]
  /** Accepted without a question, and not so, or not to be told without asking. */
  readonly wrong: readonly string[]
  /** Asked about words that mean no place, with a place proposed. */
  readonly proposed: readonly string[]
  readonly accepted: number
  readonly asked: number
  readonly credit: boolean
  readonly quotes: boolean
}

/** Reads a text as the importer does and holds it against its marks. */
export function trapResult(trap: TrapText, lexicon: Lexicon): TrapResult {
  const draft = draftArticle(blocksOfPlainText(trap.text), 'en', lexicon)
  const lines = trap.text.split('\n')
  const pairs = draft.sentences.flatMap((sentence) => pairsOf(sentence, lines, trap))
  const found = draft.sentences.flatMap((sentence) => sentence.found)
  const right = pairs.filter(isRight)
  const hit = new Set(right.map(({ expected }) => expected))
  const missed = [...trap.expected].flatMap(([line, marks]) =>
    marks
      .filter((mark) => !hit.has(mark))
      .map(
        ({ start, end, places }) => `${lines[line - 1]?.slice(start, end)} (${places.join('+')})`
      )
  )
  const describe = (list: readonly Pair[]): string[] => list.map(({ words }) => words)
  const wrong = pairs.filter((pair) => isAccepted(pair.found) && !isRight(pair))
  const proposed = pairs.filter(
    ({ found: each, expected }) => !expected && !isAccepted(each) && isProposed(each)
  )
  return {
    id: trap.id,
    right: describe(right),
    missed,
    wrong: describe(wrong),
    proposed: describe(proposed),
    accepted: found.filter(isAccepted).length,
    asked: found.filter((each) => !isAccepted(each)).length,
    credit: draft.credit === trap.credit,
    quotes: draft.sentences.filter(({ kind }) => kind === 'quote').length === trap.quotes
  }
}

interface Pair {
  readonly found: Finding
  readonly expected: Expected | undefined
  /** "[Moscow] → russia in “…”". */
  readonly words: string
}

function pairsOf(
  { text, line, found }: DraftSentence,
  lines: readonly string[],
  { expected }: TrapText
): Pair[] {
  const offset = (lines[line - 1] ?? '').indexOf(text)
  return found.map((each) => ({
    found: each,
    expected: expected
      .get(line)
      ?.find((mark) => mark.start < each.end + offset && each.start + offset < mark.end),
    words: `[${text.slice(each.start, each.end)}] → ${each.candidates[0]?.places.join('+')} in “${text}”`
  }))
}

function isRight({ found, expected }: Pair): boolean {
  if (!expected) return false
  const key = [...expected.places].sort().join()
  const isIt = (places: readonly string[] | undefined): boolean =>
    places !== undefined && [...places].sort().join() === key
  if (!expected.mustAsk) return isIt(found.candidates[0]?.places)
  return !isAccepted(found) && found.candidates.some(({ places }) => isIt(places))
}
