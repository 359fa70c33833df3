import type { Page } from '@playwright/test'
import { restingCamera } from './support/map'
import { expect, openMap, test } from './support/page'
import { LONG } from './support/long'

/** How many lengths the scale bar has until the map rests: one for each frame of another zoom. */
async function framesTo(page: Page, place: string): Promise<number> {
  await page.evaluate(() => {
    const bar = document.querySelector<HTMLElement>('.maplibregl-ctrl-scale')!
    const seen = new Set<string>()
    new MutationObserver(() => {
      seen.add(bar.style.width + bar.textContent)
      bar.dataset['frames'] = String(seen.size)
    }).observe(bar, { attributeFilter: ['style'], childList: true })
  })
  await page
    .getByRole('navigation', { name: 'All places' })
    .getByRole('link', { name: place, exact: true })
    .click()
  await restingCamera(page)
  return Number(await page.locator('.maplibregl-ctrl-scale').first().getAttribute('data-frames'))
}

test('who wants less motion is put there at once', LONG, async ({ page }) => {
  await openMap(page)
  expect(await framesTo(page, 'Yerevan')).toBe(1)
})

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })
  test('the map flies to what is chosen', LONG, async ({ page }) => {
    await openMap(page)
    expect(await framesTo(page, 'Yerevan')).toBeGreaterThan(2)
  })
})
