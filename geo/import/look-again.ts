import type { FiledArticle, FiledMention, MentionQuestion, Question } from './filed-article'
import { groupedByWords } from './move-excerpt'

/**
 * What the importer accepted by itself, as questions, for an editor who wants to see all. The file
 * stays as it is until one is answered.
 */
export const lookAgain = (file: FiledArticle): MentionQuestion[] =>
  file.excerpts.flatMap((excerpt) =>
    groupedByWords(excerpt.mentions.filter(isAccepted)).map(([first, ...more]): MentionQuestion => {
      const places = [first, ...more].map(({ place }) => place)
      return {
        about: 'mention',
        excerpt: excerpt.id,
        line: 0,
        ask: `Does “${first.quote.exact}” stand for ${places.join(' and ')}?`,
        how: first.how,
        quote: first.quote,
        candidates: [{ places, how: first.how, confidence: first.confidence ?? 1 }],
        propose: 'first'
      }
    })
  )

/** The file with the words of the question free, so that the answer decides what they mean. */
export function withoutAccepted(file: FiledArticle, question: Question): FiledArticle {
  if (question.about !== 'mention') return file
  const words = JSON.stringify(question.quote)
  const excerpts = file.excerpts.map((excerpt) =>
    excerpt.id === question.excerpt
      ? {
          ...excerpt,
          mentions: excerpt.mentions.filter(
            (mention) => !isAccepted(mention) || JSON.stringify(mention.quote) !== words
          )
        }
      : excerpt
  )
  return { ...file, excerpts }
}

const isAccepted = (mention: FiledMention): boolean => mention.confidence !== undefined
