import type { AnchoredExcerpt, AnchoredMention, Excerpt, QuoteSelector } from './article'

/** Character offsets into a text, the end exclusive. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** White space of any kind, no-break spaces and line breaks included, becomes one space. */
export const foldSpace = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Every place where the selector matches: a sound selector has exactly one. */
export function findQuote(text: string, quote: QuoteSelector): TextRange[] {
  const { exact, prefix, suffix } = quote
  const ranges: TextRange[] = []
  if (exact === '') return ranges
  const whole = prefix + exact + suffix
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    const start = at + prefix.length
    ranges.push({ start, end: start + exact.length })
  }
  return ranges
}

/** The shortest selector, grown word by word to either side, that matches only at the range. */
export function selectorFor(text: string, range: TextRange): QuoteSelector {
  let { start, end } = range
  const selector = (): QuoteSelector => ({
    exact: text.slice(range.start, range.end),
    prefix: text.slice(start, range.start),
    suffix: text.slice(range.end, end)
  })
  let left = true
  while (findQuote(text, selector()).length > 1 && (start > 0 || end < text.length)) {
    if ((left && start > 0) || end === text.length) start = wordStartBefore(text, start)
    else end = wordEndAfter(text, end)
    left = !left
  }
  return selector()
}

const wordStartBefore = (text: string, from: number): number => text.lastIndexOf(' ', from - 2) + 1

function wordEndAfter(text: string, from: number): number {
  const space = text.indexOf(' ', from + 1)
  return space < 0 ? text.length : space
}

/** The excerpt with its quotes found; one that is not found, which the check reports, is left out. */
export const anchored = (excerpt: Excerpt): AnchoredExcerpt => ({
  ...excerpt,
  mentions: excerpt.mentions.flatMap(({ place, quote }) => {
    const range = findQuote(excerpt.text, quote)[0]
    return range ? [{ place, ...range }] : []
  })
})

/** A stretch of an excerpt's text with the mentions that cover it: none, one, or several of one range. */
export interface TextPiece {
  readonly text: string
  readonly mentions: readonly AnchoredMention[]
}

/** The text cut at its mentions; the pieces joined are the text, to the letter. */
export function piecesOf({
  text,
  mentions
}: Pick<AnchoredExcerpt, 'text' | 'mentions'>): TextPiece[] {
  const byStart = new Map<number, { end: number; mentions: AnchoredMention[] }>()
  for (const mention of mentions) {
    const there = byStart.get(mention.start)
    if (there) there.mentions.push(mention)
    else byStart.set(mention.start, { end: mention.end, mentions: [mention] })
  }
  const pieces: TextPiece[] = []
  let at = 0
  for (const [start, { end, mentions }] of [...byStart].sort(([a], [b]) => a - b)) {
    if (start < at) continue
    if (start > at) pieces.push({ text: text.slice(at, start), mentions: [] })
    pieces.push({ text: text.slice(start, end), mentions })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mentions: [] })
  return pieces
}
