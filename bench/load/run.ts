import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import type { StyleSpecification } from 'maplibre-gl'
import { build, runnerImport } from 'vite'
import { launchOptions } from '../../test/browser/launch-options'
import { buildAtlas } from '../../geo/compile/atlas'
import { readProject } from '../../geo/read'
import { indexAtlas } from '../../src/domain/archive'
import type * as Registry from '../../src/layers/registry'
import { factsOf, labelFeatures } from '../../src/map/style/labels'
import { createStyle } from '../../src/map/style/style'
import { cameraOfHash } from '../../test/e2e/support/project'
import type { BarePage } from './bare-page'
import { assertDrawn, clickTimes, inNewBrowser, load, VIEWPORT, type Load } from './measure'
import {
  between,
  kilobytesOf,
  kindOf,
  markdown,
  median,
  PAGES,
  type Figures,
  type PageName,
  type Profile
} from './report'
import { FAST, readFolder, SLOW, withServer, type Files, type Line } from './server'

const CACHE = 'node_modules/.cache/bench-load'
const DOCUMENT = 'docs/performance.md'

const PROFILES: readonly { name: string; line: Line; slowdown: number }[] = [
  { name: 'fast', line: FAST, slowdown: 1 },
  { name: 'slow', line: SLOW, slowdown: 4 }
]

const HELP = `npm run bench:load [-- --rounds N] [--no-write]
  --rounds N  loads of each page in each profile (default 7)
  --no-write  print only, leave ${DOCUMENT} as it is
`

type Pages = Record<PageName, Files>

async function main(): Promise<void> {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      rounds: { type: 'string', default: '7' },
      write: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false }
    }
  })
  const rounds = Number(values.rounds)
  if (values.help) return console.log(HELP)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds takes a number.\n${HELP}`)

  const busy = loadavg()[0]!
  const ours = await buildOurs()
  const plain = await lookAt(ours)
  const pages: Pages = {
    atlas: ours,
    'same picture': await buildBare('maplibre', { ...plain, style: await styleOf() }, 'same'),
    'plain shapes': await buildBare('maplibre', plain),
    Leaflet: await buildBare('leaflet', plain),
    OpenLayers: await buildBare('openlayers', plain)
  }
  for (const name of PAGES.slice(1)) {
    await withServer(pages[name], FAST, (server) =>
      inNewBrowser(async (page) => {
        await load(page, server, 1)
        await assertDrawn(page)
      })
    )
  }
  const profiles: Profile[] = []
  for (const { name, line, slowdown } of PROFILES) {
    profiles.push({ name, pages: await compare(pages, line, slowdown, rounds) })
  }
  const clicks = await measureClicks(ours, rounds)
  const text = `${await machine(busy)}\n\n${markdown({ rounds, profiles, clicks })}`
  console.log(`\n${text}`)
  if (values.write) {
    writeFileSync(DOCUMENT, between(readFileSync(DOCUMENT, 'utf8'), text))
    console.log(`\nWritten to ${DOCUMENT}.`)
  }
}

async function buildOurs(): Promise<Files> {
  const outDir = `${CACHE}/atlas`
  await build({ configLoader: 'runner', logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  return readFolder(outDir)
}

/** What our page draws at its first view: what the bare page must draw too. */
async function lookAt(ours: Files): Promise<BarePage> {
  return withServer(ours, FAST, (server) =>
    inNewBrowser(async (page) => {
      const { sent } = await load(page, server, 1)
      await page.waitForTimeout(1000)
      await assertDrawn(page)
      const camera = cameraOfHash(new URL(page.url()).hash)
      const box = await page.locator('#map canvas').first().boundingBox()
      const files = sent.filter((file) => kindOf(file) === 'GeoJSON').map(({ path }) => path)
      if (!camera || !box || files.length === 0) {
        throw new Error(
          'The page shows no camera in its address, no canvas, or asks for no GeoJSON.'
        )
      }
      return { files, camera, width: box.width, height: box.height }
    })
  )
}

/** The style that our page starts with, before its geometry has come. */
async function styleOf(): Promise<StyleSpecification> {
  const { project } = readProject('.')
  const atlas = indexAtlas(buildAtlas(project).atlas)
  // The registry finds its layers by a means of Vite's.
  const { module } = await runnerImport<typeof Registry>('./src/layers/registry.ts')
  return createStyle({
    definitions: module.definitionsOf(atlas),
    theme: 'light',
    facts: factsOf(atlas, 'en'),
    geometry: () => ({ type: 'FeatureCollection', features: [] }),
    labels: labelFeatures(atlas, 'en')
  })
}

/** Builds a bare page by its library; the GeoJSON files are taken from our page as they are. */
async function buildBare(library: string, page: BarePage, name = library): Promise<Files> {
  const outDir = resolve(CACHE, name)
  await build({
    root: 'bench/load/bare',
    configFile: false,
    plugins: [
      {
        name: 'library',
        transformIndexHtml: {
          order: 'pre',
          handler: (html) => html.replace('LIBRARY', library)
        }
      }
    ],
    logLevel: 'warn',
    define: { BARE_PAGE: JSON.stringify(page) },
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1200 }
  })
  const all = readFolder(`${CACHE}/atlas`)
  return new Map([
    ...readFolder(outDir),
    ...page.files.map((path) => [path, all.get(path)!] as const)
  ])
}

/** Loads the pages in turn, the first to go alternating. */
async function compare(
  pages: Pages,
  line: Line,
  slowdown: number,
  rounds: number
): Promise<Record<PageName, Figures>> {
  const loads = mapPages((): Load[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const which of round % 2 === 0 ? PAGES : PAGES.toReversed()) {
      const one = await withServer(pages[which], line, (server) =>
        inNewBrowser((page) => load(page, server, slowdown))
      )
      loads[which].push(one)
      console.log(
        `round ${round + 1} ${which}: first paint ${Math.round(one.firstPaint)} ms, ready ${Math.round(one.ready)} ms`
      )
    }
  }
  return mapPages((name) => figuresOf(loads[name]))
}

const mapPages = <T>(of: (name: PageName) => T): Record<PageName, T> =>
  Object.fromEntries(PAGES.map((name) => [name, of(name)])) as Record<PageName, T>

const figuresOf = (loads: readonly Load[]): Figures => ({
  kilobytes: kilobytesOf(loads[0]!.sent),
  firstPaint: median(loads.map(({ firstPaint }) => firstPaint)),
  ready: median(loads.map(({ ready }) => ready))
})

/** The median of each place over the rounds, ascending. */
async function measureClicks(ours: Files, rounds: number): Promise<number[]> {
  const perRound: number[][] = []
  for (let round = 0; round < rounds; round++) {
    perRound.push(
      await withServer(ours, FAST, (server) =>
        inNewBrowser(async (page) => {
          await load(page, server, 1)
          await page.waitForTimeout(1000)
          return clickTimes(page)
        })
      )
    )
    console.log(`round ${round + 1} clicks: median ${Math.round(median(perRound.at(-1)!))} ms`)
  }
  const places = perRound[0]!.map((_, place) => median(perRound.map((times) => times[place]!)))
  return places.sort((a, b) => a - b)
}

/** Says what was measured on, and how busy it was before: on a busy machine no number counts. */
async function machine(busy: number): Promise<string> {
  const browser = await chromium.launch(launchOptions())
  const version = browser.version()
  await browser.close()
  return (
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (load before the run ${busy.toFixed(1)}), ` +
    `Node ${process.versions.node}, Chromium ${version} with software WebGL, window ${VIEWPORT.width} × ${VIEWPORT.height}.`
  )
}

await main()
