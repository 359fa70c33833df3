import type { Question } from './filed-article'

/**
 * Open questions that the same answer may fit: the same words with the same candidates; of lines whose
 * kind is a guess, those with the same guesses; all passages that may be left out. What became of a lost sentence is asked one by one.
 */
export function alikeTo(question: Question, open: readonly Question[]): Question[] {
  const key = keyOf(question)
  if (key === undefined) return []
  return open.filter((other) => other !== question && keyOf(other) === key)
}

function keyOf(question: Question): string | undefined {
  switch (question.about) {
    case 'mention': {
      const places = question.candidates.map((each) => each.places)
      const words = question.quote.exact.toLowerCase()
      return JSON.stringify(['mention', words, places, question.propose])
    }
    case 'kind':
      return JSON.stringify(['kind', question.candidates])
    case 'quotation':
      return 'quotation'
    case 'orphan':
      return undefined
  }
}
