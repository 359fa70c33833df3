import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatArticle } from './article-text'
import type { FiledArticle } from '../import/filed-article'
import { smallProject, SMALL_ROOT } from '../../test/support/small-atlas'

const files = smallProject.articles.map(({ file }) => file)

describe('formatArticle', () => {
  test.each(files)('writes %s as it stands, to the byte', (file) => {
    const text = readFileSync(join(SMALL_ROOT, file), 'utf8')
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
