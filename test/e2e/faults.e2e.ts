import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { FAULTS, serveWithFault, type Fault } from './support/faults'
import { unless } from './support/long'
import { assetsNamedIn } from './support/assets-named-in'
import { expect, openText, test } from './support/page'

// Every file that the map page starts with, in every way in which it may not come: the page says in words
// what is missing, all else works, and once the file comes a retry mends it.

const DIST = 'dist'
const html = readFileSync(`${DIST}/index.html`, 'utf8')
const named = assetsNamedIn(html)
const assets = readdirSync(`${DIST}/assets`)
const endingIn = (extension: string, paths = named): string[] =>
  paths.filter((path) => path.endsWith(extension))
const isOfMap = (path: string): boolean => /\/(?:attach-map|palette)-/.test(path)
const hangs = (fault: Fault): boolean => fault === 'never answers' || fault === 'stops halfway'

/** Deadlines are at most 20 s; a machine that is busy is given as much again. */
const PATIENCE = 45_000

interface Kind {
  readonly files: readonly string[]
  /** What the page says where the file does not come; undefined where nothing is missed. */
  readonly says?: (fault: Fault) => RegExp | string
  /** What `#map` says then. */
  readonly state: (fault: Fault) => State
  /** Whether no passage is to be read without it. */
  readonly hidesPassages?: boolean
  /** What mends it, once the file comes. */
  readonly retry?: 'Try again' | 'Load the page again'
}

/** Of `#map`; `none` where the page itself has not started, and says so. */
type State = 'ready' | 'unavailable' | 'none'
const ready = (): State => 'ready'

const NOT_STARTED = 'The map has not started: a file of it has not come'
const NO_MAP = 'The map cannot be drawn: a script that draws it has not come.'

const NO_LOOKS = 'The looks of this page could not be loaded.'

/** In words of the legend, as the page names them. */
const GEOMETRY: readonly (readonly [file: string, layer: string])[] = [
  ['basemap-coarse', 'Land and sea'],
  ['basemap-labels', 'Land and sea'],
  ['csto-coarse', 'CSTO member states'],
  ['mentioned-coarse', 'Other states that the articles name'],
  ['border-coarse', 'Armenia–Azerbaijan border'],
  ['exclaves', 'Armenia–Azerbaijan border'],
  ['karabakh', 'Nagorno-Karabakh, boundary of 1991'],
  ['towns', 'Land and sea'],
  ['villages', 'Villages handed over in May 2024'],
  ['yerevan', 'Yerevan']
]

const KINDS: readonly Kind[] = [
  {
    files: endingIn('.js').filter((path) => !isOfMap(path)),
    says: () => NOT_STARTED,
    state: () => 'none'
  },
  {
    files: [...endingIn('.js').filter(isOfMap), ...assetsCalled(/^map-worker-.*\.js$/)],
    says: () => NO_MAP,
    state: () => 'unavailable',
    retry: 'Load the page again'
  },
  ...GEOMETRY.map(([file, layer]): Kind => ({
    files: assetsCalled(new RegExp(`^${file}-[\\w-]{8}\\.geojson$`)),
    says: () => `Could not be loaded: ${layer}.`,
    state: ready,
    retry: 'Try again'
  })),
  {
    files: endingIn('.css'),
    // Scripts wait for the stylesheets.
    says: (fault) => (hangs(fault) ? NOT_STARTED : NO_LOOKS),
    state: (fault) => (hangs(fault) ? 'none' : 'ready')
  },
  {
    files: readdirSync(`${DIST}/parts`)
      .map((version) => `parts/${version}/first.json`)
      .filter((path) => existsSync(`${DIST}/${path}`)),
    says: () => 'The passages could not be fetched.',
    state: ready,
    hidesPassages: true,
    retry: 'Try again'
  },
  {
    files: assetsCalled(/^(?:map-extras-parts|at-rest-parts|StaticMap)-.*\.js$/),
    says: () => 'Help and notes on the view could not be loaded.',
    state: ready,
    retry: 'Load the page again'
  },
  {
    files: assetsCalled(/^(?:map-extras-parts|StaticMap)-.*\.css$/),
    says: (fault) => (hangs(fault) ? 'Help and notes on the view could not be loaded.' : NO_LOOKS),
    state: ready,
    retry: 'Load the page again'
  },
  {
    files: assetsCalled(/^Place(?:Panel|Row)-.*\.js$/),
    says: () => 'More about this place could not be fetched.',
    state: ready,
    hidesPassages: true,
    retry: 'Load the page again'
  },
  {
    files: assetsCalled(/^Place(?:Panel|Row)-.*\.css$/),
    says: (fault) => (hangs(fault) ? 'More about this place could not be fetched.' : NO_LOOKS),
    state: ready,
    hidesPassages: true,
    retry: 'Load the page again'
  },
  {
    // Other letters, no copy, no words spoken of the link, no names of neighbours: all else is there.
    files: assetsCalled(
      /^(?:(?:sans-(?:latin(?:-ext)?|armenian|cyrillic)|serif-latin(?:-bold)?)-[\w-]{8}\.woff2|(?:offline|opened|sharing|seen|neighbours)[.-].*)$/
    ),
    state: ready
  }
]

