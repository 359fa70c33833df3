import { expect, test } from 'vitest'
import { withReview, type FiledArticle } from './filed-article'

const article = (...numbers: number[]): FiledArticle => ({
  id: 'a',
  title: 'A',
  publisher: null,
  published: '2024-06-13',
  url: null,
  lang: 'en',
  credit: null,
  sha256: '0'.repeat(64),
  excerpts: numbers.map((number) => ({
    id: `a-${number}`,
    kind: 'body',
    text: 'A.',
    mentions: []
  }))
})

test('numbers that a later import has put between others keep the bookkeeping in the file', () => {
  const review = { questions: [], declined: [] }
  expect(withReview(article(1, 2, 3), review)).not.toHaveProperty('review')
  expect(withReview(article(1, 3, 2), review)).toHaveProperty('review', review)
})
