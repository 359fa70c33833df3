import type {
  Article,
  Excerpt,
  ExcerptKind,
  Mention,
  QuoteSelector
} from '../../src/domain/article'

/** An article as its file holds it: what readers see, and what still waits for a person. */
export interface FiledArticle extends Article {
  readonly excerpts: readonly FiledExcerpt[]
  readonly review?: Review
}

export interface FiledExcerpt extends Excerpt {
  readonly mentions: readonly FiledMention[]
}

export interface FiledMention extends Mention {
  /** 0 to 1, where the importer accepted the mention by itself; absent once a person has decided. */
  readonly confidence?: number
}

/** The part of an article's file that no reader sees. */
export interface Review {
  /** Where older files have what now stands beside the title. */
  readonly lastNumber?: number
  readonly questions: readonly Question[]
  /** What a person has said no to, so that a second import does not ask again. */
  readonly declined: readonly Declined[]
  /** Sentences that a person has taken out for good: no import brings them back. */
  readonly takenOut?: readonly TakenOut[]
  /** Excerpts that a person has kept when asked whether they should go. */
  readonly kept?: readonly Kept[]
}

export type Question = MentionQuestion | KindQuestion | OrphanQuestion | QuotationQuestion

interface Asked {
  readonly excerpt: string
  /** Of the imported file, counted from 1; 0 where the text no longer has the sentence. */
  readonly line: number
  /** In plain words, ending in a question mark. */
  readonly ask: string
  /** The sentence before, which may say what the words mean; gone with the question. */
  readonly before?: string
}

/** Which place do these words of the excerpt stand for? */
export interface MentionQuestion extends Asked {
  readonly about: 'mention'
  readonly how: Mention['how']
  readonly quote: QuoteSelector
  /** Best first; several places where the words stand for each of them. */
  readonly candidates: readonly Candidate[]
  /** The answer that is proposed: the first candidate, or that the words stand for none. */
  readonly propose: 'first' | 'none'
}

export interface Candidate {
  readonly places: readonly string[]
  readonly how: Mention['how']
  /** 0 to 1. */
  readonly confidence: number
}

/** What is this line of the article: a sub-heading, a link to another piece, a caption? */
export interface KindQuestion extends Asked {
  readonly about: 'kind'
  /** Best first. */
  readonly candidates: readonly ExcerptKind[]
}

/** The text no longer holds the excerpt's sentence: what shall become of the excerpt? */
export interface OrphanQuestion extends Asked {
  readonly about: 'orphan'
  /** Sentences of the new text that nothing else has claimed and that resemble the old one. */
  readonly candidates: readonly string[]
}

/** More is quoted than may be: shall this passage be left out? */
export interface QuotationQuestion extends Asked {
  readonly about: 'quotation'
}

/** By the sentence's fingerprint. */
interface TakenOut {
  readonly sentence: string
}

interface Kept {
  readonly excerpt: string
  readonly about: 'orphan' | 'quotation'
}

interface Declined {
  /** The fingerprint of the sentence, so that it holds for this very sentence and no look-alike. */
  readonly sentence: string
  readonly quote: QuoteSelector
  readonly places: readonly string[]
}

/** What readers get: nothing that is undecided, no bookkeeping. */
export const acceptedPart = (file: FiledArticle): Article => ({
  ...withoutReview(file),
  excerpts: file.excerpts.map((excerpt) => ({
    ...excerpt,
    mentions: excerpt.mentions.map(({ place, how, quote }) => ({ place, how, quote }))
  }))
})

export function withoutReview(file: FiledArticle): Omit<FiledArticle, 'review'> {
  const { review, ...article } = file
  void review
  return article
}

const highestNumber = (excerpts: readonly FiledExcerpt[]): number =>
  Math.max(0, ...excerpts.map((excerpt) => Number(/\d+$/.exec(excerpt.id)?.[0] ?? 0)))

/** Whether the excerpts are numbered as they stand: a later import puts new ones between them. */
const areInOrder = (excerpts: readonly FiledExcerpt[]): boolean => {
  const numbers = excerpts.map((excerpt) => Number(/\d+$/.exec(excerpt.id)?.[0] ?? 0))
  return numbers.every((number, at) => at === 0 || number > numbers[at - 1]!)
}

/** The highest number ever given in the file, whatever has become of its excerpt. */
export const lastNumberOf = (file: FiledArticle): number =>
  Math.max(file.lastNumber ?? 0, file.review?.lastNumber ?? 0, highestNumber(file.excerpts))

export const reviewOf = (file: FiledArticle): Review =>
  file.review ?? { questions: [], declined: [] }

/** The article with its bookkeeping, which is left out where it says nothing. */
export function withReview(article: Omit<FiledArticle, 'review'>, review: Review): FiledArticle {
  const { questions, declined, takenOut = [], kept = [] } = review
  const isEmpty = [questions, declined, takenOut, kept].every((list) => list.length === 0)
  if (isEmpty && areInOrder(article.excerpts)) return article
  return {
    ...article,
    review: {
      questions,
      declined,
      ...(takenOut.length > 0 ? { takenOut } : {}),
      ...(kept.length > 0 ? { kept } : {})
    }
  }
}
