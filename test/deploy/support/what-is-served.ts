import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { ask } from '../../../build/hosts/ask'
import { headersAt } from '../../../build/hosts/headers'
import type { Served } from './server'
import { builtSite, fileIn } from './site'

/** What a browser says that it takes. */
const BROWSER = { 'Accept-Encoding': 'gzip, deflate, br, zstd' }

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8'
}

/** A server and the site that it serves, for as long as the tests of a file run. */
export interface Serving {
  served: Served
  /** The folder of the site, and the one above it. */
  root: string
  home: string
}

/**
 * Starts the server before the tests of this file and stops it after them; they are skipped, and the
 * run says so, where the program is not installed.
 */
export function serving(
  program: string,
  isThere: boolean,
  startIn: (home: string, root: string) => Promise<Served>
): Serving {
  const here = {} as Serving
  test.describe.configure({ mode: 'default' })
  test.skip(!isThere, `${program} is not installed`)
  test.beforeAll(async () => {
    if (!isThere) return console.log(`skipped: ${program} is not installed`)
    Object.assign(here, await builtSite())
    here.served = await startIn(here.home, here.root)
  })
  test.afterAll(async () => {
    await here.served?.stop()
    if (here.home) rmSync(here.home, { recursive: true, force: true })
  })
  return here
}

