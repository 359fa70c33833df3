import { carryMentions } from './carry-mentions'
import {
  lastNumberOf,
  type FiledArticle,
  type FiledExcerpt,
  type FiledMention,
  type MentionQuestion
} from './filed-article'

export interface Moved {
  readonly excerpt: FiledExcerpt
  readonly questions: readonly MentionQuestion[]
  readonly lastNumber: number
  readonly lost: readonly FiledMention[]
}

/**
 * An excerpt's mentions in the sentence's new wording, which gets a number of its own: the old number
 * never comes to quote other words.
 */
export function moveExcerpt(
  file: FiledArticle,
  excerpt: FiledExcerpt,
  text: string,
  line: number
): Moved {
  const { moved, asked, lost } = carryMentions(text, excerpt.mentions)
  const lastNumber = lastNumberOf(file) + 1
  const id = `${file.id}-${lastNumber}`
  const questions = groupedByWords(asked).map(([first, ...more]): MentionQuestion => {
    const places = [first, ...more].map((mention) => mention.place)
    return {
      about: 'mention',
      excerpt: id,
      line,
      ask: `Does “${first.quote.exact}” stand for ${places.join(' and ')} in the new wording too?`,
      how: first.how,
      quote: first.quote,
      candidates: [{ places, how: first.how, confidence: 0.75 }],
      propose: 'first'
    }
  })
  return { excerpt: { ...excerpt, id, text, mentions: moved }, questions, lastNumber, lost }
}

/** Mentions of one stretch of words together. */
export function groupedByWords(
  mentions: readonly FiledMention[]
): [FiledMention, ...FiledMention[]][] {
  const groups = new Map<string, [FiledMention, ...FiledMention[]]>()
  for (const mention of mentions) {
    const key = JSON.stringify(mention.quote)
    const group = groups.get(key)
    if (group) group.push(mention)
    else groups.set(key, [mention])
  }
  return [...groups.values()]
}
