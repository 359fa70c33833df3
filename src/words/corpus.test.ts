import { describe, expect, test } from 'vitest'
import { corpusOf, type Corpus } from '../domain/site'
import { pageWords } from './pages'
import { words } from './words'

const dw = { published: '2024-06-13', publisher: 'DW' }
const none = corpusOf([])
const one = corpusOf([dw])
const two = corpusOf([dw, { published: '2024-06-13', publisher: null }])
const many = corpusOf(
  Array.from({ length: 10_000 }, (_, at) => ({
    published: at === 0 ? '2019-02-01' : '2026-11-24',
    publisher: at % 2 === 0 ? 'DW' : 'AFP'
  }))
)

test('the articles are told in a few figures', () => {
  expect(none).toEqual({ articles: 0, from: null, to: null, publishers: [] })
  expect(many).toEqual({
    articles: 10_000,
    from: '2019-02-01',
    to: '2026-11-24',
    publishers: ['AFP', 'DW']
  })
})

describe('what the atlas says of its articles', () => {
  test.each<[string, Corpus, string, string]>([
    ['none', none, 'No article is quoted yet.', 'No article stands behind this map yet.'],
    [
      'one',
      one,
      'what one news article says, tied to the places it names.',
      'stands one article of 13 June 2024,'
    ],
    [
      'two',
      two,
      'what two news articles say, tied to the places they name.',
      'stand two articles of 13 June 2024,'
    ],
    [
      'ten thousand',
      many,
      'what 10,000 news articles say, tied to the places they name.',
      'stand 10,000 articles from 1 February 2019 to 24 November 2026,'
    ]
  ])('holds with %s', (_, corpus, lead, intro) => {
    expect(words.lead('The way out', corpus)).toContain(lead)
    expect(words.intro.text(corpus)).toContain(intro)
    const all = [
      words.lead('The way out', corpus),
      words.intro.text(corpus),
      pageWords.description('the area', corpus),
      pageWords.method.isNot(corpus)
    ]
    for (const sentence of all) expect(sentence).toMatch(/^[A-Z].*[a-z]\.$/)
    expect(all.join(' ')).not.toMatch(/undefined|null|NaN| {2}/)
  })
})
