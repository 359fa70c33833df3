import { expect, test } from 'vitest'
import { proposals } from './proposals'
import { articleOfPage } from './saved-page'

const HEAD =
  '<meta property="og:site_name" content="Example Daily"><meta property="article:published_time" content="2024-06-13T08:00:00Z"><meta name="author" content="Ada Lind"><link rel="canonical" href="https://example.org/posts">'
const page = (head: string): string =>
  `<html lang="en"><head><title>Posts</title>${head}</head><body><article><h1>Posts</h1><p>${'The surveyors of Armenia set a post on the ridge. '.repeat(8)}</p></article></body></html>`

test('a page’s head says publisher, day, author and address', () => {
  expect(articleOfPage(page(HEAD))).toMatchObject({
    publisher: 'Example Daily',
    published: '2024-06-13',
    byline: 'Ada Lind',
    url: 'https://example.org/posts'
  })
  expect(articleOfPage(page(''))).not.toHaveProperty('publisher')
})

test('what the editor has not said is proposed as options', () => {
  const facts = { publisher: 'Example Daily', published: '2024-06-13', byline: 'Ada Lind' }
  expect(proposals(facts, {}, true)).toEqual([
    'The page says of itself: --publisher "Example Daily" --date 2024-06-13. If that is right, import with it.',
    'The page names as author: Ada Lind. It stands under "credit".'
  ])
  expect(proposals({ publisher: 'A' }, { publisher: 'B' }, true)).toEqual([])
  expect(proposals(facts, {}, false)).toEqual([])
})
