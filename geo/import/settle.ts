import {
  lastNumberOf,
  reviewOf,
  withoutReview,
  withReview,
  type FiledArticle,
  type FiledExcerpt,
  type Question
} from './filed-article'

/** What a reply did. A reply that is not understood changes nothing. */
export interface Answered {
  readonly file: FiledArticle
  /** Whether the question is settled. */
  readonly settled: boolean
  readonly said: string
}

export const unclear = (file: FiledArticle, said: string): Answered => ({
  file,
  settled: false,
  said
})

export const replaced = (file: FiledArticle, changed: FiledExcerpt): FiledExcerpt[] =>
  file.excerpts.map((each) => (each.id === changed.id ? changed : each))

/** Questions that may still give an excerpt a place, or decide what becomes of it. */
const BEARS: readonly Question['about'][] = ['mention', 'orphan']

/** Strikes the question; an excerpt that is left without a place is none. */
export function settle(
  file: FiledArticle,
  question: Question,
  excerpts: readonly FiledExcerpt[],
  said: string
): Answered {
  const review = reviewOf(file)
  const open = review.questions.filter((each) => each !== question)
  const left = excerpts.filter(
    (excerpt) =>
      excerpt.mentions.length > 0 ||
      open.some(({ excerpt: id, about }) => id === excerpt.id && BEARS.includes(about))
  )
  const ids = new Set(left.map((excerpt) => excerpt.id))
  const questions = open.filter((each) => ids.has(each.excerpt))
  const article = { ...withoutReview(file), lastNumber: lastNumberOf(file), excerpts: left }
  return { file: withReview(article, { ...review, questions }), settled: true, said }
}
