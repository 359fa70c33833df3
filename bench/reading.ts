import { chromium, type Browser } from '@playwright/test'
import MiniSearch from 'minisearch'
import { preview } from 'vite'
import { readProject } from '../geo/read'
import { searchData } from '../geo/compile/search-index'
import { FIELDS, tokensOf, type Findable } from '../src/domain/search'
import { launchOptions } from '../test/browser/launch-options'

/** `npm run bench:reading`: how fast the search answers, and a place's page beside the map page. */
const ROUNDS = 7

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? NaN

/** Every name and every word of the passages, typed whole and in its first three letters. */
function searchTimes(): number[] {
  const { project } = readProject('.')
  const options = { fields: [...FIELDS], tokenize: tokensOf, processTerm: (term: string) => term }
  const index = MiniSearch.loadJSON<Findable>(searchData(project).index, options)
  const names = project.places.value.flatMap((place) => [
    place.name,
    ...place.altNames.map(({ name }) => name)
  ])
  const typed = [...names, ...names.map((name) => name.slice(0, 3))]
  return [...typed, ...typed].map((query) => {
    const start = performance.now()
    index.search(query, { prefix: true, fuzzy: 0.15, combineWith: 'OR' })
    return performance.now() - start
  })
}

async function timeTo(
  browser: Browser,
  url: string,
  ready: boolean
): Promise<{ paint: number; ready: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'commit' })
  if (ready) await page.locator('#map[data-state=ready]').waitFor({ timeout: 60_000 })
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName('first-contentful-paint')
          if (entry) resolve(entry.startTime)
        }).observe({ type: 'paint', buffered: true })
      })
  )
  const times = { paint, ready: await page.evaluate(() => performance.now()) }
  await context.close()
  return times
}

const answers = searchTimes()
const server = await preview({ configLoader: 'runner', preview: { host: '127.0.0.1', port: 0 } })
const browser = await chromium.launch(launchOptions())
const origin = server.resolvedUrls?.local[0] ?? ''
const map: number[] = []
const place: number[] = []
try {
  for (let round = 0; round < ROUNDS; round += 1) {
    place.push((await timeTo(browser, `${origin}place/nagorno-karabakh/`, false)).paint)
    map.push((await timeTo(browser, origin, true)).ready)
  }
} finally {
  await browser.close()
  await server.close()
}
const [paint, ready] = [percentile(place, 0.5), percentile(map, 0.5)]
console.log(`| figure | value |
|---|---|
| search, median and 95th percentile of ${answers.length} queries, ms | ${percentile(answers, 0.5).toFixed(2)}, ${percentile(answers, 0.95).toFixed(2)} |
| a place's page, first contentful paint, ms (median of ${ROUNDS}) | ${paint.toFixed(0)} |
| the map page, ready, ms (median of ${ROUNDS}) | ${ready.toFixed(0)} |
| ratio | ${(paint / ready).toFixed(2)} |`)
