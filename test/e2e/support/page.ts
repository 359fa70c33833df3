import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { guardContext, type Guard } from './guard'

export { expect }

interface Fixtures {
  /** Fails the test on what no page may do; see `guard.ts`. A test of a failure calls `allow`. */
  guard: Guard
  /**
   * Opens a page in a browser profile of its own, as somebody who was sent a link. Guarded too.
   * With `graphics: false` as a browser without WebGL 2, for what the text alone shows.
   */
  openElsewhere: (options?: { graphics: boolean }) => Promise<Page>
}

/** Playwright's test, with every page of it guarded. */
export const test = base.extend<Fixtures>({
  guard: [
    async ({ context, baseURL }, use) => {
      const guard = await guardContext(context, originOf(baseURL))
      await use(guard)
      expect(await guard.take(), 'what no page may do').toEqual([])
    },
    { auto: true }
  ],
  openElsewhere: async ({ browser, baseURL }, use) => {
    const opened: { context: BrowserContext; guard: Guard }[] = []
    await use(async ({ graphics } = { graphics: true }) => {
      const context = await browser.newContext()
      const guard = await guardContext(context, originOf(baseURL))
      opened.push({ context, guard })
      if (!graphics) {
        guard.allow(/WebGL/)
        await context.addInitScript(withoutGraphics)
      }
      return context.newPage()
    })
    const faults = await Promise.all(opened.map(({ guard }) => guard.take()))
    await Promise.all(opened.map(({ context }) => context.close()))
    expect(faults.flat(), 'what no page may do').toEqual([])
  }
})

/**
 * Opens the map page as a browser without WebGL 2 shows it, which takes a tenth of the time: for
 * what text, list and link alone show.
 */
export async function openText(page: Page, guard: Guard, hash = ''): Promise<void> {
  guard.allow(/WebGL/)
  await page.addInitScript(withoutGraphics)
  await openMap(page, hash, 'unavailable')
  await wordsCome(page)
}

/** The words of the open place come in a part of their own, a moment after it. */
export const wordsCome = (page: Page): Promise<void> =>
  expect(page.locator('#panel')).toHaveAttribute('aria-busy', 'false')

/** Runs in the page before its own scripts. */
export function withoutGraphics(): void {
  const { prototype } = HTMLCanvasElement
  const original = prototype.getContext as (...all: unknown[]) => unknown
  prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return kind.startsWith('webgl') ? null : original.call(this, kind, ...rest)
  } as typeof prototype.getContext
}

/** Opens the legend, which is closed at first on windows narrower than 1600 px. */
export const openLegend = (page: Page): Promise<void> => page.locator('.legend summary').click()

type MapDataState = 'loading' | 'ready' | 'unavailable'

const PATIENCE = 60_000
const BETWEEN_LOOKS = 50

/**
 * Opens the map page with the hash (`#…` or empty) and waits until its map has drawn,
 * or until it is in the state asked for. Throws with the state in which it hung.
 */
export async function openMap(
  page: Page,
  hash = '',
  wanted: Exclude<MapDataState, 'loading'> = 'ready'
): Promise<void> {
  await page.goto(`/${hash}`)
  await waitForMap(page, wanted)
}

/** Waits until `#map` is in the state. Polls, as the security policy forbids `waitForFunction`. */
export async function waitForMap(
  page: Page,
  wanted: Exclude<MapDataState, 'loading'> = 'ready'
): Promise<void> {
  const deadline = Date.now() + PATIENCE
  let state = await mapState(page)
  while (state !== wanted) {
    const final = state === 'ready' || state === 'unavailable'
    if (final || Date.now() > deadline) throw new Error(await hungIn(page, state, wanted, final))
    await page.waitForTimeout(BETWEEN_LOOKS)
    state = await mapState(page)
  }
}

const mapState = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector<HTMLElement>('#map')?.dataset['state'] ?? null)

async function hungIn(page: Page, state: string | null, wanted: string, final: boolean) {
  const title = await page.title()
  const now = state === null ? 'there is no #map[data-state]' : `#map[data-state] is "${state}"`
  const when = final ? '' : ` after ${PATIENCE / 1000} s`
  return `Waited for a map that is "${wanted}", but ${now}${when} at ${page.url()} ("${title}").`
}

const originOf = (baseURL: string | undefined): string => new URL(baseURL ?? 'about:blank').origin
