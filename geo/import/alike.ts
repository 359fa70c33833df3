import type { Question } from './filed-article'

/**
 * Open questions that the same answer may fit: the same words with the same place proposed, whatever else
 * they might mean; of lines whose kind is a guess, those with the same guesses; all passages that may be
 * left out. What became of a lost sentence is asked one by one.
 */
export function alikeTo(question: Question, open: readonly Question[]): Question[] {
  const key = keyOf(question)
  if (key === undefined) return []
  return open.filter((other) => other !== question && keyOf(other) === key)
}

function keyOf(question: Question): string | undefined {
  switch (question.about) {
    case 'mention': {
      const words = question.quote.exact.toLowerCase()
      return JSON.stringify(['mention', words, question.propose, question.candidates[0]?.places])
    }
    case 'kind':
      return JSON.stringify(['kind', question.candidates])
    case 'quotation':
      return 'quotation'
    case 'orphan':
      return undefined
  }
}

/** The reply that gives `other` the answer that `reply` gives `question`: a number stands for its places. */
export function replyFor(other: Question, reply: string, question: Question): string {
  if (question.about !== 'mention' || other.about !== 'mention') return reply
  const places = question.candidates[Number(reply) - 1]?.places
  if (!/^\d+$/.test(reply) || places === undefined) return reply
  const at = other.candidates.findIndex((each) => each.places.join() === places.join())
  return at >= 0 ? String(at + 1) : places.join(' ')
}
