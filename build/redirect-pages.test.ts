import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { smallAtlas } from '../test/support/small-atlas'
import { redirectPages } from './redirect-pages'

const pages = redirectPages({ base: '/atlas/' }, smallAtlas)

test('an old address of a place or an article has a page', () => {
  expect(pages.map(({ path }) => path)).toEqual([
    '/atlas/place/altburg/',
    '/atlas/article/bulletin-4-may/'
  ])
})

test.each([
  [0, '/atlas/place/old-fort/', 'Old Fort / Altburg'],
  [1, '/atlas/article/bulletin-2031-05-04/', undefined]
])('page %i leads on at once, and by a link where that is refused', (at, target, name) => {
  const { document } = new JSDOM(pages[at]!.html).window
  expect(document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
    `0; url=${target}`
  )
  expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(target)
  const link = document.querySelector('a')
  expect(link?.getAttribute('href')).toBe(target)
  if (name !== undefined) expect(link?.textContent).toBe(name)
})
