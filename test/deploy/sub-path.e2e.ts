import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { JSDOM } from 'jsdom'
import { ask } from '../../build/hosts/ask'
import { serveFolder, type StaticHost } from '../support/static-host'

const BASE = '/atlas/'
const ORIGIN = 'https://atlas.example.org'

// GitHub Pages: no header can be set, the site lies below the repository's name.
test.describe('a site below a path', () => {
  test.describe.configure({ mode: 'default' })
  let folder: string
  let host: StaticHost
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'atlas-sub-path-'))
    const vite = resolve('node_modules/vite/bin/vite.js')
    const options = [
      '--configLoader',
      'runner',
      '--base',
      BASE,
      '--outDir',
      folder,
      '--emptyOutDir'
    ]
    execFileSync(process.execPath, [vite, 'build', ...options], {
      env: { ...process.env, ATLAS_ORIGIN: ORIGIN },
      stdio: ['ignore', 'ignore', 'inherit']
    })
    host = await serveFolder(folder, { base: BASE })
  })
  test.afterAll(async () => {
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('has every file and page that any of its pages, styles and scripts names', async () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    const pages = names.filter((name) => name.endsWith('.html'))
    expect(pages.length).toBeGreaterThan(20)
    const named = new Set<string>()
    for (const page of pages) {
      for (const address of addressesIn(join(folder, page), page)) named.add(address)
    }
    for (const style of names.filter((name) => name.endsWith('.css'))) {
      const text = readFileSync(join(folder, style), 'utf8')
      for (const [, url] of text.matchAll(/url\(["']?(?!data:)([^)"']+)/g)) {
        named.add(new URL(url!, `http://host${BASE}${style}`).pathname)
      }
    }
    expect(named.size).toBeGreaterThan(100)
    const outside = [...named].filter((path) => !path.startsWith(BASE))
    expect(outside, 'addresses that leave the path').toEqual([])
    const gone: string[] = []
    for (const path of named) {
      if ((await ask(host.origin + path)).status !== 200) gone.push(path)
    }
    expect(gone, 'addresses at which nothing is').toEqual([])
  })

  test('tells hosts of its path alone', () => {
    const paths = readFileSync(join(folder, '_headers'), 'utf8').match(/^\/\S*/gm) ?? []
    expect(paths.filter((path) => path !== '/*' && !path.startsWith(BASE))).toEqual([])
  })

  test('draws its map and opens a place, asking for nothing elsewhere', async ({ page }) => {
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url())
      if (response.status() >= 400 || origin !== host.origin || !pathname.startsWith(BASE)) {
        wrong.push(`${response.status()} ${response.url()}`)
      }
    })
    const [place] = readdirSync(join(folder, 'place')).filter((name) => !name.includes('.'))
    await page.goto(`${host.origin}${BASE}#place=${place}`)
    await expect(page.locator('#map')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 })
    await expect(page.locator('#panel blockquote').first()).toBeVisible()
    expect(wrong).toEqual([])
  })
})

/** Paths of what a page of the site names on its own host. */
function addressesIn(file: string, page: string): string[] {
  const url = `${ORIGIN}${BASE}${page.replace(/index\.html$/, '')}`
  const { document } = new JSDOM(readFileSync(file, 'utf8'), { url }).window
  const said = [...document.querySelectorAll('[href], [src], meta[content]')].flatMap((element) => {
    const content = element.getAttribute('content')
    if (element.localName === 'meta') return content?.startsWith(ORIGIN) ? [content] : []
    return [element.getAttribute('href') ?? element.getAttribute('src') ?? '']
  })
  return said
    .map((address) => new URL(address, url))
    .filter(({ origin }) => origin === ORIGIN)
    .map(({ pathname }) => pathname)
}
