import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { feed, listingOf, placeFeed, sitemap } from '../build/feeds'
import { pageHtml, worded } from '../build/page-html'
import { redirectPages } from '../build/redirect-pages'
import { POLICY } from '../build/security-policy'
import { documentMaps } from '../geo/compile/document-maps'
import { relativePositions } from '../geo/compile/relative-positions'
import { isWebAddress } from '../geo/validate/formats'
import { previewSvg } from '../src/pages/preview-svg'
import type { Page, Site } from '../src/pages/render'
import { PAYLOAD, poisoned, poisonedArchive, poisonedProject } from './support/poisoned-atlas'

vi.mock('virtual:atlas', async () => {
  const { poisonedArchive: archive } = await import('./support/poisoned-atlas')
  const { version, site, places, redirects, layers, sources, geometry, corpus, counts } = archive
  const start = { version, site, places, redirects, layers, sources, geometry, corpus, counts }
  return { default: start }
})
vi.mock('virtual:method', async () => {
  const { poisonedProject: project } = await import('./support/poisoned-atlas')
  return { default: [...project.layers.value, ...project.baseLayers.value] }
})
vi.mock('virtual:static-maps', async () => {
  const { poisonedProject: project } = await import('./support/poisoned-atlas')
  const { staticMaps } = await import('../geo/compile/static-map')
  return { default: staticMaps(project) }
})
vi.mock('virtual:positions', async () => {
  const { poisonedProject: project } = await import('./support/poisoned-atlas')
  const { relativePositions: positions } = await import('../geo/compile/relative-positions')
  return { default: positions(project) }
})

const SITE: Site = {
  ...{ base: '/atlas/', origin: 'https://example.org', built: '2031-06-01' },
  title: poisonedArchive.site.title,
  publisher: `The Publisher ${PAYLOAD}`,
  contact: `javascript:pwn() ${PAYLOAD}`
}
const FRAME = { stylesheets: ['/atlas/assets/a.css'], image: '/atlas/images/a.png' }

let pages: Page[]
const documents = new Map<string, Document>()
const parsed = (html: string): Document => new JSDOM(html).window.document
beforeAll(async () => {
  const { renderNotFound, renderPages, renderShell } = await import('../src/pages/render')
  const archive = poisonedArchive
  const data = poisoned([
    {
      ...{ path: 'gazetteer.json', title: 'Places', bytes: 100 },
      fields: [{ name: 'id', description: 'Its id' }],
      licences: [{ title: 'CC0', path: 'https://example.org/' }]
    }
  ])
  const maps = documentMaps(poisonedProject)
  const positions = relativePositions(poisonedProject)
  pages = [...renderPages(SITE, { archive, maps, positions, data })]
  for (const page of pages) documents.set(page.path, parsed(pageHtml(page, SITE, FRAME)))
  documents.set('/atlas/404.html', parsed(pageHtml(renderNotFound(SITE, archive), SITE, FRAME)))
  const shell = `<!doctype html><html lang="en"><head><title></title><meta name="description" content=""></head><body>${renderShell(SITE, archive)}</body></html>`
  const about = {
    path: SITE.base,
    title: SITE.title,
    description: archive.site.area,
    image: FRAME.image
  }
  documents.set('/atlas/', parsed(worded(shell, SITE, about)))
  for (const { path, html } of redirectPages(SITE, archive)) documents.set(path, parsed(html))
}, 60_000)

/** Everything in the document that a browser would run, or load from a place that content names. */
function runnable(document: Document): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName
    const isData = name === 'script' && element.getAttribute('type') === 'application/ld+json'
    const isOther =
      (name === 'script' && !isData) ||
      ['iframe', 'object', 'embed', 'base', 'form', 'math', 'style', 'foreignobject'].includes(name)
    const attributes = [...element.attributes].filter(({ name: attribute, value }) => {
      const [, scheme] = /^[\s\0-\x20]*([a-z][\w+.-]*):/i.exec(value) ?? []
      const isAddress = /^(?:href|src|xlink:href|action|formaction|srcdoc|data)$/i.test(attribute)
      return (
        /^(?:on|style$|srcdoc$)/i.test(attribute) ||
        (isAddress && scheme !== undefined && !/^(?:https?|mailto)$/i.test(scheme))
      )
    })
    const of = (what: string): string => `<${name}> ${what}`
    return [...(isOther ? [of('itself')] : []), ...attributes.map((each) => of(each.name))]
  })
}

test('a page that took the payload for markup would be found out', () => {
  const document = parsed(`<p title="${PAYLOAD}">${PAYLOAD}</p>`)
  expect(runnable(document)).toEqual(
    expect.arrayContaining(['<script> itself', '<img> onerror', '<svg> onload', '<a> href'])
  )
})

describe('a payload in every text of articles, gazetteer, layers, sources and site', () => {
  test('is shown as text by every page, and nothing of it would run', () => {
    expect(documents.size).toBeGreaterThan(15)
    for (const [path, document] of documents) {
      expect(runnable(document), path).toEqual([])
      // The head holds what the builder put there, and no more.
      expect(document.querySelectorAll('head img, head a, head svg'), path).toHaveLength(0)
      if (path.endsWith('404.html')) continue
      expect(document.documentElement.outerHTML, path).toContain('&lt;script&gt;pwn()')
    }
  })

  test('leaves the policy first in the head, and the data for machines whole', () => {
    for (const page of pages) {
      const document = documents.get(page.path)!
      const [policy] = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv]')
      expect(policy?.content, page.path).toBe(POLICY)
      const [data, ...others] = document.querySelectorAll('script[type="application/ld+json"]')
      expect(others).toEqual([])
      expect(JSON.parse(data!.textContent!), page.path).toMatchObject(
        JSON.parse(JSON.stringify(page.data)) as object
      )
    }
  })

  test('reaches every kind of page', () => {
    const text = (path: string): string => documents.get(path)!.body.textContent!
    for (const path of ['/atlas/', '/atlas/method/', '/atlas/data/', '/atlas/place/upland/']) {
      expect(text(path), path).toContain('<script>pwn()</script>')
    }
    expect(text('/atlas/method/')).toContain(`javascript:pwn() ${PAYLOAD}`)
    expect(text('/atlas/article/bulletin-2031-05-04/')).toContain(PAYLOAD)
  })

  test('leaves feeds, site map and pictures well-formed', () => {
    const listing = pages.map(listingOf)
    const parser = new new JSDOM().window.DOMParser()
    const pictures = pages.flatMap(({ preview }) =>
      preview ? [previewSvg(preview, { site: SITE.title, credits: [PAYLOAD] })] : []
    )
    expect(pictures.length).toBeGreaterThan(5)
    for (const xml of [
      feed(SITE, listing),
      sitemap(SITE, listing),
      placeFeed(SITE, poisonedArchive, poisonedArchive.places[0]!),
      ...pictures
    ]) {
      const document = parser.parseFromString(xml, 'application/xml')
      expect(document.querySelector('parsererror')).toBeNull()
      expect(runnable(document)).toEqual([])
    }
  })
})

test.each([
  'javascript:pwn()',
  ' javascript:pwn()',
  'java\nscript:pwn()',
  'data:text/html,<script>pwn()</script>',
  'vbscript:pwn()',
  'https:javascript:pwn()',
  '//example.org/',
  'https://example.org/"onclick="pwn()',
  'https://user:word@example.org/'
])('the check takes no address like %j', (address) => {
  expect(isWebAddress(address)).toBe(false)
})
