import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { brotli } from '../../bench/load/server'
import { expect, openMap, test } from './support/page'

/** kB (1,000 bytes) as they travel. */
const GEOJSON_AT_START = 150
const FONTS_AT_START = 60

test('the first view asks for few bytes', async ({ page }) => {
  const paths = new Set<string>()
  page.on('request', (request) => paths.add(new URL(request.url()).pathname))
  await openMap(page)

  const files = [...paths].map((path) => ({
    path,
    kind: extname(path) || '.html',
    kilobytes: travelling(path).length / 1000
  }))
  const total = (...kinds: string[]): number =>
    files
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { kilobytes }) => sum + kilobytes, 0)
  for (const { path, kilobytes } of files) console.log(`  ${kilobytes.toFixed(1)} kB ${path}`)
  console.log(
    `  in all: GeoJSON ${total('.geojson').toFixed(1)}, fonts ${total('.woff2').toFixed(1)}, scripts ${total('.js').toFixed(1)} kB`
  )

  expect(total('.geojson'), 'GeoJSON').toBeGreaterThan(0)
  expect(total('.geojson'), 'GeoJSON').toBeLessThanOrEqual(GEOJSON_AT_START)
  expect(total('.woff2'), 'fonts').toBeGreaterThan(0)
  expect(total('.woff2'), 'fonts').toBeLessThanOrEqual(FONTS_AT_START)
  expect(total('.js'), 'scripts').toBeGreaterThan(0)
})

test('what the search needs is fetched when it is first used, not before', async ({ page }) => {
  const searched: string[] = []
  page.on('request', (request) => {
    if (/\/search-[^/]+\.js$/.test(request.url())) searched.push(request.url())
  })
  await openMap(page)
  expect(searched).toEqual([])
  await page.getByRole('combobox', { name: 'Search places and passages' }).focus()
  await expect.poll(() => searched.length).toBe(1)
})

/** The file of the build as a server sends it; fonts hold their own compression. */
function travelling(path: string): Buffer {
  const bytes = readFileSync(`dist${path === '/' ? '/index.html' : path}`)
  return path.endsWith('.woff2') ? bytes : brotli(bytes)
}
