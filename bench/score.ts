import { findQuote } from '../src/domain/anchor'
import type { Article, MentionHow } from '../src/domain/article'
import type { Draft } from '../geo/import/draft'
import { isAccepted, isProposed } from '../geo/import/finding'

/** One place in one stretch of one sentence: what the truth holds and the importer finds. */
export interface Marked {
  readonly how: MentionHow
  /** Compared as a whole: sentence, range, place and how must all agree. */
  readonly key: string
  readonly confidence: number
  readonly accepted: boolean
}

export interface Score {
  readonly how: MentionHow | 'all'
  readonly inTruth: number
  readonly found: number
  readonly right: number
  /** Accepted without a question. */
  readonly accepted: number
  readonly acceptedWrong: number
}

/** The mentions of an annotated article. */
export const truthOf = (article: Article): Marked[] =>
  article.excerpts.flatMap((excerpt) =>
    excerpt.mentions.map(({ place, how, quote }): Marked => {
      const range = findQuote(excerpt.text, quote)[0]
      const key = keyOf(excerpt.text, range?.start ?? -1, range?.end ?? -1, place, how)
      return { how, key, confidence: 1, accepted: true }
    })
  )

/** What the importer accepts or proposes, by itself; what it proposes to leave out is not counted. */
export const foundIn = (draft: Draft): Marked[] =>
  draft.sentences.flatMap(({ text, found }) =>
    found.filter(isProposed).flatMap((each) => {
      const best = each.candidates[0]
      if (!best) return []
      return best.places.map((place): Marked => {
        const key = keyOf(text, each.start, each.end, place, best.how)
        const { how, confidence } = best
        return { how, key, confidence, accepted: isAccepted(each) }
      })
    })
  )

function keyOf(text: string, start: number, end: number, place: string, how: MentionHow): string {
  const marked = `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
  return `${place} (${how}): ${marked}`
}

/** Scores by kind of mention and over all; duplicates in one sentence count by their range. */
export function scoresOf(truth: readonly Marked[], found: readonly Marked[]): Score[] {
  const hows = ['name', 'demonym', 'metonym', 'description'] as const
  const right = new Set(truth.map((each) => each.key))
  const score = (how: Score['how']): Score => {
    const of = (list: readonly Marked[]): Marked[] =>
      how === 'all' ? [...list] : list.filter((each) => each.how === how)
    const own = of(found)
    const accepted = own.filter((each) => each.accepted)
    return {
      how,
      inTruth: of(truth).length,
      found: own.length,
      right: own.filter((each) => right.has(each.key)).length,
      accepted: accepted.length,
      acceptedWrong: accepted.filter((each) => !right.has(each.key)).length
    }
  }
  return [...hows.map(score), score('all')]
}

export interface Differences {
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

export function differencesOf(truth: readonly Marked[], found: readonly Marked[]): Differences {
  const inTruth = new Set(truth.map((each) => each.key))
  const inFound = new Set(found.map((each) => each.key))
  return {
    missed: truth.filter((each) => !inFound.has(each.key)).map((each) => each.key),
    wrong: found.filter((each) => !inTruth.has(each.key)).map((each) => each.key)
  }
}

/** Sentences that are excerpts in both, and of those the ones whose kind agrees. */
export function sentencesAgreed(
  article: Article,
  draft: Draft
): { truth: number; found: number; same: number; sameKind: number } {
  const found = draft.sentences.filter((sentence) => sentence.found.some(isProposed))
  const same = article.excerpts.filter((excerpt) =>
    found.some((each) => each.text === excerpt.text)
  )
  const sameKind = same.filter((excerpt) =>
    found.some((each) => each.text === excerpt.text && each.kind === excerpt.kind)
  )
  return {
    truth: article.excerpts.length,
    found: found.length,
    same: same.length,
    sameKind: sameKind.length
  }
}
