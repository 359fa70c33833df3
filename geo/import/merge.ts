import { findQuote, selectorFor } from '../../src/domain/anchor'
import type { Article } from '../../src/domain/article'
import type { Place } from '../../src/domain/place'
import { countWords } from '../../src/domain/words'
import type { Draft, DraftSentence } from './draft'
import {
  lastNumberOf,
  withoutReview,
  withReview,
  type FiledArticle,
  type FiledExcerpt,
  type FiledMention,
  type Question,
  type Review
} from './filed-article'
import { isDeclined, isKept, takenOutOf } from './decided'
import { isAccepted, type Finding } from './finding'
import { matchByWords, similarTo } from './match-sentences'
import { notesOn } from './merge-notes'
import { kindQuestion, mentionQuestion, orphanQuestion } from './questions'

/** What the editor says about the article; what is left out stays as it is on file. */
export type Metadata = Pick<Article, 'id' | 'lang' | 'sha256'> &
  Partial<Pick<Article, 'publisher' | 'published' | 'url'>>

export interface Merged {
  readonly file: FiledArticle
  readonly kept: number
  readonly added: number
  /** Ids of excerpts whose sentence the text no longer has. */
  readonly orphans: readonly string[]
  readonly notes: readonly string[]
}

/**
 * Brings a draft together with what is on file. Nothing that is on file is changed or lost:
 * excerpts stay under their ids with their mentions, sentences are matched by their very words,
 * and on a second import everything new is a question.
 */
export function mergeArticle(
  before: FiledArticle | undefined,
  draft: Draft,
  meta: Metadata,
  places: ReadonlyMap<string, Place>
): Merged {
  const old = before?.excerpts ?? []
  const matched = matchByWords(old, draft.sentences)
  const isOut = takenOutOf(before)
  const present = new Set(matched.values())
  const lost = old.filter((excerpt) => !present.has(excerpt))
  const similar = similarTo(
    lost.filter((excerpt) => !isKept(excerpt, before)),
    draft.sentences.filter((sentence) => !matched.has(sentence) && !isOut(sentence.text))
  )
  const claimed = new Set([...similar.values()].flat().map((sentence) => sentence.text))
  const numbers = numbering(meta.id, before)
  const excerpts: FiledExcerpt[] = []
  const questions: Question[] = []
  for (const [at, sentence] of draft.sentences.entries()) {
    const filed = matched.get(sentence)
    if (!filed && (claimed.has(sentence.text) || isOut(sentence.text))) continue
    const placed = { ...sentence, before: draft.sentences[at - 1]?.text }
    const part = filed
      ? onFile(filed, placed, before, places)
      : newExcerpt(placed, numbers.next, before, places)
    if (!part) continue
    excerpts.push(part.excerpt)
    questions.push(...part.questions)
  }
  const withOrphans = insertOrphans(excerpts, old)
  questions.push(...[...similar].map(([excerpt, like]) => orphanQuestion(excerpt, like)))
  const review = {
    declined: [],
    ...before?.review,
    questions: inOrder(questions, withOrphans)
  }
  return {
    file: filedArticle(before, draft, meta, withOrphans, review, numbers.last()),
    kept: matched.size,
    added: withOrphans.length - old.length,
    orphans: lost.map((excerpt) => excerpt.id),
    notes: notesOn(before, draft, old)
  }
}

/** A sentence of the draft that knows the one before it. */
type Placed = DraftSentence & { readonly before: string | undefined }

interface Part {
  readonly excerpt: FiledExcerpt
  readonly questions: readonly Question[]
}

/** An excerpt on file stays as it is; what is found in it beyond its mentions is asked. */
function onFile(
  excerpt: FiledExcerpt,
  sentence: Placed,
  before: FiledArticle | undefined,
  places: ReadonlyMap<string, Place>
): Part {
  const taken = excerpt.mentions.flatMap((mention) => findQuote(excerpt.text, mention.quote))
  const open = sentence.found.filter(
    (found) =>
      !taken.some((range) => range.start < found.end && found.start < range.end) &&
      !isDeclined(sentence.text, found, before)
  )
  const kind = before?.review?.questions.filter(
    (question) => question.about === 'kind' && question.excerpt === excerpt.id
  )
  const asked = open.flatMap((found) => mentionQuestion(excerpt.id, sentence, found, places) ?? [])
  return { excerpt, questions: [...(kind ?? []), ...asked] }
}

function newExcerpt(
  sentence: Placed,
  nextId: () => string,
  before: FiledArticle | undefined,
  places: ReadonlyMap<string, Place>
): Part | undefined {
  const found = sentence.found.filter((each) => !isDeclined(sentence.text, each, before))
  if (found.length === 0) return undefined
  const id = nextId()
  const accepted = before ? [] : found.filter(isAccepted)
  const asked = found.filter((each) => !accepted.includes(each))
  const kind = kindQuestion(id, sentence)
  return {
    excerpt: {
      id,
      kind: sentence.kind,
      text: sentence.text,
      mentions: accepted.flatMap((each) => mentionsOf(sentence.text, each))
    },
    questions: [
      ...(kind ? [kind] : []),
      ...asked.flatMap((each) => mentionQuestion(id, sentence, each, places) ?? [])
    ]
  }
}

function mentionsOf(text: string, found: Finding): FiledMention[] {
  const best = found.candidates[0]
  if (!best) return []
  const quote = selectorFor(text, found)
  const { how, confidence } = best
  return best.places.map((place) => ({ place, how, confidence, quote }))
}

/** Numbers go up for ever: a link to an excerpt never comes to mean another. */
function numbering(
  id: string,
  before: FiledArticle | undefined
): { next: () => string; last: () => number } {
  let last = before ? lastNumberOf(before) : 0
  return { next: () => `${id}-${(last += 1)}`, last: () => last }
}

/** Excerpts without a sentence keep their place: after the one that they stood after. */
function insertOrphans(
  placed: readonly FiledExcerpt[],
  old: readonly FiledExcerpt[]
): FiledExcerpt[] {
  const result = [...placed]
  old.forEach((excerpt, at) => {
    if (result.includes(excerpt)) return
    const before = old[at - 1]
    result.splice(before ? result.indexOf(before) + 1 : 0, 0, excerpt)
  })
  return result
}

function inOrder(questions: readonly Question[], excerpts: readonly FiledExcerpt[]): Question[] {
  const position = new Map(excerpts.map((excerpt, at) => [excerpt.id, at]))
  const at = (question: Question): number => position.get(question.excerpt) ?? 0
  return [...questions].sort((a, b) => at(a) - at(b))
}

function filedArticle(
  before: FiledArticle | undefined,
  draft: Draft,
  meta: Metadata,
  excerpts: readonly FiledExcerpt[],
  review: Review,
  lastNumber: number
): FiledArticle {
  const head = (before && withoutReview(before)) ?? {
    id: meta.id,
    title: draft.title,
    publisher: null,
    published: '',
    url: null,
    lang: meta.lang,
    credit: draft.credit
  }
  const { publisher, published, url } = meta
  const article = {
    ...head,
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    lang: meta.lang,
    sha256: meta.sha256,
    lastNumber,
    words: draft.sentences.reduce((sum, { text }) => sum + countWords(text), 0),
    excerpts
  }
  return withReview(article, review)
}
