import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { noteWhenReady } from '../../bench/load/measure'
import { brotli } from '../../bench/load/server'
import { BUDGET } from '../budgets'
import { expect, openMap, test } from './support/page'

test('the first view asks for few bytes', async ({ page }) => {
  await page.addInitScript(noteWhenReady)
  await openMap(page)
  // What comes later is for what the first view does not show.
  const addresses = await page.evaluate(() => [
    location.href,
    ...performance
      .getEntriesByType('resource')
      .filter(
        ({ startTime }) => startTime <= (globalThis as { atlasReadyAt?: number }).atlasReadyAt!
      )
      .map(({ name }) => name)
  ])
  const paths = new Set(addresses.map((address) => new URL(address).pathname))
  expect([...paths].some((path) => path.includes('-worker-'))).toBe(true)

  const files = [...paths].map((path) => ({
    path,
    kind: extname(path) || '.html',
    kilobytes: travelling(path).length / 1000
  }))
  const total = (wanted: string, but?: RegExp): number =>
    files
      .filter(({ kind, path }) => kind === wanted && !but?.test(path))
      .reduce((sum, { kilobytes }) => sum + kilobytes, 0)
  for (const { path, kilobytes } of files) console.log(`  ${kilobytes.toFixed(1)} kB ${path}`)
  console.log(
    `  in all: GeoJSON ${total('.geojson').toFixed(1)}, fonts ${total('.woff2').toFixed(1)}, scripts ${total('.js').toFixed(1)} kB`
  )

  const [geojson, fonts, scripts] = [total('.geojson', /neighbours/), total('.woff2'), total('.js')]
  expect(geojson, 'GeoJSON').toBeGreaterThan(0)
  expect(geojson, 'GeoJSON').toBeLessThanOrEqual(BUDGET.firstPicture)
  expect(fonts, 'fonts').toBeGreaterThan(0)
  expect(fonts, 'fonts').toBeLessThanOrEqual(BUDGET.fonts)
  expect(scripts, 'scripts').toBeGreaterThan(0)
  expect(scripts, 'scripts').toBeLessThanOrEqual(BUDGET.scripts)
})

test('headings are set in the serif once the map stands, which does not wait for its letters', async ({
  page
}) => {
  await page.addInitScript(noteWhenReady)
  await openMap(page)
  await expect
    .poll(() =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => /serif-latin-bold/.test(name))
          .map(
            ({ startTime }) => startTime > (globalThis as { atlasReadyAt?: number }).atlasReadyAt!
          )
      )
    )
    .toEqual([true])
  await expect
    .poll(() => page.evaluate(() => document.fonts.check('600 1em "Atlas Serif"')))
    .toBe(true)
  await expect(page.locator('.masthead-title')).toHaveCSS('font-family', /^"Atlas Serif"/)
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

test('the worker comes with the map’s code, and does not wait until that has run', async ({
  page
}) => {
  await page.route(/attach-map-[^/]+\.js$/, async (route) => {
    // Later than the page's own code: a fast line may bring it sooner, and then nothing is gained.
    await page.waitForTimeout(1500)
    await route.continue()
  })
  await openMap(page)
  const firstAskedBy = await page.evaluate(
    () =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(({ name }) =>
        name.includes('-worker-')
      )?.initiatorType
  )
  expect(firstAskedBy).toBe('fetch')
})

/** The file of the build as a server sends it; fonts hold their own compression. */
function travelling(path: string): Buffer {
  const bytes = readFileSync(`dist${path === '/' ? '/index.html' : path}`)
  return path.endsWith('.woff2') ? bytes : brotli(bytes)
}
