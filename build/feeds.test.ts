import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { Page } from '../src/pages/render'
import { feed, placeFeed, sitemap } from './feeds'
import { site } from '../geo/compile/open-data/written-data'
import { smallAtlas as atlas } from '../test/support/small-atlas'

const page = (path: string, more: Partial<Page> = {}): Page => ({
  path,
  title: path,
  description: 'Tom & Jerry <b>“quoted”</b> ]]> 𐌀',
  body: '',
  data: {},
  listed: true,
  ...more
})
const pages = [
  page('/atlas/place/a&b/'),
  ...atlas.articles.map((article) =>
    page(`/atlas/article/${article.id}/`, {
      listed: false,
      article: { ...article, title: 'A < B & “C”' }
    })
  ),
  page('/atlas/article/nameless/', {
    listed: false,
    article: { ...atlas.articles[0]!, id: 'nameless', publisher: null }
  })
]
const parser = new new JSDOM().window.DOMParser()
/** Throws where the text is not well-formed. */
function rootOf(xml: string): Element {
  const { documentElement: root } = parser.parseFromString(xml, 'application/xml')
  if (root.querySelector('parsererror') || root.localName === 'parsererror')
    throw new Error(root.textContent ?? '')
  return root
}
const children = (element: Element, name: string): Element[] =>
  [...element.children].filter((child) => child.localName === name)
const textsOf = (element: Element, name: string): string[] =>
  children(element, name).map((child) => child.textContent ?? '')

describe('the feed', () => {
  const root = rootOf(feed(site, pages))
  const entries = children(root, 'entry')
  const all = [root, ...entries]

  test('is an Atom feed with an entry for each article (RFC 4287, section 4.1.1)', () => {
    expect([root.localName, root.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect(entries).toHaveLength(atlas.articles.length + 1)
  })

  test('gives the feed and each entry one id, title and time (4.1.1, 4.1.2)', () => {
    for (const element of all) {
      for (const name of ['id', 'title', 'updated']) expect(children(element, name)).toHaveLength(1)
      expect(textsOf(element, 'updated')[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
      expect(new URL(textsOf(element, 'id')[0]!).origin).toBe(site.origin)
    }
    const ids = entries.flatMap((entry) => textsOf(entry, 'id'))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('names an author for each entry, whether or not the publisher is known (4.1.2, 3.2.1)', () => {
    for (const entry of entries) {
      const [author, ...others] = children(entry, 'author')
      expect(others).toEqual([])
      expect(textsOf(author!, 'name').join('')).not.toBe('')
    }
  })

  test('links itself once, and each entry to its page (4.1.1, 4.2.7)', () => {
    const links = (element: Element, rel: string): (string | null)[] =>
      children(element, 'link')
        .filter((link) => (link.getAttribute('rel') ?? 'alternate') === rel)
        .map((link) => link.getAttribute('href'))
    expect(links(root, 'self')).toEqual(['https://example.org/atlas/feed.xml'])
    for (const entry of entries) expect(links(entry, 'alternate')).toEqual(textsOf(entry, 'id'))
  })

  test('escapes what XML would misread', () => {
    expect(textsOf(entries[0]!, 'summary')[0]).toContain('A < B & “C”. ')
    expect(entries.flatMap((entry) => textsOf(entry, 'title'))).toContain('A < B & “C”')
  })

  test('stands without an article', () => {
    expect(children(rootOf(feed(site, [])), 'updated')).toHaveLength(1)
  })
})

test('a place has a feed of its own: the articles that mention it, the newest first', () => {
  const place = atlas.placeById.get('upland')!
  const root = rootOf(placeFeed(site, atlas, place))
  expect(textsOf(root, 'id')).toEqual(['https://example.org/atlas/place/upland/'])
  expect(textsOf(root, 'title')[0]).toContain('Upland')
  const ids = children(root, 'entry').flatMap((entry) => textsOf(entry, 'id'))
  const mentioning = atlas.articles.filter(({ places }) => places.includes('upland'))
  expect(mentioning.length).toBeGreaterThan(1)
  expect(ids).toEqual(mentioning.map(({ id }) => `https://example.org/atlas/article/${id}/`))
})

describe('the feed of a site that does not know its host', () => {
  const root = rootOf(feed({ ...site, origin: '' }, pages))

  test('has whole ids of its own all the same, and links relative to the host', () => {
    const ids = [root, ...children(root, 'entry')].flatMap((each) => textsOf(each, 'id'))
    expect(new Set(ids).size).toBe(pages.length)
    for (const id of ids) {
      expect(id).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/
      )
    }
    const hrefs = children(root, 'link').map((link) => link.getAttribute('href'))
    expect(hrefs).toEqual(['/atlas/', '/atlas/feed.xml'])
  })
})

test('the site map lists whole addresses of listed pages, well-formed (sitemaps.org)', () => {
  const root = rootOf(sitemap(site, pages))
  expect([root.localName, root.namespaceURI]).toEqual([
    'urlset',
    'http://www.sitemaps.org/schemas/sitemap/0.9'
  ])
  const addresses = children(root, 'url').flatMap((url) => textsOf(url, 'loc'))
  expect(addresses).toEqual(['https://example.org/atlas/', 'https://example.org/atlas/place/a&b/'])
})
