import { LONG } from './support/long'
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
  '/data/',
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

/** Text that a box cuts off from below, and lines of text that lie over one another. */
const runningTogether = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const out: string[] = []
    const lines: { element: Element; region: Element | null; box: DOMRect }[] = []
    for (const element of document.querySelectorAll<HTMLElement>('body :not(svg *, option)')) {
      // The bar over the text is meant to stay while the text passes under it.
      if (element.closest('.spoken, .spoken-hint, .skip, .map, .bar, label[for=search]')) continue
      if (!element.checkVisibility()) continue
      const { overflowY } = getComputedStyle(element)
      const hidden = overflowY === 'hidden' || overflowY === 'clip'
      if (hidden && element.scrollHeight > element.clientHeight + 1 && element.innerText.trim())
        out.push(`cut off: ${element.outerHTML.slice(0, 80)}`)
      const region = element.closest('#rail, .page > header, .document')
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue
        const range = document.createRange()
        range.selectNodeContents(node)
        for (const box of range.getClientRects()) lines.push({ element, region, box })
      }
    }
    for (const [at, a] of lines.entries())
      for (const b of lines.slice(at + 1)) {
        if (a.region !== b.region || a.element === b.element) continue
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
        // The room above and below letters may be shared, not that of the letters.
        if (across > 2 && down > 0.4 * Math.min(a.box.height, b.box.height))
          out.push(
            `${a.element.outerHTML.slice(0, 60)} lies over ${b.element.outerHTML.slice(0, 60)}`
          )
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
    expect(await runningTogether(page), 'spaced out').toEqual([])
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
      expect(await runningTogether(page), said).toEqual([])
      const map = (await page.locator('.map').boundingBox())!
      expect(map.width * map.height, `the map in ${said}`).toBeGreaterThan(40_000)
      const quote = page.locator('#panel blockquote').last()
      await quote.scrollIntoViewIfNeeded()
      await expect(quote).toBeInViewport()
    }
  }
})

test(
  'the map page itself does not scroll where the text has its own scroll',
  LONG,
  async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto('/#place=yerevan&excerpt=dw-2024-06-13-19')
    await expect(page.locator('#panel blockquote').first()).toBeAttached()
    expect(await page.evaluate(() => document.scrollingElement!.scrollHeight)).toBe(900)
  }
)
