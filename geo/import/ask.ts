import { findQuote } from '../../src/domain/anchor'
import type { Place } from '../../src/domain/place'
import { carryMentions } from './carry-mentions'
import { markChanges } from './changed-words'
import type { FiledArticle, FiledExcerpt, OrphanQuestion, Question } from './filed-article'
import { kindInWords, namesOf } from './questions'

type Places = ReadonlyMap<string, Place>

/** A question as the terminal shows it: the sentence, the words marked, the answers. */
export function questionText(
  file: FiledArticle,
  question: Question,
  count: string,
  places: Places,
  alike: number
): string {
  const excerpt = file.excerpts.find((each) => each.id === question.excerpt)
  const line = question.line > 0 ? `, line ${question.line} of the text` : ''
  const lines = [`\n${count}: ${question.excerpt}${line}`]
  if (question.before !== undefined) lines.push(`  (before: ${question.before})`)
  if (excerpt) {
    if (question.about === 'orphan') lines.push(...oldBesideNew(excerpt, question, places))
    else lines.push(`  ${marked(excerpt.text, question)}`, question.ask)
  }
  lines.push(...answersTo(question, places), ...keysFor(question, alike))
  return lines.join('\n')
}

function marked(text: string, question: Question): string {
  if (question.about !== 'mention') return text
  const [range] = findQuote(text, question.quote)
  if (!range) return text
  const { start, end } = range
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
}

/** Both wordings, one under the other, and what would become of each mention. */
function oldBesideNew(excerpt: FiledExcerpt, question: OrphanQuestion, places: Places): string[] {
  const [first] = question.candidates
  const old = first === undefined ? excerpt.text : markChanges(excerpt.text, first)[0]
  return [
    `  on file: ${old}`,
    question.ask,
    ...question.candidates.flatMap((text, at) => {
      const { moved, asked, lost } = carryMentions(text, excerpt.mentions)
      const fate = (list: typeof moved, what: string): string[] =>
        list.length === 0
          ? []
          : [
              `     ${what}: ${list.map(({ quote, place }) => `“${quote.exact}” (${namesOf([place], places)})`).join(', ')}`
            ]
      return [
        `  ${at + 1}  it is now: ${markChanges(excerpt.text, text)[1]}`,
        ...fate(moved, 'moves'),
        ...fate(asked, 'is asked about'),
        ...fate(lost, 'is lost')
      ]
    })
  ]
}

function answersTo(question: Question, places: Places): string[] {
  const numbered = (texts: readonly string[]): string[] =>
    texts.map((text, at) => `  ${at + 1}  ${text}`)
  switch (question.about) {
    case 'mention':
      return [
        ...numbered(question.candidates.map((each) => namesOf(each.places, places))),
        '  n  no place on this map',
        '  t  take the sentence out for good'
      ]
    case 'kind':
      return [
        ...numbered(question.candidates.map(kindInWords)),
        '  t  take the sentence out for good'
      ]
    case 'orphan':
      return ['  k  keep it as it is', '  t  take it out']
    case 'quotation':
      return ['  t  leave it out, for good', '  k  keep it']
  }
}

function keysFor(question: Question, alike: number): string[] {
  const keys = 's = later, u = undo, q = stop'
  const same =
    alike > 0
      ? [
          `  ${alike} more alike: a = Enter for all of them; an answer with * (n*, t*) goes for all too`
        ]
      : []
  if (question.about === 'orphan') return [`  ${keys}`]
  if (question.about === 'quotation') return [...same, `  Enter = t, ${keys}`]
  if (question.about === 'kind') return [...same, `  Enter = 1, ${keys}`]
  const enter = question.propose === 'first' ? '1' : 'n'
  return [...same, `  Enter = ${enter}, ${keys}; or type the ids of other places`]
}
