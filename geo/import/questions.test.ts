import { describe, expect, test } from 'vitest'
import type { Place } from '../../src/domain/place'
import { finding, reading } from './finding'
import { kindQuestion, mentionQuestion } from './questions'

const PLACES = new Map(
  [
    ['georgia', 'Georgia'],
    ['armenia', 'Armenia'],
    ['russia', 'Russia']
  ].map(([id, name]) => [id ?? '', { id, name, kind: 'state' } as unknown as Place])
)
const SENTENCE = { text: 'Georgia and the two states', line: 4 }
const WORDS = { start: 0, end: 7 }

describe('a question', () => {
  test.each([
    ['plain', [reading(['armenia'], 'metonym', 0.7)], 'Does “Georgia” stand for Armenia?', 'first'],
    [
      'a namesake',
      [reading(['georgia'], 'name', 0.2)],
      'Does “Georgia” mean Georgia on this map, or another place or thing of that name?',
      'none'
    ],
    [
      'a choice',
      [
        reading(['armenia', 'georgia'], 'description', 0.7),
        reading(['armenia', 'russia'], 'description', 0.3)
      ],
      'Does “Georgia” stand for Armenia and Georgia or for Armenia and Russia?',
      'first'
    ],
    [
      'a doubt',
      [reading(['armenia'], 'description', 0.3)],
      'Does “Georgia” mean Armenia here, or something else?',
      'none'
    ]
  ])('about %s is put in plain words', (_, candidates, ask, propose) => {
    const question = mentionQuestion('a-1', SENTENCE, finding(WORDS, ...candidates), PLACES)
    expect(question).toMatchObject({ ask, propose, line: 4, quote: { exact: 'Georgia' } })
  })

  test('about a line’s kind is put only where the kind is a guess', () => {
    const sentence = { text: 'A', line: 1, found: [], kind: 'promo' as const, kindOrElse: [] }
    expect(kindQuestion('a-1', sentence)).toBeUndefined()
    expect(kindQuestion('a-1', { ...sentence, kindOrElse: ['subheading'] })?.ask).toBe(
      'Is this line a link to another piece or a sub-heading?'
    )
  })
})
