import { expect, test } from 'vitest'
import { oneForEachCause } from '../validate/one-cause'
import { checkExcerptNumbers } from '../validate/check-ids'
import type { FiledArticle } from './filed-article'

test('that the next review mends a fault outlives the joining of faults of one cause', () => {
  const value = { id: 'a', excerpts: [{ id: 'a-1' }] } as unknown as FiledArticle
  const article = { value, lineOf: () => 1 }
  const missing = checkExcerptNumbers([{ file: 'a.json', article }])
  expect(oneForEachCause(missing)).toMatchObject([{ mendedByReview: true }])
  const above = { ...article, value: { ...value, lastNumber: 0 } }
  const [fault] = oneForEachCause(checkExcerptNumbers([{ file: 'a.json', article: above }]))
  expect(fault).toBeDefined()
  expect(fault).not.toHaveProperty('mendedByReview')
})