/** What holds of every server that has a configuration here. */
export function testWhatIsServed(here: Serving): void {
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    ask(here.served.origin + path, headers, method)
  const plain = (path: string): Buffer => readFileSync(join(here.root, path))

  test('every file is there, of its type, with the headers of its address', async () => {
    const names = readdirSync(here.root, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && !/^[._]|\.(?:br|gz)$/.test(each.name))
      .map((each) => join(each.parentPath, each.name).slice(here.root.length))
    expect(new Set(names.map((name) => extname(name)))).toEqual(
      new Set([...Object.keys(TYPES), '.xml'])
    )
    for (const name of names) {
      const { status, headers, bytes } = await get(name)
      expect([name, status]).toEqual([name, 200])
      expect(bytes.equals(plain(name)), name).toBe(true)
      const xml = name.endsWith('feed.xml')
        ? 'application/atom+xml; charset=utf-8'
        : /^(?:application|text)\/xml/
      const type = TYPES[extname(name)] ?? xml
      expect(headers['content-type']?.[0], name).toMatch(type)
      for (const [header, value] of Object.entries(headersAt(name))) {
        expect(headers[header.toLowerCase()], `${header} of ${name}`).toEqual([value])
      }
    }
  })

  test('a folder is its page', async () => {
    for (const path of ['/', '/place/', '/method/', '/data/', '/embed/']) {
      const { status, headers, bytes } = await get(path)
      expect([path, status]).toEqual([path, 200])
      expect(headers['content-type']).toEqual(['text/html; charset=utf-8'])
      expect(bytes.equals(plain(`${path}index.html`))).toBe(true)
      for (const [header, value] of Object.entries(headersAt(path))) {
        expect(headers[header.toLowerCase()], `${header} of ${path}`).toEqual([value])
      }
    }
  })

  test('a folder without its slash leads to the one with it, on whatever host', async () => {
    const { status, headers } = await get('/place')
    expect([301, 308]).toContain(status)
    expect(headers['location']).toEqual(['/place/'])
  })

  test('only the embedded page may be framed', async () => {
    const ancestors = async (path: string): Promise<string | undefined> =>
      /frame-ancestors ([^;]+)/.exec((await get(path)).headers['content-security-policy']![0]!)?.[1]
    expect(await ancestors('/embed/')).toBe('*')
    for (const path of ['/', '/place/', '/nowhere/', '/embedded/']) {
      expect([path, await ancestors(path)]).toEqual([path, "'none'"])
    }
  })

  test('hashed files never change, pages are asked for again and cost nothing unchanged', async () => {
    const script = await get(`/${fileIn(here.root, 'assets', '.js')}`)
    expect(script.headers['cache-control']).toEqual(['public, max-age=31536000, immutable'])
    const page = await get('/', BROWSER)
    expect(page.headers['cache-control']).toEqual(['no-cache'])
    const again = await get('/', { ...BROWSER, 'If-None-Match': page.headers['etag']![0]! })
    expect(again.status).toBe(304)
    expect(again.bytes).toHaveLength(0)
  })

  test('who takes brotli gets it, else gzip, else the file', async () => {
    for (const path of [
      '/',
      '/place/index.html',
      `/${fileIn(here.root, 'assets', '.js')}`,
      `/${fileIn(here.root, 'assets', '.css')}`,
      `/${fileIn(here.root, 'assets', '.geojson')}`,
      `/${fileIn(here.root, 'parts', 'first.json')}`
    ]) {
      const whole = plain(path.endsWith('/') ? `${path}index.html` : path)
      for (const [accepted, encoding, unpack] of [
        [BROWSER['Accept-Encoding'], 'br', brotliDecompressSync],
        ['br', 'br', brotliDecompressSync],
        ['gzip, deflate', 'gzip', gunzipSync],
        ['gzip;q=0.5, br;q=0', 'gzip', gunzipSync],
        ['identity', undefined, undefined]
      ] as const) {
        const { status, headers, bytes } = await get(path, { 'Accept-Encoding': accepted })
        const what = `${path} for ${accepted}`
        expect(status, what).toBe(200)
        expect(headers['content-encoding']?.[0], what).toBe(encoding)
        expect(headers['vary']?.join(), what).toMatch(/accept-encoding/i)
        expect((unpack?.(bytes) ?? bytes).equals(whole), what).toBe(true)
        if (unpack) expect(bytes.length, what).toBeLessThan(whole.length)
        expect(headers['content-type']?.[0], what).toMatch(/^(?:text|application)\/(?!octet)/)
      }
    }
  })

  test('a part of a file can be asked for', async () => {
    const path = `/${fileIn(here.root, 'assets', '.geojson')}`
    const { status, headers, bytes } = await get(path, { Range: 'bytes=100-299' })
    expect(status).toBe(206)
    expect(headers['content-range']).toEqual([`bytes 100-299/${plain(path).length}`])
    expect(bytes.equals(plain(path).subarray(100, 300))).toBe(true)
    const beyond = await get(path, { Range: 'bytes=999999999-' })
    expect(beyond.status).toBe(416)
  })

  test('what is not there says so, with the page that helps, and is not kept', async () => {
    for (const path of [
      '/nowhere',
      '/place/nowhere/',
      '/assets/gone-12345678.js',
      '/data/no.geojson'
    ]) {
      for (const encoding of ['identity', 'br']) {
        const { status, headers, bytes } = await get(path, { 'Accept-Encoding': encoding })
        expect([path, status]).toEqual([path, 404])
        expect(headers['content-type']).toEqual(['text/html; charset=utf-8'])
        expect(headers['cache-control']).toEqual(['no-cache'])
        expect(headers['x-content-type-options']).toEqual(['nosniff'])
        const body = encoding === 'br' ? brotliDecompressSync(bytes) : bytes
        expect(body.equals(plain('404.html')), path).toBe(true)
      }
    }
  })

  test('what is not for readers is not served', async () => {
    for (const path of [
      '/index.html.br',
      '/index.html.gz',
      '/_headers',
      '/_redirects',
      '/.git/HEAD'
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 404])
    }
    for (const path of [
      '/../nginx.conf',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/place/..%2f..%2f..%2fetc/passwd'
    ]) {
      const { status, body } = await get(path)
      expect([400, 404]).toContain(status)
      expect(body).not.toContain('root:')
    }
  })

  test('HEAD says what GET does, without the body', async () => {
    const head = await get('/', {}, 'HEAD')
    expect(head.status).toBe(200)
    expect(head.bytes).toHaveLength(0)
    expect(head.headers['content-length']).toEqual([String(plain('index.html').length)])
  })

  test('the server does not tell its version', async () => {
    expect((await get('/')).headers['server']?.join() ?? '').not.toMatch(/\d/)
  })
}
