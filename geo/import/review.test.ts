import { describe, expect, test } from 'vitest'
import type { FiledArticle, MentionQuestion, OrphanQuestion } from './filed-article'
import { answer } from './review'

const QUESTION: MentionQuestion = {
  about: 'mention',
  excerpt: 'a-1',
  line: 3,
  ask: 'Does “The two sides” stand for Armenia and Azerbaijan?',
  how: 'description',
  quote: { exact: 'The two sides', prefix: '', suffix: '' },
  candidates: [
    { places: ['armenia', 'azerbaijan'], how: 'description', confidence: 0.75 },
    { places: ['armenia', 'russia'], how: 'description', confidence: 0.3 }
  ],
  propose: 'first'
}
const FILE: FiledArticle = {
  id: 'a',
  title: 'A',
  publisher: null,
  published: '2024-06-13',
  url: null,
  lang: 'en',
  credit: null,
  sha256: '0'.repeat(64),
  excerpts: [
    {
      id: 'a-1',
      kind: 'body',
      text: 'The two sides met near Baku.',
      mentions: [
        {
          place: 'azerbaijan',
          how: 'metonym',
          confidence: 0.96,
          quote: { exact: 'Baku', prefix: '', suffix: '' }
        }
      ]
    }
  ],
  lastNumber: 1,
  review: { questions: [QUESTION], declined: [] }
}
const PLACES = new Set(['armenia', 'azerbaijan', 'russia', 'turkey'])
const mentions = (file: FiledArticle): string[] =>
  file.excerpts.flatMap((excerpt) =>
    excerpt.mentions.map((each) => `${each.quote.exact}=${each.place}`)
  )

describe('an answer', () => {
  test.each([
    [
      'takes what is proposed on Enter',
      '',
      ['The two sides=armenia', 'The two sides=azerbaijan', 'Baku=azerbaijan']
    ],
    [
      'takes the answer of the number',
      '2',
      ['The two sides=armenia', 'The two sides=russia', 'Baku=azerbaijan']
    ],
    [
      'takes places by their ids',
      'russia, turkey',
      ['The two sides=russia', 'The two sides=turkey', 'Baku=azerbaijan']
    ],
    ['ties nothing on n', 'n', ['Baku=azerbaijan']]
  ])('%s', (_, reply, expected) => {
    const answered = answer(FILE, QUESTION, reply, PLACES)
    expect(answered.settled).toBe(true)
    expect(mentions(answered.file)).toEqual(expected)
    expect(answered.file.review?.questions ?? []).toEqual([])
  })

  test.each([
    ['a number that is none', '7', 'There is no answer 7.'],
    ['a place that is none', 'narnia', '“narnia” is neither an answer nor a place’s id.']
  ])('changes nothing on %s', (_, reply, said) => {
    expect(answer(FILE, QUESTION, reply, PLACES)).toEqual({ file: FILE, settled: false, said })
  })

  test('remembers a no with the places that were offered', () => {
    const { file } = answer(FILE, QUESTION, 'n', PLACES)
    expect(file.review?.declined).toEqual([
      {
        sentence: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        quote: QUESTION.quote,
        places: ['armenia', 'azerbaijan', 'russia']
      }
    ])
  })

  test('is refused where it would overlap a mention', () => {
    const wide = { ...QUESTION, quote: { exact: 'near Baku', prefix: '', suffix: '' } }
    const answered = answer(FILE, wide, '', PLACES)
    expect(answered.settled).toBe(false)
    expect(answered.said).toMatch(
      /^These words overlap “Baku”, which is tied to azerbaijan already/
    )
  })

  test('takes an excerpt out that is left without a place, and keeps its number', () => {
    const bare = { ...FILE, excerpts: FILE.excerpts.map((each) => ({ ...each, mentions: [] })) }
    const { file } = answer(bare, QUESTION, 'n', PLACES)
    expect(file.excerpts).toEqual([])
    expect(file.lastNumber).toBe(1)
  })
})

test('a sentence that is taken out is noted by its fingerprint, its questions are gone', () => {
  const { file, said } = answer(FILE, QUESTION, 't', PLACES)
  expect(file.excerpts).toEqual([])
  expect(file.review).toEqual({
    questions: [],
    declined: [],
    takenOut: [{ sentence: expect.stringMatching(/^[0-9a-f]{16}$/) as string }]
  })
  expect(file.lastNumber).toBe(1)
  expect(said).toBe('a-1 is taken out for good.')
})

describe('an orphan', () => {
  const question: OrphanQuestion = {
    about: 'orphan',
    excerpt: 'a-1',
    line: 3,
    ask: 'What shall become of the excerpt?',
    candidates: ['The two sides met in Baku, near the sea.', 'Nobody met.']
  }
  const file: FiledArticle = {
    ...FILE,
    review: { questions: [question], declined: [] }
  }

  test.each([
    ['stays on k', 'k', ['Baku=azerbaijan']],
    ['goes on t', 't', []],
    ['ties nothing in a wording without its words', '2', []]
  ])('%s', (_, reply, expected) => {
    expect(mentions(answer(file, question, reply, PLACES).file)).toEqual(expected)
  })

  test('gives the new wording a number of its own, and the old one to nobody', () => {
    const named: FiledArticle = {
      ...file,
      excerpts: file.excerpts.map((each) => ({
        ...each,
        mentions: [
          {
            place: 'azerbaijan',
            how: 'name',
            quote: { exact: 'Baku', prefix: '', suffix: '' }
          }
        ]
      }))
    }
    const moved = answer(named, question, '1', PLACES)
    expect(moved.file.excerpts).toMatchObject([
      { id: 'a-2', text: question.candidates[0], mentions: [{ quote: { exact: 'Baku' } }] }
    ])
    expect(moved.file.lastNumber).toBe(2)
    expect(moved.said).toContain('links to a-1 say that it is gone')
  })

  test('asks again what words other than a name stand for in the new wording', () => {
    const moved = answer(file, question, '1', PLACES).file
    expect(mentions(moved)).toEqual([])
    expect(moved.review?.questions).toMatchObject([
      {
        excerpt: 'a-2',
        ask: 'Does “Baku” stand for azerbaijan in the new wording too?',
        propose: 'first'
      }
    ])
    expect(moved.excerpts).toHaveLength(1)
  })

  test('says which words its new wording does not have', () => {
    const answered = answer(file, question, '2', PLACES)
    expect(answered.said).toContain('Not in it: “Baku”.')
    expect(answered.file.excerpts).toEqual([])
    expect(answered.file.lastNumber).toBe(2)
  })

  test('is remembered as kept', () => {
    expect(answer(file, question, 'k', PLACES).file.review?.kept).toEqual([
      { excerpt: 'a-1', about: 'orphan' }
    ])
  })

  test('is never settled by Enter', () => {
    expect(answer(file, question, '', PLACES).settled).toBe(false)
  })
})
