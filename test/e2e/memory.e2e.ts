import type { Page } from '@playwright/test'
import { heapOf } from './support/heap'
import { LONG } from './support/long'
import { expect, openMap, openText, test } from './support/page'

/** Openings before the first measurement: whatever is kept for good is there by then. */
const WARM = 60
const OPENINGS = 500

/** Opens place after place of the list, so many times, each until its words are there. */
async function open(page: Page, times: number): Promise<void> {
  const links = page.locator('nav a[data-focus-key^="list:"]')
  const count = await links.count()
  for (let time = 0; time < times; time += 1) {
    await links.nth(time % count).dispatchEvent('click')
    await page.locator('#panel[aria-busy=false]').waitFor()
  }
}

for (const what of ['text', 'map'] as const) {
  test(
    `the page with its ${what} takes no more memory after 500 openings`,
    LONG,
    async ({ page, guard }) => {
      test.setTimeout(600_000)
      if (what === 'text') await openText(page, guard)
      else await openMap(page)
      await open(page, WARM)
      const before = await heapOf(page)
      await open(page, OPENINGS)
      const after = await heapOf(page)
      console.log(`  heap: ${Math.round(before / 1000)} kB, then ${Math.round(after / 1000)} kB`)
      expect(before).toBeGreaterThan(1_000_000)
      expect(after / before, 'growth of the heap').toBeLessThan(1.1)
    }
  )
}
