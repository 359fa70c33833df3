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
  /** The highest excerpt number ever given, so that none is given twice. */
  readonly lastNumber: number
  readonly questions: readonly Question[]
  /** What a person has said no to, so that a second import does not ask again. */
  readonly declined: readonly Declined[]
}

export type Question = MentionQuestion | KindQuestion | OrphanQuestion

interface Asked {
  readonly excerpt: string
  /** Of the imported file, counted from 1; 0 where the text no longer has the sentence. */
  readonly line: number
  /** In plain words, ending in a question mark. */
  readonly ask: string
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

export const highestNumber = (excerpts: readonly FiledExcerpt[]): number =>
  Math.max(0, ...excerpts.map((excerpt) => Number(/\d+$/.exec(excerpt.id)?.[0] ?? 0)))

/** Whether the excerpts are numbered as they stand: a later import puts new ones between them. */
const areInOrder = (excerpts: readonly FiledExcerpt[]): boolean => {
  const numbers = excerpts.map((excerpt) => Number(/\d+$/.exec(excerpt.id)?.[0] ?? 0))
  return numbers.every((number, at) => at === 0 || number > numbers[at - 1]!)
}

/** The article with its bookkeeping, which is left out where it says nothing. */
export function withReview(article: Omit<FiledArticle, 'review'>, review: Review): FiledArticle {
  const { questions, declined, lastNumber } = review
  const empty = questions.length === 0 && declined.length === 0
  const isPlain = lastNumber === highestNumber(article.excerpts) && areInOrder(article.excerpts)
  if (empty && isPlain) return article
  return { ...article, review }
}
