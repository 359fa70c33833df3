import { expect, test } from 'vitest'
import type { Article } from '../../src/domain/article'
import type { SiteContent } from '../../src/domain/site'
import { smallProject } from '../../test/support/small-atlas'
import { checkQuotation } from './check-quotation'

const [small] = smallProject.articles
if (!small) throw new Error('no article')
/** 41 words are quoted of it. */
const said = (article: Partial<Article>, site: Partial<SiteContent>): string[] => {
  const { words: _, ...value } = small.article.value
  void _
  const file = { ...small, article: { ...small.article, value: { ...value, ...article } } }
  return checkQuotation([file], { ...smallProject.site.value, ...site }).map(
    ({ message }) => message
  )
}

test.each<[string, Partial<Article>, Partial<SiteContent>]>([
  ['nothing is limited', {}, {}],
  ['the share is kept', { words: 103 }, { quotedShareLimit: 0.4 }],
  [
    'the article has a wider limit and a reason',
    { words: 45, quotedShareLimit: 0.95, quotedLimitReason: 'Because.' },
    { quotedShareLimit: 0.4 }
  ],
  [
    'the article has a narrower limit',
    { words: 1000, quotedShareLimit: 0.1 },
    { quotedShareLimit: 0.4 }
  ]
])('no fault where %s', (_, article, site) => {
  expect(said(article, site)).toEqual([])
})

test.each<[string, Partial<Article>, Partial<SiteContent>, RegExp]>([
  [
    'too large a share',
    { words: 100 },
    { quotedShareLimit: 0.4 },
    /^41 of the article's 100 words are quoted, 41 %; 40 % may be\. Take excerpts out/
  ],
  [
    'words that were never counted',
    {},
    { quotedShareLimit: 0.4 },
    /"words" of "bulletin-2031-05-04" is missing.*Import the text once more/
  ],
  ['fewer words than are quoted', { words: 40 }, {}, /has 40 words, and 41 are quoted/],
  [
    'a wider share without a reason',
    { words: 45, quotedShareLimit: 0.95 },
    { quotedShareLimit: 0.4 },
    /"quotedShareLimit" .* is 0\.95, more than the 0\.4 .* Write "quotedLimitReason"/
  ],
  [
    'more words without a reason',
    { words: 45, quotedWordsLimit: 500 },
    { quotedWordsLimit: 400 },
    /"quotedWordsLimit" .* is 500, more than the 400/
  ]
])('a fault for %s', (_, article, site, message) => {
  expect(said(article, site)).toEqual([expect.stringMatching(message)])
})
