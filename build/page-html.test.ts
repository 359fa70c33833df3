import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { site } from '../geo/compile/open-data/written-data'
import { pageHtml, worded } from './page-html'

const page = {
  path: '/atlas/place/a/',
  title: 'A “name”',
  description: 'Said & done',
  body: '',
  data: {},
  listed: true
}
const IMAGE = '/atlas/images/a.png'
const headOf = (html: string): Record<string, string> => {
  const { document } = new JSDOM(html).window
  return Object.fromEntries(
    [...document.querySelectorAll('meta[property],meta[name],link[rel=canonical]')].map((tag) => [
      tag.getAttribute('property') ?? tag.getAttribute('name') ?? 'canonical',
      tag.getAttribute('content') ?? tag.getAttribute('href') ?? ''
    ])
  )
}

describe.each([
  ['https://example.org', 'whole where the site knows its host'],
  ['', 'relative to the host where it does not']
])('with the origin “%s”, addresses are %s', (origin) => {
  test('on a document', () => {
    const html = pageHtml(page, { ...site, origin }, { stylesheets: [], image: IMAGE })
    expect(headOf(html)).toMatchObject({
      canonical: `${origin}/atlas/place/a/`,
      'og:url': `${origin}/atlas/place/a/`,
      'og:title': 'A “name”',
      'og:description': 'Said & done',
      'og:image': `${origin}${IMAGE}`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
      'twitter:image': `${origin}${IMAGE}`
    })
  })

  test('on the map page', () => {
    const html = worded(
      '<html lang="x"><head><title>x</title><meta name="description" content="x"></head></html>',
      { ...site, origin },
      { path: '', title: 'An atlas', description: 'Said & done', image: IMAGE }
    )
    expect(headOf(html)).toMatchObject({
      description: 'Said & done',
      canonical: `${origin}/atlas/`,
      'og:type': 'website',
      'og:title': 'An atlas',
      'og:image': `${origin}${IMAGE}`
    })
  })
})
