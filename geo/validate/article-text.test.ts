import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatArticle } from './article-text'
import type { FiledArticle } from '../import/filed-article'

const FOLDER = 'geo/content/articles'
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

describe('formatArticle', () => {
  test.each(names)('writes %s as it stands, to the byte', (name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8')
    expect(formatArticle(JSON.parse(text) as FiledArticle)).toBe(text)
  })

  test('writes an article without excerpts as JSON that reads back', () => {
    const article: FiledArticle = {
      id: 'a',
      title: 'A "quoted" title',
      publisher: null,
      published: '2024-06-13',
      url: null,
      lang: 'en',
      credit: null,
      sha256: '0'.repeat(64),
      excerpts: [],
      review: { lastNumber: 0, questions: [], declined: [] }
    }
    expect(JSON.parse(formatArticle(article))).toEqual(article)
  })
})
