import { findQuote, selectorFor } from '../../src/domain/anchor'
import type { ExcerptKind } from '../../src/domain/article'
import {
  highestNumber,
  withoutReview,
  withReview,
  type FiledArticle,
  type FiledExcerpt,
  type FiledMention,
  type KindQuestion,
  type MentionQuestion,
  type OrphanQuestion,
  type Question
} from './filed-article'
import { fingerprint } from './fingerprint'
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
  switch (question.about) {
    case 'mention':
      return answerMention(file, excerpt, question, words, placeIds)
    case 'kind':
      return answerKind(file, excerpt, question, words)
    case 'orphan':
      return answerOrphan(file, excerpt, question, words)
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

function answerOrphan(
  file: FiledArticle,
  excerpt: FiledExcerpt,
  question: OrphanQuestion,
  reply: string
): Answered {
  if (reply === 'k') return settle(file, question, file.excerpts, 'It stays as it is.')
  if (reply === 't') {
    const rest = file.excerpts.filter((each) => each.id !== excerpt.id)
    return settle(file, question, rest, `${excerpt.id} is taken out.`)
  }
  const text = question.candidates[Number(reply) - 1]
  if (text === undefined) {
    return unclear(file, 'Answer k to keep it, t to take it out, or the number of a sentence.')
  }
  const mentions = excerpt.mentions.flatMap((mention) => anchoredAgain(text, mention))
  const lost = excerpt.mentions.length - mentions.length
  const said =
    `${excerpt.id} now quotes the new wording` +
    (lost > 0 ? `; ${lost} of its mentions ${lost === 1 ? 'is' : 'are'} not in it. ` : '. ') +
    'Import once more to be asked about what else the new wording names.'
  return settle(file, question, replaced(file, { ...excerpt, text, mentions }), said)
}

/** The same mention in a new wording, if its words stand there exactly once. */
function anchoredAgain(text: string, mention: FiledMention): FiledMention[] {
  const [whole, second] = findQuote(text, mention.quote)
  if (whole && !second) return [mention]
  const bare = findQuote(text, { exact: mention.quote.exact, prefix: '', suffix: '' })
  const [only] = bare
  return only && bare.length === 1 ? [{ ...mention, quote: selectorFor(text, only) }] : []
}

const replaced = (file: FiledArticle, changed: FiledExcerpt): FiledExcerpt[] =>
  file.excerpts.map((each) => (each.id === changed.id ? changed : each))

function inTextOrder(text: string, mentions: readonly FiledMention[]): FiledMention[] {
  const start = ({ quote }: FiledMention): number => findQuote(text, quote)[0]?.start ?? 0
  return [...mentions].sort((a, b) => start(a) - start(b))
}

const reviewOf = (file: FiledArticle): NonNullable<FiledArticle['review']> =>
  file.review ?? { lastNumber: highestNumber(file.excerpts), questions: [], declined: [] }

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
      open.some((each) => each.excerpt === excerpt.id && each.about !== 'kind')
  )
  const ids = new Set(left.map((excerpt) => excerpt.id))
  const questions = open.filter((each) => ids.has(each.excerpt))
  return {
    file: withReview({ ...withoutReview(file), excerpts: left }, { ...review, questions }),
    settled: true,
    said
  }
}

/** Turns what the importer accepted by itself into questions, for an editor who wants to see all. */
export function askAboutAll(file: FiledArticle): FiledArticle {
  const isOwn = (mention: FiledMention): boolean => mention.confidence !== undefined
  const asked = file.excerpts.flatMap((excerpt) =>
    excerpt.mentions.filter(isOwn).map((mention): MentionQuestion => ({
      about: 'mention',
      excerpt: excerpt.id,
      line: 0,
      ask: `Does “${mention.quote.exact}” stand for ${mention.place}?`,
      how: mention.how,
      quote: mention.quote,
      candidates: [
        { places: [mention.place], how: mention.how, confidence: mention.confidence ?? 1 }
      ],
      propose: 'first'
    }))
  )
  if (asked.length === 0) return file
  const review = reviewOf(file)
  const position = new Map(file.excerpts.map((excerpt, at) => [excerpt.id, at]))
  const questions = [...asked, ...review.questions].sort(
    (a, b) => (position.get(a.excerpt) ?? 0) - (position.get(b.excerpt) ?? 0)
  )
  const excerpts = file.excerpts.map((excerpt) => ({
    ...excerpt,
    mentions: excerpt.mentions.filter((mention) => !isOwn(mention))
  }))
  return { ...file, excerpts, review: { ...review, questions } }
}
