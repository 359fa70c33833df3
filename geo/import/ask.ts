import { findQuote } from '../../src/domain/anchor'
import type { Place } from '../../src/domain/place'
import type { FiledArticle, Question } from './filed-article'
import { kindInWords, namesOf } from './questions'

/** A question as the terminal shows it: the sentence, the words marked, the answers. */
export function questionText(
  file: FiledArticle,
  question: Question,
  count: string,
  places: ReadonlyMap<string, Place>
): string {
  const excerpt = file.excerpts.find((each) => each.id === question.excerpt)
  const line = question.line > 0 ? `, line ${question.line} of the text` : ''
  return [
    `\n${count}: ${question.excerpt}${line}`,
    `  ${excerpt ? marked(excerpt.text, question) : ''}`,
    question.ask,
    ...answersTo(question, places)
  ].join('\n')
}

function marked(text: string, question: Question): string {
  if (question.about !== 'mention') return text
  const [range] = findQuote(text, question.quote)
  if (!range) return text
  const { start, end } = range
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
}

function answersTo(question: Question, places: ReadonlyMap<string, Place>): string[] {
  const numbered = (texts: readonly string[]): string[] =>
    texts.map((text, at) => `  ${at + 1}  ${text}`)
  switch (question.about) {
    case 'mention':
      return [
        ...numbered(question.candidates.map((each) => namesOf(each.places, places))),
        '  n  no place on this map',
        `  Enter = ${question.propose === 'first' ? '1' : 'n'}, s = later, q = stop; or type the ids of other places`
      ]
    case 'kind':
      return [...numbered(question.candidates.map(kindInWords)), '  Enter = 1, s = later, q = stop']
    case 'orphan':
      return [
        ...numbered(question.candidates.map((text) => `it is this sentence now: ${text}`)),
        '  k  keep it as it is',
        '  t  take it out',
        '  s = later, q = stop'
      ]
  }
}
