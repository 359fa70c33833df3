import type { Locator, Page } from '@playwright/test'
import { PATIENCE } from '../../src/domain/patience'
import { difference, pictureAt } from './support/drawn'
import { LONG } from './support/long'
import { openWaiting } from './support/held'
import { expect, openMap, openText, test, wordsCome } from './support/page'

// Browsers that lack something, or do at any moment what no other does: what can be read stays so.

const NO_SCRIPT = 'The map cannot be drawn: a script that draws it has not come.'
const LOST = 'the browser has taken its graphics away'

const listed = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'All places' }).getByRole('link', { name, exact: true })

/** The list opens a place, and its passages come. */
async function expectReading(page: Page, place = 'Nagorno-Karabakh'): Promise<void> {
  await listed(page, place).click()
  await expect(page.locator('#panel h2')).toHaveText(place)
  await expect(page.locator('#panel blockquote').first()).toBeVisible()
}

test(
  'graphics that are taken away are told of, and the map comes back with them',
  LONG,
  async ({ page, guard }) => {
    guard.allow(/context/i)
    await openMap(page, '#map=10/40.18/44.51&place=yerevan')
    const yerevan = { lng: 44.48, lat: 40.21 }
    await page.waitForTimeout(1000)
    const before = await pictureAt(page, yerevan, 40)
    await page.evaluate(() => {
      const gl = document.querySelector<HTMLCanvasElement>('#map canvas')?.getContext('webgl2')
      const graphics = gl?.getExtension('WEBGL_lose_context')
      document.addEventListener('give-back', () => graphics?.restoreContext())
      graphics?.loseContext()
    })
    await expect(page.getByText(LOST)).toBeVisible()
    await expectReading(page)
    await page.goBack()
    await page.evaluate(() => document.dispatchEvent(new Event('give-back')))
    await expect(page.locator('#map')).toHaveAttribute('data-state', 'ready')
    await expect(page.getByText(LOST)).toHaveCount(0)
    await expect
      .poll(async () => difference(before, await pictureAt(page, yerevan, 40)))
      .toBeLessThan(0.01)
  }
)

test(
  'a browser that lets no worker run is told so, and reads on',
  LONG,
  async ({ page, guard }) => {
    guard.allow(/Worker|WebGL/i)
    await page.addInitScript(() => {
      globalThis.Worker = class {
        constructor() {
          throw new DOMException('Worker is blocked', 'SecurityError')
        }
      } as unknown as typeof Worker
    })
    await openMap(page, '#place=yerevan', 'unavailable')
    await expect(page.getByText(NO_SCRIPT)).toBeVisible()
    await expectReading(page)
  }
)

test('a worker that something on the way blocks is told of', LONG, async ({ page, guard }) => {
  guard.allow(/Worker|ERR_/i)
  const worker = '**/assets/map-worker-*.js'
  await page.route(worker, (route) => route.abort())
  await openMap(page, '#place=yerevan', 'unavailable')
  await expect(page.getByText(NO_SCRIPT)).toBeVisible()
  await expectReading(page)
  await page.unroute(worker)
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await expect(page.locator('#map')).toHaveAttribute('data-state', 'ready', { timeout: 30_000 })
})

/** Runs in the page before its own scripts: whatever keeps things refuses, or is not there. */
function withoutStorage(): void {
  const refuse = (): never => {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  }
  for (const name of ['localStorage', 'sessionStorage', 'caches']) {
    Object.defineProperty(globalThis, name, { configurable: true, get: refuse })
  }
  Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined })
  Object.defineProperty(document, 'cookie', { get: refuse, set: refuse })
}

