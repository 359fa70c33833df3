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
  const left = new Set(file.excerpts)
  const questions: QuotationQuestion[] = []
  let quoted = quotedWords(file)
  while (quoted > most) {
    const spare = [...left].filter((each) => mayGo(each) && addsNoPlace(each, left, places))
    const [next] = spare.sort(
      (a, b) =>
        Number(givesFact(a)) - Number(givesFact(b)) ||
        FIRST_TO_GO.indexOf(a.kind) - FIRST_TO_GO.indexOf(b.kind) ||
        countWords(b.text) - countWords(a.text)
    )
    if (!next) break
    left.delete(next)
    quoted -= countWords(next.text)
    questions.push(questionOn(next))
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

/** Those of its mentions, and those that its open questions propose. */
function placesByExcerpt({ excerpts, review }: FiledArticle): Map<string, readonly string[]> {
  return new Map(
    excerpts.map(({ id, mentions }) => {
      const asked = (review?.questions ?? []).flatMap((question) =>
        question.about === 'mention' && question.excerpt === id
          ? (question.candidates[0]?.places ?? [])
          : []
      )
      return [id, [...mentions.map(({ place }) => place), ...asked]]
    })
  )
}

const addsNoPlace = (
  excerpt: FiledExcerpt,
  left: ReadonlySet<FiledExcerpt>,
  places: ReadonlyMap<string, readonly string[]>
): boolean => {
  const others = new Set(
    [...left].filter((each) => each !== excerpt).flatMap(({ id }) => places.get(id) ?? [])
  )
  return (places.get(excerpt.id) ?? []).every((place) => others.has(place))
}

const MONTHS =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/

const givesFact = ({ kind, text }: FiledExcerpt): boolean =>
  kind === 'quote' || /\p{N}/u.test(text) || MONTHS.test(text)
