import { findQuote } from '../../src/domain/anchor'
import type { Excerpt } from '../../src/domain/article'
import type { Fault } from '../../src/domain/fault'
import type { Known } from './known'
import type { Meanings } from './meanings'
import type { Told } from './one-cause'

/** Tells of a slip in a mention; faults of one cause are told once. */
type Say = (message: string, more?: Omit<Told, keyof Fault>) => void

/** What mentions are held to: the places that there are, and the words that stand for them. */
export interface MentionRules {
  readonly known: Known
  /** undefined where the words on file could not be read whole. */
  readonly meanings: Meanings | undefined
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Mentions of one excerpt: of a place, on words of the text, whole words, no two overlapping. */
export function checkMentions(
  { id, text, mentions }: Excerpt,
  { known, meanings }: MentionRules,
  report: (message: string, at: number, more?: Omit<Told, keyof Fault>) => void
): void {
  const taken: (Range & { place: string })[] = []
  mentions.forEach((mention, at) => {
    const say: Say = (message, more) => report(message, at, more)
    const { exact } = mention.quote
    if (!known.has(mention.place)) {
      say(`"${mention.place}" is no place of the gazetteer. Correct the id or add the place.`, {
        cause: `no place: ${mention.place}`
      })
    }
    const [range, second] = findQuote(text, mention.quote)
    if (!range) {
      return say(
        `The quote "${exact}" is not found in the excerpt's text. Copy it letter by letter, with its prefix and suffix.`,
        { followsFrom: textOf(id) }
      )
    }
    if (second) {
      return say(`The quote "${exact}" matches more than once. Lengthen its prefix or suffix.`)
    }
    if (cutsWord(text, range)) {
      return say(`The quote "${exact}" cuts a word. Let it begin and end where words do.`)
    }
    const slip = known.has(mention.place) ? meanings?.slipIn(mention) : undefined
    if (sayOverlaps(mention.place, exact, range, taken, say)) return
    if (slip !== undefined) say(slip.message, slip.cause === undefined ? {} : { cause: slip.cause })
    taken.push({ ...range, place: mention.place })
  })
}

/** An excerpt's text: where that is wrong, quotes from it are not to be found. */
export const textOf = (excerpt: string): string => `text of ${excerpt}`

function cutsWord(text: string, { start, end }: Range): boolean {
  const isIn = (at: number): boolean =>
    at > 0 && at < text.length && /[\p{L}\p{M}\p{N}]{2}/u.test(text.slice(at - 1, at + 1))
  return isIn(start) || isIn(end)
}

/** Tells of mentions that lie on each other; whether there are any. */
function sayOverlaps(
  place: string,
  exact: string,
  range: Range,
  taken: readonly (Range & { place: string })[],
  say: Say
): boolean {
  const over = taken.filter((other) => other.start < range.end && range.start < other.end)
  const isSame = ({ start, end }: Range): boolean => start === range.start && end === range.end
  const isTwice = over.some((other) => isSame(other) && other.place === place)
  const overlaps = over.some((other) => !isSame(other))
  if (isTwice) say(`"${exact}" is tied to "${place}" twice. Take one out.`)
  if (overlaps) say(`The quote "${exact}" overlaps another mention. Shorten one of the two.`)
  return isTwice || overlaps
}
