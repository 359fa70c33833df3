import type { TextRange } from '../../src/domain/anchor'
import { fold } from './fold'
import { holderOf, type Lexicon, type Sense } from './lexicon'

/** Words of a sentence that are on file for a place, before any thought about what they mean. */
export interface Hit extends TextRange {
  readonly place: string
  readonly sense: Sense
  readonly lang: string
}

/** Hits of one range: what the words may mean. */
export interface Reading extends TextRange {
  readonly hits: readonly Hit[]
}

/** Every hit in the text, overlapping ones too. */
export function hitsIn(text: string, lexicon: Lexicon): Hit[] {
  const folded = fold(text)
  const capitals = /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)
  const entries = lexicon.entries.filter(holderOf(folded.text))
  return entries.flatMap(({ place, sense, lang, pattern, inCapitals }) => {
    return [...folded.text.matchAll(capitals ? inCapitals : pattern)].map((match): Hit => {
      const start = folded.at[match.index] ?? 0
      const end = folded.at[match.index + match[0].length] ?? text.length
      return { place, sense, lang, start, end }
    })
  })
}

/** The hits that stand: the first to begin, of those the longest; what they cover falls away. */
export function readingsOf(hits: readonly Hit[]): Reading[] {
  const ordered = [...hits].sort((a, b) => a.start - b.start || b.end - a.end)
  const readings: { start: number; end: number; hits: Hit[] }[] = []
  for (const hit of ordered) {
    const last = readings.at(-1)
    if (last && last.start === hit.start && last.end === hit.end) last.hits.push(hit)
    else if (!last || hit.start >= last.end) {
      readings.push({ start: hit.start, end: hit.end, hits: [hit] })
    }
  }
  return readings.map((reading) => ({ ...reading, hits: distinct(reading.hits) }))
}

/** One hit a place; words that mean something else lose against another place's own. */
function distinct(hits: readonly Hit[]): Hit[] {
  const real = hits.filter((hit) => hit.sense !== 'notThis')
  const kept = real.length > 0 ? real : hits
  return kept.filter((hit, at) => kept.findIndex((each) => each.place === hit.place) === at)
}

/** "Collective Security Treaty Organization (CSTO)": a name and its short form are one mention. */
export function withShortForms(text: string, readings: readonly Reading[]): Reading[] {
  const joined: Reading[] = []
  for (const reading of readings) {
    const last = joined.at(-1)
    const same =
      last?.hits.length === 1 &&
      reading.hits.length === 1 &&
      last.hits[0]?.sense === 'names' &&
      reading.hits[0]?.sense === 'names' &&
      last.hits[0].place === reading.hits[0].place
    const brackets =
      last && /^\s\($/.test(text.slice(last.end, reading.start)) && text[reading.end] === ')'
    if (last && same && brackets) joined[joined.length - 1] = { ...last, end: reading.end + 1 }
    else joined.push(reading)
  }
  return joined
}
