import { readFileSync, writeFileSync } from 'node:fs'
import { launchOptions } from '../browser/launch-options'
import { expect, openMap, test } from './support/page'
import { unless } from './support/long'

/** Which browser drew the baseline: another may differ by a few pixels. */
const DRAWN_BY = 'test/e2e/views/browser.txt'

const VIEWS: [name: string, hash: string][] = [
  ['first-view', ''],
  ['csto-globe', '#map=1.6/56/100'],
  ['chukotka-at-180', '#map=4.2/66/180'],
  ['crimea', '#map=6/45.5/34.5'],
  ['armenia', '#map=7/40.2/45'],
  ['nakhchivan', '#map=8.5/39.3/45.5'],
  ['nagorno-karabakh', '#map=8/39.9/46.7&place=nagorno-karabakh'],
  ['tavush', '#map=9.5/41/45.2'],
  ['villages', '#map=12/41.065/45.11'],
  ['kirants', '#map=13.5/41.05/45.105&place=kheyrimli'],
  ['yerevan', '#map=12/40.18/44.51'],
  ['tripoint-russia-georgia', '#map=9/41.85/46.5']
]

// To the pixel, letters included: drawn as in a reader's browser.
test.use({ viewport: { width: 1100, height: 620 }, launchOptions: launchOptions() })

const SAMPLES: ReadonlySet<string> = new Set(['first-view'])

for (const [name, hash] of VIEWS) {
  test(
    `the map looks as before: ${name}, in both themes`,
    unless(SAMPLES.has(name)),
    async ({ page, browser }, { config }) => {
      const version = browser.version()
      if (config.updateSnapshots === 'all') writeFileSync(DRAWN_BY, `${version}\n`)
      const same = readFileSync(DRAWN_BY, 'utf8').trim() === version
      const tolerance = same ? { maxDiffPixels: 0, threshold: 0 } : { maxDiffPixelRatio: 0.005 }
      await openMap(page, hash)
      const map = page.locator('#map canvas')
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme })
        // The globe is redrawn whole, which takes software a while.
        await page.waitForTimeout(name === 'csto-globe' ? 6000 : 900)
        await expect(map).toHaveScreenshot(`${name}-${theme}.png`, {
          ...tolerance,
          animations: 'disabled',
          timeout: 30_000
        })
      }
    }
  )
}