function assetsCalled(name: RegExp): string[] {
  const found = assets.filter((file) => name.test(file)).map((file) => `assets/${file}`)
  if (found.length === 0) throw new Error(`The build has no file called ${name.source}.`)
  return found
}

/** Where the fault leaves nothing to be missed: geometry may be called anything, and what is slow comes. */
const comesAllTheSame = (file: string, fault: Fault): boolean =>
  fault === 'is slow' || (fault === 'is called something else' && !/\.(?:js|css)$/.test(file))

const SAMPLES: readonly (readonly [file: RegExp, fault: Fault])[] = [
  [/karabakh/, 'is cut off'],
  [/csto-coarse/, 'is a web page'],
  [/first/, 'is refused by a fault of the server'],
  [/LegendList.*css/, 'is missing']
]

for (const { files, says, state, retry, hidesPassages = false } of KINDS) {
  for (const file of files) {
    for (const fault of FAULTS) {
      const name = file.replace(/^.*\//, '').replace(/-[\w-]{8}(?=\.)/, '')
      const isSample = SAMPLES.some(([of, what]) => of.test(file) && what === fault)
      test(`${name} ${fault}`, unless(isSample), async ({ page, guard }) => {
        guard.allow(/status of|Failed to load|MIME|dynamically imported|Failed to fetch/)
        guard.allow(/ERR_|JSON|Worker failed|Unable to preload|decode|OTS/)
        // A script of garbage is one that the browser itself objects to.
        if (fault === 'is garbage' || fault === 'is cut off') guard.allow(/Uncaught|token/)
        const host = await serveWithFault(DIST, pathOf(file), fault)
        guard.allowHost(host.origin)
        try {
          const isMissed = says !== undefined && !comesAllTheSame(file, fault)
          const without = isMissed ? state(fault) : 'ready'
          await page.goto(`${host.origin}/#place=yerevan`, { waitUntil: 'commit' })
          await expectState(page, without)
          // Some are fetched once the map stands.
          await expect.poll(host.asked, 'times that the file was asked for').toBeGreaterThan(0)
          if (isMissed) {
            const message = page.getByText(says(fault)).filter({ visible: true })
            await expect(message.first()).toBeVisible({ timeout: PATIENCE })
            await expectTheRest(page, without, !hidesPassages)
            host.mend()
            if (retry) await page.getByRole('button', { name: retry }).first().click()
            else await page.reload({ waitUntil: 'commit' })
            await expectState(page, 'ready')
            await expect(message).toHaveCount(0)
          }
          await expectTheRest(page, 'ready')
        } finally {
          await host.close()
        }
      })
    }
  }
}

const pathOf = (file: string): RegExp => new RegExp(`^/${file.replaceAll('.', '\\.')}$`)

test('every file that a first visit asks for is held to every fault', async ({ page, guard }) => {
  const known = new Set(KINDS.flatMap(({ files }) => files))
  const unknown = new Set<string>()
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname.slice(1)
    if (/^(?:assets|parts)\//.test(path) && !known.has(path)) unknown.add(path)
  })
  await openText(page, guard, '#place=yerevan')
  expect([...unknown]).toEqual([])
})

/** Waits until the map is so. */
async function expectState(page: Page, state: State): Promise<void> {
  if (state !== 'none') {
    await expect(page.locator('#map')).toHaveAttribute('data-state', state, { timeout: PATIENCE })
    return
  }
  const message = page.getByText(NOT_STARTED)
  await message.waitFor({ state: 'attached' })
  // Twenty seconds, as the stylesheet has it, without waiting for them.
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()))
  await expect(message).toBeVisible()
}

/** The list opens a place and its passages, or leads to pages without a script. */
async function expectTheRest(page: Page, state: State, withWords = true): Promise<void> {
  const place = page.getByRole('navigation').getByRole('link', { name: 'Nagorno-Karabakh' })
  if (state === 'none') {
    await expect(place.first()).toHaveAttribute('href', /\/place\/nagorno-karabakh\/$/)
    return
  }
  await place.first().click()
  await expect(page.locator('#panel h2')).toHaveText('Nagorno-Karabakh')
  if (withWords) await expect(page.locator('#panel blockquote').first()).toBeVisible()
}