test('a browser that keeps nothing shows all, and does what is chosen', async ({ page, guard }) => {
  await page.addInitScript(withoutStorage)
  await openText(page, guard, '#place=yerevan')
  await page.getByRole('button', { name: 'Dark colours' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByLabel('Names').selectOption('hy')
  await expect(page.locator('#panel h2')).toContainText('Երևան')
  await page.getByRole('combobox', { name: 'Search places and passages' }).fill('shusha')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Share' }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('a map in a browser that keeps nothing is drawn', LONG, async ({ page }) => {
  await page.addInitScript(withoutStorage)
  await openMap(page)
  await expectReading(page)
})

const YEAR = 365 * 24 * 3600_000

for (const [what, years] of [
  ['ten years ahead', 10],
  ['ten years behind', -10]
] as const) {
  test(`a clock that is ${what} changes nothing of what is read`, LONG, async ({ page }) => {
    await page.clock.setSystemTime(Date.now() + years * YEAR)
    await openMap(page, '#place=yerevan')
    await expect(page.getByText('Could not be loaded')).toHaveCount(0)
    await expectReading(page)
  })
}

test('a clock that is put back while the page waits keeps no deadline from coming', async ({
  page,
  guard
}) => {
  const words = await openWaiting(page, guard)
  // What most readers need is fetched four seconds on: a file that was asked for anew.
  await page.clock.runFor(6000)
  await page.clock.setSystemTime(Date.now() - 10 * YEAR)
  await page.clock.runFor(PATIENCE.stall + 3000)
  const panel = page.locator('#panel')
  await expect(panel.getByText('The passages could not be fetched.').first()).toBeVisible()
  await words.answer()
  await panel.getByRole('button', { name: 'Try again' }).first().click()
  await expect(panel.locator('blockquote')).toHaveCount(3)
})

test('a tab that slept takes no sleep for a line that is dead', async ({ page, guard }) => {
  const words = await openWaiting(page, guard)
  // Past the moment at which what most readers need is fetched anyway.
  await page.clock.runFor(6000)
  await sleep(page, 8 * 3600_000)
  await page.waitForTimeout(500)
  await expect(page.getByText('The passages could not be fetched.')).toHaveCount(0)
  await words.answer()
  await wordsCome(page)
  await expect(page.locator('#panel blockquote')).toHaveCount(3)
})

test('a map whose tab slept is drawn on', LONG, async ({ page }) => {
  await page.clock.install()
  await openMap(page, '#place=yerevan')
  await sleep(page, 8 * 3600_000)
  await expect(page.locator('#map')).toHaveAttribute('data-state', 'ready')
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('map=')
  await expectReading(page)
})

/** Timers fire at most once in the meantime, as in a tab that the browser froze. */
async function sleep(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('freeze')))
  await page.clock.fastForward(milliseconds)
  await page.evaluate(() => document.dispatchEvent(new Event('resume')))
}

/** What lies over the middle of the element, where that is not the element; it is brought into view first. */
const over = (element: Locator): Promise<string | null> =>
  element.evaluate((target) => {
    target.scrollIntoView({ block: 'center' })
    const { x, y, width, height } = target.getClientRects()[0]!
    const top = document.elementFromPoint(x + width / 2, y + height / 2)
    return target.contains(top) ? null : (top?.outerHTML.slice(0, 80) ?? 'outside of the window')
  })

const isWider = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

for (const graphics of [false, true]) {
  test(
    `in a window of 200 px ${graphics ? 'with a map' : 'without a map'} list, place and passage are reached and read`,
    graphics ? LONG : {},
    async ({ page, guard }) => {
      await page.setViewportSize({ width: 200, height: 500 })
      if (graphics) await openMap(page)
      else await openText(page, guard)
      expect(await isWider(page), 'a page wider than its window').toBe(false)
      expect(await over(page.locator('h1 a')), 'title').toBeNull()
      const link = listed(page, 'Nagorno-Karabakh')
      expect(await over(link)).toBeNull()
      await link.click()
      const panel = page.locator('#panel')
      await expect(panel.locator('h2')).toHaveText('Nagorno-Karabakh')
      await expect(panel.locator('blockquote').first()).toBeVisible()
      expect(await isWider(page), 'a page wider than its window').toBe(false)
      for (const read of ['h2', 'blockquote', 'a[href^="http"]', 'button']) {
        expect(await over(panel.locator(read).filter({ visible: true }).first()), read).toBeNull()
      }
      await panel.getByRole('button', { name: 'All places' }).click()
      expect(await over(listed(page, 'Yerevan'))).toBeNull()
    }
  )
}

/** Runs in the page before its own scripts, with the name of what the browser does not have. */
const lacks = (name: string): void => void Reflect.deleteProperty(globalThis, name)

for (const name of ['IntersectionObserver', 'ResizeObserver']) {
  test(`without ${name} all can be read`, async ({ page, guard }) => {
    await page.addInitScript(lacks, name)
    await openText(page, guard)
    await expectReading(page)
  })
  test(`without ${name} there is a map, or a word why not`, LONG, async ({ page, guard }) => {
    guard.allow(/ResizeObserver/)
    await page.addInitScript(lacks, name)
    await page.goto('/')
    await expect(page.locator('#map')).not.toHaveAttribute('data-state', 'loading', {
      timeout: 30_000
    })
    if ((await page.locator('#map').getAttribute('data-state')) === 'unavailable') {
      await expect(page.getByText('The map cannot be drawn')).toBeVisible()
    }
    await expectReading(page)
  })
}
