import { findQuote } from '../../src/domain/anchor'
import type { FiledArticle, FiledExcerpt } from './filed-article'
import { fingerprint } from './fingerprint'
import type { Finding } from './finding'

/** Whether a person has said no to each of these places for these words of this sentence. */
export function isDeclined(
  text: string,
  found: Finding,
  before: FiledArticle | undefined
): boolean {
  const print = fingerprint(text)
  const places = found.candidates.flatMap((each) => each.places)
  return (before?.review?.declined ?? []).some((declined) => {
    if (declined.sentence !== print) return false
    const [range] = findQuote(text, declined.quote)
    const same = range?.start === found.start && range.end === found.end
    return same && places.every((place) => declined.places.includes(place))
  })
}

/** Whether a person has taken a sentence of these words out for good. */
export function takenOutOf(before: FiledArticle | undefined): (text: string) => boolean {
  const prints = new Set(before?.review?.takenOut?.map(({ sentence }) => sentence))
  return (text) => prints.size > 0 && prints.has(fingerprint(text))
}

/** Whether a person has kept an excerpt that the text no longer has. */
export const isKept = ({ id }: FiledExcerpt, before: FiledArticle | undefined): boolean =>
  before?.review?.kept?.some(({ excerpt, about }) => excerpt === id && about === 'orphan') ?? false
