import { expect, test } from 'vitest'
import { limitsFor, mostWords } from './quotation'
import { quotedWords } from './words'

test('the words of all excerpts are counted together', () => {
  const excerpt = (text: string) => ({ id: 'a-1', kind: 'body' as const, text, mentions: [] })
  expect(quotedWords({ excerpts: [excerpt('Two words.'), excerpt('And – three more.')] })).toBe(5)
})

test.each([
  ['the site’s', {}, { quotedShareLimit: 0.4, quotedWordsLimit: 400 }, 200, 80],
  ['whichever is reached first', {}, { quotedShareLimit: 0.4, quotedWordsLimit: 400 }, 5000, 400],
  ['the article’s own', { quotedShareLimit: 0.9 }, { quotedShareLimit: 0.4 }, 200, 180],
  [
    'of the article’s one kind and the site’s other',
    { quotedShareLimit: 0.9 },
    { quotedShareLimit: 0.4, quotedWordsLimit: 100 },
    200,
    100
  ],
  ['none', {}, {}, 200, Infinity]
])('the limit is %s', (_, article, site, total, most) => {
  expect(mostWords(limitsFor(article, site), total)).toBe(most)
})
