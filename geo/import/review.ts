import { findQuote } from '../../src/domain/anchor'
import type { ExcerptKind } from '../../src/domain/article'
import {
  lastNumberOf,
  reviewOf,
  withoutReview,
  withReview,
  type FiledArticle,
  type FiledExcerpt,
  type FiledMention,
  type KindQuestion,
  type MentionQuestion,
  type OrphanQuestion,
  type QuotationQuestion,
  type Question
} from './filed-article'
import { fingerprint } from './fingerprint'
import { moveExcerpt } from './move-excerpt'
import { kindInWords } from './questions'

/** What a reply did. A reply that is not understood changes nothing. */
export interface Answered {
  readonly file: FiledArticle
  /** Whether the question is settled. */
  readonly settled: boolean
  readonly said: string
}

/** Settles one question by an editor's reply; `placeIds` are those of the gazetteer. */
export function answer(
  file: FiledArticle,
  question: Question,
  reply: string,
  placeIds: ReadonlySet<string>
): Answered {
  const excerpt = file.excerpts.find((each) => each.id === question.excerpt)
  if (!excerpt) return settle(file, question, file.excerpts, 'The excerpt is gone.')
  const words = reply.trim().toLowerCase()
  if (words === 't' && question.about !== 'orphan') return takeOut(file, excerpt, question)
  switch (question.about) {
    case 'mention':
      return answerMention(file, excerpt, question, words, placeIds)
    case 'kind':
      return answerKind(file, excerpt, question, words)
    case 'orphan':
      return answerOrphan(file, excerpt, question, words)
    case 'quotation':
      if (words === '') return takeOut(file, excerpt, question)
      return words === 'k'
        ? keep(file, question, `${excerpt.id} stays.`)
        : unclear(file, 'Answer t to leave it out, k to keep it.')
  }
}

const unclear = (file: FiledArticle, said: string): Answered => ({ file, settled: false, said })

function answerMention(
  file: FiledArticle,
  excerpt: FiledExcerpt,
  question: MentionQuestion,
  reply: string,
  placeIds: ReadonlySet<string>
): Answered {
  const proposed = question.propose === 'first' ? '1' : 'n'
  const choice = reply === '' ? proposed : reply
  if (choice === 'n') return decline(file, excerpt, question)
  const picked = question.candidates[Number(choice) - 1]
  if (/^\d+$/.test(choice) && !picked) return unclear(file, `There is no answer ${choice}.`)
  const places = picked?.places ?? choice.split(/[\s,]+/).filter((id) => id !== '')
  const unknown = places.filter((id) => !placeIds.has(id))
  if (unknown.length > 0) {
    return unclear(file, `“${unknown.join(', ')}” is neither an answer nor a place’s id.`)
  }
  const [range] = findQuote(excerpt.text, question.quote)
  if (!range) return unclear(file, 'The words are not in the excerpt any more. Import again.')
  const over = excerpt.mentions.find((mention) =>
    findQuote(excerpt.text, mention.quote).some(
      (other) =>
        other.start < range.end &&
        range.start < other.end &&
        !(other.start === range.start && other.end === range.end)
    )
  )
  if (over) {
    return unclear(
      file,
      `These words overlap “${over.quote.exact}”, which is tied to ${over.place} already. Answer n, or take that mention out of the file first.`
    )
  }
  const how = picked?.how ?? question.how
  const added = places.map((place): FiledMention => ({ place, how, quote: question.quote }))
  const changed = {
    ...excerpt,
    mentions: inTextOrder(excerpt.text, [...excerpt.mentions, ...added])
  }
  return settle(
    file,
    question,
    replaced(file, changed),
    `“${question.quote.exact}”: ${places.join(' and ')}.`
  )
}

/** A no is remembered, so that the next import does not ask again. */
function decline(file: FiledArticle, excerpt: FiledExcerpt, question: MentionQuestion): Answered {
  const declined = {
    sentence: fingerprint(excerpt.text),
    quote: question.quote,
    places: [...new Set(question.candidates.flatMap((each) => each.places))].sort()
  }
  const review = reviewOf(file)
  const noted = { ...file, review: { ...review, declined: [...review.declined, declined] } }
  return settle(noted, question, file.excerpts, `“${question.quote.exact}”: no place.`)
}

function answerKind(
  file: FiledArticle,
  excerpt: FiledExcerpt,
  question: KindQuestion,
  reply: string
): Answered {
  const kind: ExcerptKind | undefined = question.candidates[reply === '' ? 0 : Number(reply) - 1]
  if (!kind) return unclear(file, `There is no answer ${reply}.`)
  return settle(file, question, replaced(file, { ...excerpt, kind }), `It is ${kindInWords(kind)}.`)
}

/** The sentence goes for good: no import brings it back. */
function takeOut(file: FiledArticle, excerpt: FiledExcerpt, question: Question): Answered {
  const review = reviewOf(file)
  const takenOut = [...(review.takenOut ?? []), { sentence: fingerprint(excerpt.text) }]
  const rest = file.excerpts.filter((each) => each.id !== excerpt.id)
  const noted = { ...file, review: { ...review, takenOut } }
  return settle(noted, question, rest, `${excerpt.id} is taken out for good.`)
}

/** The excerpt stays, and no import asks again whether it shall. */
function keep(
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

function answerOrphan(
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

const replaced = (file: FiledArticle, changed: FiledExcerpt): FiledExcerpt[] =>
  file.excerpts.map((each) => (each.id === changed.id ? changed : each))

function inTextOrder(text: string, mentions: readonly FiledMention[]): FiledMention[] {
  const start = ({ quote }: FiledMention): number => findQuote(text, quote)[0]?.start ?? 0
  return [...mentions].sort((a, b) => start(a) - start(b))
}

/** Questions that may still give an excerpt a place, or decide what becomes of it. */
const BEARS: readonly Question['about'][] = ['mention', 'orphan']

/** Strikes the question; an excerpt that is left without a place is none. */
function settle(
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
