import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { inNewBrowser, load } from './load/measure'
import { median } from './load/report'
import { FAST, readFolder, withServer } from './load/server'

const HELP = `npm run bench:flight [-- --against DIST] [--rounds N]
  --against DIST  another build's folder, flown in turn with this one
  --rounds N      flights over each build (default 5)
`
const CACHE = 'node_modules/.cache/bench-flight'

/** Towards the villages handed over, where the map has most to draw. */
const TARGET = { lat: 41.068, lng: 45.09 }
const FROM_ZOOM = 2
const TO_ZOOM = 13
/** How much the processor is slowed down while the fine files come. */
const SLOWED = 4
/** Milliseconds until what is done at rest is done, and until the fine files are drawn. */
const AT_REST = 1500
const UNTIL_FINE = 10_000
/** Of a zoom step a frame: the whole flight takes about 220 frames. */
const STEP = 0.05

interface Flight {
  ready: number
  /** Milliseconds from each frame to the next. */
  frames: number[]
  /** The longest task while the fine files come, the processor slowed down fourfold; milliseconds. */
  detailTask: number
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      against: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      help: { type: 'boolean', default: false }
    }
  })
  const rounds = Number(values.rounds)
  if (values.help) return console.log(HELP)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a number.\n${HELP}`)

  await build({
    configLoader: 'runner',
    logLevel: 'warn',
    build: { outDir: resolve(CACHE), emptyOutDir: true }
  })
  const folders = [CACHE, ...(values.against === undefined ? [] : [values.against])]
  const flights = folders.map((): Flight[] => [])
  for (let round = 0; round < rounds; round++) {
    const order = [...folders.keys()]
    for (const which of round % 2 === 0 ? order : order.reverse()) {
      flights[which]!.push(await flyOver(folders[which]!))
    }
    console.log(`round ${round + 1} of ${rounds}`)
  }
  console.log(`\n${report(flights)}`)
}

const flyOver = (folder: string): Promise<Flight> =>
  withServer(readFolder(folder), FAST, async (server) => {
    const flown = await inNewBrowser(async (page) => {
      const { ready } = await load(page, server, 1)
      await page.waitForTimeout(AT_REST)
      return { ready, frames: await framesOf(page) }
    })
    const detailTask = await inNewBrowser(async (page) => {
      await load(page, server, SLOWED)
      await page.waitForTimeout(AT_REST)
      return longestTaskNearBy(page)
    })
    return { ...flown, detailTask }
  })

/** Goes near by at once, and looks at the tasks until the fine files are drawn. */
const longestTaskNearBy = (page: Page): Promise<number> =>
  page.evaluate(
    async ({ target, wait }) => {
      let longest = 0
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
      }).observe({ type: 'longtask' })
      location.replace(`#map=8/${target.lat}/${target.lng}`)
      await new Promise((over) => setTimeout(over, wait))
      return longest
    },
    { target: TARGET, wait: UNTIL_FINE }
  )

/** Flies by the address alone, which every build understands: one step a frame. */
const framesOf = (page: Page): Promise<number[]> =>
  page.evaluate(
    async ({ target, from, to, step }) => {
      const times: number[] = []
      for (let zoom = from; zoom <= to; zoom += step) {
        times.push(await new Promise<number>((drawn) => requestAnimationFrame(drawn)))
        location.replace(`#map=${zoom.toFixed(2)}/${target.lat}/${target.lng}`)
      }
      return times.slice(1).map((time, at) => time - times[at]!)
    },
    { target: TARGET, from: FROM_ZOOM, to: TO_ZOOM, step: STEP }
  )

function report(flights: readonly Flight[][]): string {
  const figures = flights.map((each) => [
    median(each.map(({ ready }) => ready)),
    ...[0.5, 0.95, 1].map((share) => median(each.map(({ frames }) => quantile(frames, share)))),
    median(each.map(({ detailTask }) => detailTask))
  ])
  const row = (name: string, cells: readonly string[]): string =>
    `| ${name} | ${cells.join(' | ')} |`
  const [ours = [], other] = figures
  const ms = (values: readonly number[]): string[] => values.map((each) => String(Math.round(each)))
  return [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, medians of ${flights[0]!.length} flights.`,
    '',
    '| build | map ready, ms | median frame, ms | p95 frame, ms | slowest frame, ms | longest task as the fine files come, processor slowed down fourfold, ms |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    row('this', ms(ours)),
    ...(other
      ? [
          row('the other', ms(other)),
          row(
            'this ÷ the other',
            ours.map((value, at) => `${(value / other[at]!).toFixed(2)} ×`)
          )
        ]
      : [])
  ].join('\n')
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1]!

await main()
