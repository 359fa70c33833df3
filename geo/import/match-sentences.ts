import type { DraftSentence } from './draft'
import type { FiledExcerpt } from './filed-article'

/** Each sentence's excerpt: the same words; where they stand more than once, in order. */
export function matchByWords(
  excerpts: readonly FiledExcerpt[],
  sentences: readonly DraftSentence[]
): Map<DraftSentence, FiledExcerpt> {
  const waiting = new Map<string, FiledExcerpt[]>()
  for (const excerpt of excerpts) {
    waiting.set(excerpt.text, [...(waiting.get(excerpt.text) ?? []), excerpt])
  }
  const matched = new Map<DraftSentence, FiledExcerpt>()
  for (const sentence of sentences) {
    const excerpt = waiting.get(sentence.text)?.shift()
    if (excerpt) matched.set(sentence, excerpt)
  }
  return matched
}

const ALIKE = 0.5

/** For each excerpt that the text has lost: sentences that may be its new wording, likest first. */
export function similarTo(
  lost: readonly FiledExcerpt[],
  free: readonly DraftSentence[]
): Map<FiledExcerpt, DraftSentence[]> {
  return new Map(
    lost.map((excerpt) => {
      const own = wordsOf(excerpt.text)
      const rated = free
        .map((sentence) => ({ sentence, alike: likeness(own, wordsOf(sentence.text)) }))
        .filter(({ alike }) => alike >= ALIKE)
        .sort((a, b) => b.alike - a.alike)
      return [excerpt, rated.slice(0, 2).map(({ sentence }) => sentence)]
    })
  )
}

/** Whether one text may be the other's new wording. */
export const areAlike = (one: string, other: string): boolean =>
  one === other || likeness(wordsOf(one), wordsOf(other)) >= ALIKE

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / Math.max(1, one.size + other.size - shared)
}
