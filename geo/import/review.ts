import { findQuote } from '../../src/domain/anchor'
import type { ExcerptKind } from '../../src/domain/article'
import { answerOrphan, keep } from './answer-orphan'
import {
  reviewOf,
  type FiledArticle,
  type FiledExcerpt,
  type FiledMention,
  type KindQuestion,
  type MentionQuestion,
  type Question
} from './filed-article'
import { fingerprint } from './fingerprint'
import { kindInWords } from './questions'
import { replaced, settle, unclear, type Answered } from './settle'

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

function inTextOrder(text: string, mentions: readonly FiledMention[]): FiledMention[] {
  const start = ({ quote }: FiledMention): number => findQuote(text, quote)[0]?.start ?? 0
  return [...mentions].sort((a, b) => start(a) - start(b))
}
