import { chromium, type Browser, type Page } from '@playwright/test'
import { launchOptions } from '../../test/browser/launch-options'
import { decodePng } from '../../test/e2e/support/png'
import type { LoadServer, Sent } from './server'

/** One load of one page. Milliseconds from the start of the navigation. */
export interface Load {
  firstPaint: number
  ready: number
  /** What had begun to come when the map was ready. */
  sent: Sent[]
}

export const VIEWPORT = { width: 1440, height: 900 }
const PATIENCE = 90_000

/** Opens a new browser, so that nothing is warm, and closes it. */
export async function inNewBrowser<T>(act: (page: Page) => Promise<T>): Promise<T> {
  const options = launchOptions()
  const browser: Browser = await chromium.launch(options)
  try {
    const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: 'reduce' })
    return await act(await context.newPage())
  } finally {
    await browser.close()
  }
}

/** Loads the page until its map is ready, the page's processor slowed down `slowdown` times. */
export async function load(
  page: Page,
  server: Pick<LoadServer, 'url' | 'sent'>,
  slowdown: number
): Promise<Load> {
  await page.addInitScript(noteWhenReady)
  if (slowdown > 1) {
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  }
  // A tab's first, empty page is put away about a second later and waits for the graphics then, which
  // would hold up whatever the same process draws: from here the page gets a process of its own.
  await page.goto('data:text/html,<title>elsewhere</title>elsewhere')
  await page.waitForTimeout(300)
  const before = server.sent.length
  await page.goto(server.url, { waitUntil: 'commit', timeout: PATIENCE })
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const { firstPaint, ready, state } = await page.evaluate(readNotes)
    if (ready !== null && firstPaint !== null) {
      const readyAt = (await page.evaluate(() => performance.timeOrigin)) + ready
      return {
        firstPaint,
        ready,
        sent: server.sent.slice(before).filter(({ at }) => at <= readyAt)
      }
    }
    if (Date.now() > deadline) throw new Error(`The map is not ready but "${state}".`)
    await page.waitForTimeout(100)
  }
}

// What runs in the page names no function inside: the loader would wrap the name in a helper of its
// own that the page does not have.

/** Runs in the page before its own scripts: notes when `#map[data-state]` becomes `ready`. */
export function noteWhenReady(): void {
  const notes = globalThis as { atlasReadyAt?: number }
  new MutationObserver(() => {
    if (document.querySelector('#map[data-state=ready]')) notes.atlasReadyAt ??= performance.now()
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] })
}

function readNotes(): { firstPaint: number | null; ready: number | null; state: string | null } {
  return {
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
    ready: (globalThis as { atlasReadyAt?: number }).atlasReadyAt ?? null,
    state: document.querySelector<HTMLElement>('#map')?.dataset['state'] ?? null
  }
}

/** Throws unless the map shows at least three colours: a page that draws nothing is fast. */
export async function assertDrawn(page: Page): Promise<void> {
  const { rgba } = decodePng(await page.locator('#map').screenshot())
  const pixels = new Uint32Array(rgba.slice().buffer)
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const seen = [...counts.values()].filter((count) => count > pixels.length / 1000)
  if (seen.length < 3) throw new Error(`The map at ${page.url()} is ready and draws nothing.`)
}

/** The links of the list of places. */
const PLACE_LINKS = 'nav a[data-focus-key^="list:"]'

/**
 * For each place of the list that has passages: milliseconds from the click on its link until its
 * first passage has been painted. The page is at rest, with no place open, before each click.
 */
export async function clickTimes(page: Page): Promise<number[]> {
  await page.evaluate(noteClicks)
  const places = await page.locator(PLACE_LINKS).count()
  const times: number[] = []
  for (let place = 0; place < places; place++) {
    const link = page.locator(PLACE_LINKS).nth(place)
    // A hand rests on the link before it clicks; what hovering draws is done by then.
    await link.hover()
    await page.waitForTimeout(400)
    await link.click()
    const time = await untilPainted(page)
    if (time !== null) times.push(time)
    await page.goBack()
    await page.waitForTimeout(600)
  }
  if (times.length === 0) throw new Error('No click on the list opened a passage.')
  return times
}

/** Runs in the page: from each click on, waits for the first passage and the frame after it. */
function noteClicks(): void {
  const notes = globalThis as { atlasClick?: number; atlasPainted?: number | null }
  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return
      notes.atlasClick = event.timeStamp
      notes.atlasPainted = null
      const watcher = new MutationObserver(() => {
        if (!document.querySelector('#panel blockquote')) return
        watcher.disconnect()
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => (notes.atlasPainted = performance.now())
          channel.port2.postMessage(null)
        })
      })
      watcher.observe(document.body, { subtree: true, childList: true })
      setTimeout(() => watcher.disconnect(), 5000)
    },
    { capture: true }
  )
}

/** null for a place without passages. */
async function untilPainted(page: Page): Promise<number | null> {
  for (let looks = 0; looks < 20; looks++) {
    await page.waitForTimeout(50)
    const { click, painted } = await page.evaluate(() => {
      const notes = globalThis as { atlasClick?: number; atlasPainted?: number | null }
      return { click: notes.atlasClick, painted: notes.atlasPainted }
    })
    if (click !== undefined && typeof painted === 'number') return painted - click
  }
  return null
}
