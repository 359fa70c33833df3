import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { oembed } from './oembed'
import { pageHtml } from './page-html'

const site = {
  title: 'An atlas',
  base: '/atlas/',
  origin: 'https://atlas.test',
  publisher: null,
  contact: null,
  built: '2031-01-01'
}
const page = {
  title: 'Lakeside',
  description: '',
  body: '',
  data: {},
  listed: true,
  path: '/atlas/place/lakeside/',
  embedded: 'place=lakeside'
}
const frame = { image: '/atlas/images/a.png', stylesheets: [] }
const discovery = 'link[type="application/json+oembed"]'

test('a link’s place is taken by a frame of this site, of the stated size', () => {
  const answer = JSON.parse(
    oembed({ title: 'Lakeside', hash: 'place=lakeside', image: '/atlas/images/a.png' }, site)
  ) as Record<string, unknown>
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 800, height: 500 })
  expect(answer['thumbnail_url']).toBe('https://atlas.test/atlas/images/a.png')
  const { document } = new JSDOM(String(answer['html'])).window
  const found = document.querySelector('iframe')!
  expect(found.src).toBe('https://atlas.test/atlas/embed/#place=lakeside')
  expect([found.width, found.height]).toEqual(['800', '500'])
})

test('a page says where the code is, and says nothing where it knows no host', () => {
  const head = (origin: string): Document =>
    new JSDOM(pageHtml(page, { ...site, origin }, frame)).window.document
  expect(head(site.origin).querySelector(discovery)?.getAttribute('href')).toBe(
    'https://atlas.test/atlas/place/lakeside/oembed.json'
  )
  expect(head('').querySelector(discovery)).toBeNull()
})
