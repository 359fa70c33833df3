import { chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import { launchOptions } from '../../test/browser/launch-options'

const ROUNDS = 5

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** Opens places of the built atlas in a real browser, and times the way to their first passage, milliseconds. */
export async function readInBrowser(root: string): Promise<object> {
  const server = await preview({
    root,
    configFile: false,
    logLevel: 'silent',
    preview: { host: '127.0.0.1', port: 0 }
  })
  const browser = await chromium.launch(launchOptions())
  try {
    const largest: number[] = []
    const hovered: number[] = []
    const ordinary: number[] = []
    const ready: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const context = await browser.newContext({ reducedMotion: 'reduce' })
      const page = await context.newPage()
      const started = performance.now()
      await page.goto(server.resolvedUrls!.local[0]!)
      await page.locator('#map[data-state=ready]').waitFor({ timeout: 120_000 })
      ready.push(performance.now() - started)
      hovered.push(await toFirstPassage(page, 'yerevan', true))
      largest.push(await toFirstPassage(page, 'armenia', false))
      ordinary.push(await toFirstPassage(page, await placeWithFew(page), true))
      await context.close()
    }
    return {
      mapReady: Math.round(median(ready)),
      clickOnLargest: Math.round(median(largest)),
      clickOnHovered: Math.round(median(hovered)),
      clickOnOrdinaryHovered: Math.round(median(ordinary))
    }
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Id of the first place of the list that one to five passages name, as they name most places. */
async function placeWithFew(page: Page): Promise<string> {
  const all = page.locator('nav .most button').first()
  if (await all.isVisible()) await all.click()
  const key = await page
    .locator('nav li')
    .filter({ has: page.locator('.count', { hasText: /^\s*[1-5]\s*$/ }) })
    .first()
    .locator('a')
    .getAttribute('data-focus-key')
  if (!key?.startsWith('list:')) throw new Error('No place of the list has so few passages.')
  return key.slice('list:'.length)
}

/** From a click in the list to the first passage of the place in the page. */
async function toFirstPassage(page: Page, placeId: string, hover: boolean): Promise<number> {
  const link = page.locator(`nav a[data-focus-key="list:${placeId}"]`)
  await link.scrollIntoViewIfNeeded()
  if (hover) {
    await link.hover()
    await page.waitForTimeout(1000)
  }
  return link.evaluate(
    (element, id) =>
      new Promise<number>((resolve) => {
        const start = performance.now()
        const panel = document.getElementById('panel')!
        // No function here has a name: the loader would wrap it in a helper that the page does not have.
        new MutationObserver((_, observer) => {
          const quote = panel.querySelector('blockquote mark')
          if (quote && location.hash.includes(`place=${id}`)) {
            observer.disconnect()
            resolve(performance.now() - start)
          }
        }).observe(panel, { childList: true, subtree: true })
        ;(element as HTMLElement).click()
      }),
    placeId
  )
}
