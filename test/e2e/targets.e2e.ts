import type { Page } from '@playwright/test'
import { pointOf } from './support/map'
import { expect, openMap, test } from './support/page'
import { LONG, unless } from './support/long'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 }
]
/** WCAG 2.5.8, and what a finger hits without care. */
const LEAST = 24
const FOR_FINGERS = 44

/** Controls smaller than that; links in sentences may be, and a box counts with its label. */
const smaller = (page: Page, among: string, least: number): Promise<string[]> =>
  page.evaluate(
    ([among, least]) =>
      [...document.querySelectorAll<HTMLElement>(among)].flatMap((element) => {
        if (element.closest('blockquote, p, .skip, svg') || !element.checkVisibility()) return []
        const label = element.matches('[type=checkbox]') ? element.closest('label') : null
        const { width, height } = (label ?? element).getBoundingClientRect()
        const said = `${width} × ${height}: ${element.outerHTML.slice(0, 100)}`
        return width === 0 || (width >= least && height >= least) ? [] : [said]
      }),
    [among, least] as const
  )

/** What is wrong with where the focus is now; null where it has left the page. */
const focusNow = (page: Page): Promise<{ stop: string; covered: boolean; ring: boolean } | null> =>
  page.evaluate(() => {
    const stop = document.activeElement!
    if (stop === document.body) return null
    const { x, y, width, height } = stop.getBoundingClientRect()
    // The map carries buttons and the open legend: what is left of it between them counts.
    const [across, down] = stop.matches('canvas') ? [0.8, 0.5] : [0.5, 0.5]
    const top = document.elementFromPoint(x + width * across, y + height * down)
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(stop)
    return {
      stop: stop.outerHTML.slice(0, 80),
      covered: !stop.contains(top) && !top?.contains(stop),
      ring: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    }
  })

/** So that the next Tab begins at the top of the page. */
async function leaveAtTheEnd(page: Page): Promise<void> {
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab')
    if ((await focusNow(page)) === null) return
  }
}

for (const size of SIZES) {
  test(
    `at ${size.width} px controls are large enough, and focus is seen at every stop`,
    unless(size.width === 390),
    async ({ page }) => {
      await page.setViewportSize(size)
      await openMap(page)
      await page.getByRole('button', { name: 'Help' }).click()
      expect(await smaller(page, 'dialog button', FOR_FINGERS)).toEqual([])
      await page.getByRole('button', { name: 'Show buttons that move it' }).click()
      await expect(page.getByRole('toolbar', { name: 'Move the map' })).toBeVisible()
      await page.locator('.map details').evaluate((details: HTMLDetailsElement) => {
        details.open = true
      })
      const all = 'a, button, input, select, summary'
      expect(await smaller(page, all, LEAST)).toEqual([])
      if (size.width < 400) {
        const main = '.map :is(button, summary), header :is(button, input, select), .handle button'
        expect(await smaller(page, main, FOR_FINGERS)).toEqual([])
      }
      const bad = []
      let stops = 0
      await leaveAtTheEnd(page)
      for (; stops < 40; stops += 1) {
        await page.keyboard.press('Tab')
        const now = await focusNow(page)
        if (now === null) break
        if (now.covered || !now.ring) bad.push(now)
      }
      expect(stops).toBeGreaterThan(10)
      expect(bad).toEqual([])

      await page.evaluate(() => (location.hash = '#place=yerevan'))
      await expect(page.locator('#panel h2')).toHaveText('Yerevan')
      expect(await smaller(page, `#panel :is(${all})`, LEAST), 'of an open place').toEqual([])
      const copy = page.getByRole('button', { name: 'Copy link' })
      for (const button of [copy, page.getByRole('button', { name: 'All places' })])
        expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(FOR_FINGERS)
    }
  )
}

test(
  'a mark is hit 11 pixels beside its centre, and missed 30 pixels beside',
  LONG,
  async ({ page }) => {
    await openMap(page, '#map=7/41/45.1')
    const { x, y } = await pointOf(page, { lng: 45.1089, lat: 41.0715 })
    const heading = page.locator('#panel h2')
    await page.mouse.click(x - 30, y - 30)
    await expect(heading).not.toHaveText('Four border villages')
    for (const [right, down] of [
      [-11, 0],
      [11, 0],
      [0, -11],
      [0, 11]
    ] as const) {
      await page.keyboard.press('Escape')
      await page.mouse.click(x + right, y + down)
      await expect(heading).toHaveText('Four border villages')
    }
  }
)
