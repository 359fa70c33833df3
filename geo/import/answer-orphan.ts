import {
  reviewOf,
  type FiledArticle,
  type FiledExcerpt,
  type OrphanQuestion,
  type QuotationQuestion
} from './filed-article'
import { moveExcerpt } from './move-excerpt'
import { settle, unclear, type Answered } from './settle'

/** The excerpt stays, and no import asks again whether it shall. */
export function keep(
  file: FiledArticle,
  question: OrphanQuestion | QuotationQuestion,
  said: string
): Answered {
  const review = reviewOf(file)
  const { excerpt, about } = question
  const noted = {
    ...file,
    review: { ...review, kept: [...(review.kept ?? []), { excerpt, about }] }
  }
  return settle(noted, question, file.excerpts, said)
}

export function answerOrphan(
  file: FiledArticle,
  excerpt: FiledExcerpt,
  question: OrphanQuestion,
  reply: string
): Answered {
  if (reply === 'k') return keep(file, question, 'It stays as it is.')
  if (reply === 't') {
    const rest = file.excerpts.filter((each) => each.id !== excerpt.id)
    return settle(
      file,
      question,
      rest,
      `${excerpt.id} is taken out. Its links say that it is gone.`
    )
  }
  const text = question.candidates[Number(reply) - 1]
  if (text === undefined) {
    return unclear(file, 'Answer k to keep it, t to take it out, or the number of a sentence.')
  }
  return moveTo(file, excerpt, question, text)
}

function moveTo(
  file: FiledArticle,
  excerpt: FiledExcerpt,
  question: OrphanQuestion,
  text: string
): Answered {
  const moved = moveExcerpt(file, excerpt, text, question.line)
  const review = reviewOf(file)
  const noted = {
    ...file,
    lastNumber: moved.lastNumber,
    review: { ...review, questions: [...review.questions, ...moved.questions] }
  }
  const excerpts = file.excerpts.map((each) => (each.id === excerpt.id ? moved.excerpt : each))
  const { id } = moved.excerpt
  const said = [
    `The new wording is ${id}; links to ${excerpt.id} say that it is gone.`,
    ...(moved.lost.length > 0
      ? [`Not in it: ${moved.lost.map(({ quote }) => `“${quote.exact}”`).join(', ')}.`]
      : []),
    ...(excerpt.editorNote
      ? [`It keeps its note: “${excerpt.editorNote}” See whether it holds.`]
      : []),
    'Import once more to be asked about what else the new wording names.'
  ]
  return settle(noted, question, excerpts, said.join(' '))
}
