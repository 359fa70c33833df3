import type { Page } from '@playwright/test'
import { expect, test } from './support/page'

/** A narrow telephone, a telephone on its side, and a wide window at four times the size. */
const WINDOWS = [
  { width: 320, height: 568 },
  { width: 568, height: 320 },
  { width: 320, height: 256 }
]
const DOCUMENTS = [
  '/place/yerevan/',
  '/article/dw-2024-06-13/',
  '/place/',
  '/article/',
  '/method/',
  '/accessibility/'
]
/** What WCAG 1.4.12 lets a reader set. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`

/** What sticks out of the window at its side, or out of a box that cuts it off. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const page_ = document.scrollingElement!
    const out = page_.scrollWidth > innerWidth ? [`the page: ${page_.scrollWidth} px`] : []
    for (const element of document.querySelectorAll<HTMLElement>('body :not(svg *, option)')) {
      const box = element.getBoundingClientRect()
      if (element.closest('.spoken, .spoken-hint, .skip, label[for=search]') || box.width === 0)
        continue
      const { overflowX } = getComputedStyle(element)
      const cut = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
      const beside = box.right > innerWidth + 1 || box.left < -1
      if ((beside || cut) && element.innerText?.trim() && !element.closest('.map'))
        out.push(element.outerHTML.slice(0, 80))
    }
    return out
  })

/** By way of a constructed sheet: the security policy forbids inline styles. */
const addSpacing = (page: Page): Promise<void> =>
  page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = [sheet]
  }, SPACING)

for (const path of DOCUMENTS) {
  test(`${path} fits narrow windows, and with text spaced out`, async ({ page }) => {
    await page.goto(path)
    for (const window of WINDOWS) {
      await page.setViewportSize(window)
      expect(await stickingOut(page), JSON.stringify(window)).toEqual([])
    }
    await addSpacing(page)
    expect(await stickingOut(page), 'spaced out').toEqual([])
  })
}

test('the map page fits narrow windows, its map and text in reach, and with text spaced out', async ({
  page
}) => {
  await page.goto('/#place=yerevan')
  await expect(page.locator('#panel blockquote').first()).toBeAttached()
  for (const spaced of [false, true]) {
    if (spaced) await addSpacing(page)
    for (const window of WINDOWS) {
      await page.setViewportSize(window)
      const said = `${JSON.stringify(window)} ${spaced ? 'spaced out' : ''}`
      expect(await stickingOut(page), said).toEqual([])
      const map = (await page.locator('.map').boundingBox())!
      expect(map.width * map.height, `the map in ${said}`).toBeGreaterThan(40_000)
      const quote = page.locator('#panel blockquote').last()
      await quote.scrollIntoViewIfNeeded()
      await expect(quote).toBeInViewport()
    }
  }
})

test('the map page itself does not scroll where the text has its own scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('/#place=yerevan&excerpt=dw-2024-06-13-19')
  await expect(page.locator('#panel blockquote').first()).toBeAttached()
  expect(await page.evaluate(() => document.scrollingElement!.scrollHeight)).toBe(900)
})
