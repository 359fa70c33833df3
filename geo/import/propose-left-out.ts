import { countWords, quotedWords } from '../../src/domain/words'
import { mostWords, type QuotationLimits } from '../../src/domain/quotation'
import {
  reviewOf,
  withoutReview,
  withReview,
  type FiledArticle,
  type FiledExcerpt,
  type QuotationQuestion
} from './filed-article'

/** What can go first: what the article itself sets beside its text. */
const FIRST_TO_GO = ['promo', 'caption', 'subheading', 'body', 'quote', 'standfirst']

/**
 * The article with a question for each passage that may be left out so that no more is quoted than the
 * limits allow: first those that add no place and no fact, then those that add no place.
 */
export function withProposals(
  file: FiledArticle,
  limits: QuotationLimits,
  needed: ReadonlySet<string>
): FiledArticle {
  const most = mostWords(limits, file.words ?? Infinity)
  const review = reviewOf(file)
  const kept = new Set(
    review.kept?.flatMap(({ excerpt, about }) => (about === 'quotation' ? [excerpt] : []))
  )
  const mayGo = ({ id, kind }: FiledExcerpt): boolean =>
    kind !== 'headline' && !kept.has(id) && !needed.has(id)
  const places = placesByExcerpt(file)
  const named = new Map<string, number>()
  for (const place of [...places.values()].flat()) named.set(place, (named.get(place) ?? 0) + 1)
  const questions: QuotationQuestion[] = []
  let quoted = quotedWords(file)
  // What names a place alone will do so still when others are gone: one walk is enough.
  for (const excerpt of inOrderOfGoing(file.excerpts.filter(mayGo))) {
    if (quoted <= most) break
    const own = places.get(excerpt.id) ?? []
    if (!own.every((place) => (named.get(place) ?? 0) > 1)) continue
    for (const place of own) named.set(place, (named.get(place) ?? 0) - 1)
    quoted -= countWords(excerpt.text)
    questions.push(questionOn(excerpt))
  }
  const others = review.questions.filter(({ about }) => about !== 'quotation')
  return withReview(withoutReview(file), { ...review, questions: [...questions, ...others] })
}

const questionOn = (excerpt: FiledExcerpt): QuotationQuestion => ({
  about: 'quotation',
  excerpt: excerpt.id,
  line: 0,
  ask: `More is quoted than may be. Shall these ${countWords(excerpt.text)} words be left out? Other passages name the same places; ${givesFact(excerpt) ? 'this one gives a figure, a date or someone’s words' : 'this one gives no figure and no date'}.`
})

/** Each place once: of its mentions, and of those that its open questions propose. */
function placesByExcerpt({ excerpts, review }: FiledArticle): Map<string, readonly string[]> {
  const asked = new Map<string, string[]>()
  for (const question of review?.questions ?? []) {
    if (question.about !== 'mention') continue
    const there = asked.get(question.excerpt) ?? []
    asked.set(question.excerpt, [...there, ...(question.candidates[0]?.places ?? [])])
  }
  return new Map(
    excerpts.map(({ id, mentions }) => [
      id,
      [...new Set([...mentions.map(({ place }) => place), ...(asked.get(id) ?? [])])]
    ])
  )
}

const inOrderOfGoing = (excerpts: readonly FiledExcerpt[]): FiledExcerpt[] =>
  [...excerpts].sort(
    (a, b) =>
      Number(givesFact(a)) - Number(givesFact(b)) ||
      FIRST_TO_GO.indexOf(a.kind) - FIRST_TO_GO.indexOf(b.kind) ||
      countWords(b.text) - countWords(a.text)
  )

const MONTHS =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

const givesFact = ({ kind, text }: FiledExcerpt): boolean =>
  kind === 'quote' || /\p{N}/u.test(text) || MONTHS.test(text)
