import { findQuote, selectorFor } from '../../src/domain/anchor'
import type { FiledMention } from './filed-article'

/** What becomes of a sentence's mentions when the sentence is worded anew. Nothing is guessed. */
export interface Carried {
  /** Names whose words stand exactly once in the new wording. */
  readonly moved: readonly FiledMention[]
  /** Descriptions and metonyms whose words stand there once: what they mean is to be asked again. */
  readonly asked: readonly FiledMention[]
  /** Mentions whose words are not there, or more than once. */
  readonly lost: readonly FiledMention[]
}

export function carryMentions(text: string, mentions: readonly FiledMention[]): Carried {
  const moved: FiledMention[] = []
  const asked: FiledMention[] = []
  const lost: FiledMention[] = []
  for (const mention of mentions) {
    const there = anchoredAgain(text, mention)
    if (!there) lost.push(mention)
    else if (mention.how === 'name' || mention.how === 'demonym') moved.push(there)
    else asked.push(there)
  }
  return { moved, asked, lost }
}

function anchoredAgain(text: string, mention: FiledMention): FiledMention | undefined {
  const found = findQuote(text, { exact: mention.quote.exact, prefix: '', suffix: '' })
  const [only] = found.filter((range) => isWhole(text, range.start, range.end))
  if (!only || found.length > 1) return undefined
  return { ...mention, quote: selectorFor(text, only) }
}

/** "Armenia" in "Armenian" is another word. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !/\p{L}$/u.test(text.slice(0, start)) && !/^\p{L}/u.test(text.slice(end))
