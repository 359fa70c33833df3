import { describe, expect, test } from 'vitest'
import type { FiledArticle, MentionQuestion } from './filed-article'
import { beginSitting, countOf, openIn, takeReply, type Sitting } from './sitting'

const IDS = new Set(['armenia', 'azerbaijan', 'russia'])
const quote = (exact: string) => ({ exact, prefix: '', suffix: '' })
const asked = (number: number, words: string): MentionQuestion => ({
  about: 'mention',
  excerpt: `a-${number}`,
  line: number,
  ask: `Does “${words}” stand for Armenia?`,
  how: 'description',
  quote: quote(words),
  candidates: [{ places: ['armenia'], how: 'description', confidence: 0.7 }],
  propose: 'first'
})
const excerpt = (number: number, text: string): FiledArticle['excerpts'][number] => ({
  id: `a-${number}`,
  kind: 'body',
  text,
  mentions: []
})
const accepted = (place: string, exact: string) => ({
  place,
  how: 'name' as const,
  confidence: 0.99,
  quote: quote(exact)
})
const FILE: FiledArticle = {
  id: 'a',
  title: 'A',
  publisher: null,
  published: '2024-06-13',
  url: null,
  lang: 'en',
  credit: null,
  sha256: '0'.repeat(64),
  lastNumber: 4,
  excerpts: [
    excerpt(1, 'The state waits.'),
    { ...excerpt(2, 'Russia says that its army left.'), mentions: [accepted('russia', 'Russia')] },
    excerpt(3, 'Then the state spoke.'),
    excerpt(4, 'So did the state.')
  ],
  review: {
    questions: [
      asked(1, 'The state'),
      asked(2, 'its army'),
      asked(3, 'the state'),
      asked(4, 'the state')
    ],
    declined: []
  }
}

/** The sitting after the replies, and what was said to each. */
function after(replies: readonly string[], all = false): { sitting: Sitting; said: string[] } {
  const said: string[] = []
  let sitting = beginSitting(FILE, all)
  for (const reply of replies) {
    const [question] = openIn(sitting)
    if (!question) throw new Error('no question is open')
    const step = takeReply(sitting, question, reply, IDS)
    said.push(step.said)
    sitting = step.sitting
  }
  return { sitting, said }
}
const openIds = ({ sitting }: { sitting: Sitting }): string[] =>
  openIn(sitting).map((question) => question.excerpt)

describe('an answer for all alike', () => {
  test.each([
    ['a', ['a-1', 'a-3', 'a-4']],
    ['*', ['a-1', 'a-3', 'a-4']],
    ['russia*', ['a-1', 'a-3', 'a-4']],
    ['n*', []]
  ])('“%s” answers the same words with the same proposal, and says how many', (reply, tied) => {
    const done = after([reply])
    expect(done.said[0]).toMatch(/The same for 2 more\.$/)
    expect(openIds(done)).toEqual(['a-2'])
    const own = done.sitting.file.excerpts.filter(
      ({ id, mentions }) => id !== 'a-2' && mentions.length > 0
    )
    expect(own.map(({ id }) => id)).toEqual(tied)
  })

  test('is taken back by one undo', () => {
    const done = after(['a', 'u'])
    expect(done.sitting.file).toEqual(FILE)
    expect(openIds(done)).toEqual(['a-1', 'a-2', 'a-3', 'a-4'])
  })
})

describe('questions with the same proposal are alike, whatever else the words might mean', () => {
  const pair = (...places: string[]) => ({ places, how: 'description' as const, confidence: 0.75 })
  const sides = (number: number, ...candidates: ReturnType<typeof pair>[]): MentionQuestion => ({
    ...asked(number, 'the state'),
    candidates
  })
  const [one, two, three] = [
    pair('armenia', 'azerbaijan'),
    pair('armenia', 'russia'),
    pair('azerbaijan', 'russia')
  ]
  const questions = [
    { ...sides(1, one, two, three), quote: quote('The state') },
    sides(3, one, three),
    sides(4, two, one)
  ]
  const file = { ...FILE, review: { questions, declined: [] } }
  const tied = (reply: string): string[] => {
    const { sitting } = takeReply(beginSitting(file, false), questions[0]!, reply, IDS)
    return sitting.file.excerpts.flatMap(({ id, mentions }) =>
      mentions.filter(({ how }) => how === 'description').map(({ place }) => `${id} ${place}`)
    )
  }

  test('Enter gives them all the proposal, and leaves another proposal open', () => {
    expect(tied('a')).toEqual(['a-1 armenia', 'a-1 azerbaijan', 'a-3 armenia', 'a-3 azerbaijan'])
  })

  test('a number gives them all the places that it stands for, not the answer of that number', () => {
    expect(tied('3*')).toEqual(['a-1 azerbaijan', 'a-1 russia', 'a-3 azerbaijan', 'a-3 russia'])
    expect(tied('2*')).toEqual(['a-1 armenia', 'a-1 russia', 'a-3 armenia', 'a-3 russia'])
  })
})

describe('undo', () => {
  test('takes answers back one by one, the last first', () => {
    const done = after(['', 'n', 'u', 'u', 'u'])
    expect(done.sitting.file).toEqual(FILE)
    expect(done.said.at(-1)).toBe('There is no answer of this sitting to take back.')
  })

  test('brings a sentence back that was taken out for good', () => {
    expect(after(['t', 'u']).sitting.file).toEqual(FILE)
  })

  test('never lowers the last number', () => {
    const orphan = {
      about: 'orphan' as const,
      excerpt: 'a-2',
      line: 2,
      ask: 'What?',
      candidates: ['Russia says that its whole army left.']
    }
    const file = { ...FILE, review: { questions: [orphan], declined: [] } }
    const begun = beginSitting(file, false)
    const moved = takeReply(begun, orphan, '1', IDS).sitting
    expect(moved.file.lastNumber).toBe(5)
    const back = takeReply(moved, orphan, 'u', IDS).sitting.file
    expect(back).toEqual({ ...file, lastNumber: 5 })
  })
})

describe('counts', () => {
  test.each([
    [[], 'Question 1 of 4'],
    [['s'], 'Question 2 of 4'],
    [['s', ''], 'Question 3 of 4'],
    [['a'], 'Question 4 of 4'],
    [['s', '', 'u'], 'Question 2 of 4'],
    [['7'], 'Question 1 of 4']
  ])('after %j: %s', (replies, count) => {
    expect(countOf(after(replies).sitting)).toBe(count)
  })
})

describe('looking again at what was accepted', () => {
  test('asks about it in the article’s order and changes nothing by itself', () => {
    const begun = after([], true)
    expect(openIds(begun)).toEqual(['a-1', 'a-2', 'a-2', 'a-3', 'a-4'])
    expect(begun.sitting.file).toBe(FILE)
  })

  test('leaves what was not looked at as accepted when the editor stops', () => {
    const done = after([''], true)
    expect(done.sitting.file.excerpts[1]?.mentions).toEqual([accepted('russia', 'Russia')])
  })

  test('makes an accepted mention a decided one, or takes it away', () => {
    const russia = (reply: string) => {
      let { sitting } = after([], true)
      const question = sitting.again[0]!
      sitting = takeReply(sitting, question, reply, IDS).sitting
      return sitting.file.excerpts[1]?.mentions
    }
    expect(russia('')).toEqual([{ place: 'russia', how: 'name', quote: quote('Russia') }])
    expect(russia('n')).toEqual([])
    expect(russia('7')).toEqual([accepted('russia', 'Russia')])
  })
})
