import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { ask } from '../../build/hosts/ask'
import { headersAt, TLS_ONLY } from '../../build/hosts/headers'
import { readHeaderRules, serveFolder, type StaticHost } from '../support/static-host'
import { fileIn } from './support/site'

// Netlify and Cloudflare Pages cannot be run here: a small host reads their files as they document it.
test.describe('a host that reads _headers', () => {
  test.describe.configure({ mode: 'default' })
  let host: StaticHost
  const rules = readHeaderRules(readFileSync('dist/_headers', 'utf8'))
  test.beforeAll(async () => {
    host = await serveFolder('dist', { rules })
  })
  test.afterAll(() => host.close())

  test('sends what every server sends', async () => {
    for (const path of [
      ...['/', '/index.html', '/404.html', '/feed.xml', '/robots.txt', '/place/', '/data/'],
      ...['/embed/', '/embed/map/', '/method/', '/sitemap.xml', '/favicon.svg'],
      ...['assets', 'parts', 'images', 'data', 'article'].map(
        (name) => `/${fileIn('dist', name, '')}`
      )
    ]) {
      const { headers } = await ask(host.origin + path)
      for (const [name, value] of Object.entries({ ...headersAt(path), ...TLS_ONLY })) {
        expect(headers[name.toLowerCase()], `${name} of ${path}`).toEqual([value])
      }
    }
  })

  test('is asked nothing that the hosts would not do', () => {
    // Cloudflare Pages reads the first 100 rules and lines of up to 2,000 characters.
    expect(rules.length).toBeLessThan(100)
    const lines = readFileSync('dist/_headers', 'utf8').split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000)
    expect(readFileSync('dist/_headers', 'utf8')).not.toMatch(/_(?:headers|redirects)/)
  })
})
