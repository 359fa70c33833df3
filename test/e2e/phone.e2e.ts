import type { Locator, Page } from '@playwright/test'
import { pointOf, restingCamera } from './support/map'
import { expect, openMap, openText, test, wordsCome } from './support/page'
import { LONG, unless } from './support/long'

test.use({ hasTouch: true })

const PLACES = [
  { name: 'Yerevan', lng: 44.51161, lat: 40.1831 },
  { name: 'Nagorno-Karabakh', lng: 46.75194, lat: 39.81528 },
  { name: 'Kheyrimli', lng: 45.1095, lat: 41.05004 }
]

const heightOf = async (locator: Locator): Promise<number> => (await locator.boundingBox())!.height
const choose = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'All places' })
    .getByRole('link', { name, exact: true })
    .click()

/** What lies over the middle of something that the reader must see or touch on the map. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      '.map :is(button, summary, .attribution, .maplibregl-ctrl-scale), .page > header :is(h1, input, select, button), .handle button'
    )
    return [...all].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const inWindow = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight
      const top = document.elementFromPoint(x + width / 2, y + height / 2)
      if (width === 0 || (inWindow && (element.contains(top) || top?.contains(element)))) return []
      return [`${element.outerHTML.slice(0, 60)} is under ${top?.outerHTML.slice(0, 60)}`]
    })
  })

/** One finger, moved as a hand does: in steps, then lifted. */
async function swipe(page: Page, from: [number, number], by: [number, number]): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const at = (share: number): { x: number; y: number }[] => [
    { x: from[0] + by[0] * share, y: from[1] + by[1] * share }
  ]
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (const share of [0.2, 0.4, 0.6, 0.8, 1])
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) })
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await cdp.detach()
}

const middleOf = async (locator: Locator): Promise<[number, number]> => {
  const { x, y, width, height } = (await locator.boundingBox())!
  return [x + width / 2, y + height / 2]
}

for (const [width, height] of [
  [390, 844],
  [320, 568]
] as const) {
  test(
    `at ${width} × ${height} the text has three heights, and never hides a place or button`,
    unless(width === 390),
    async ({ page }) => {
      await page.setViewportSize({ width, height })
      await openMap(page)
      expect(await covered(page)).toEqual([])
      for (const { name, ...position } of PLACES) {
        await choose(page, name)
        await restingCamera(page)
        await pointOf(page, position)
        await page.getByRole('button', { name: 'All places' }).click()
      }
      const [map, grip] = [page.locator('.map'), page.locator('.grip')]
      const half = await heightOf(map)
      await page.getByRole('button', { name: 'More text, less map' }).click()
      const full = await heightOf(map)
      expect(full).toBeLessThan(half - 50)
      await page.getByRole('button', { name: 'More map, less text' }).click()
      expect(await heightOf(map)).toBe(half)

      await swipe(page, await middleOf(grip), [0, -80])
      await expect.poll(() => heightOf(map)).toBe(full)
      await swipe(page, await middleOf(grip), [0, 80])
      await expect.poll(() => heightOf(map)).toBe(half)
      const [x, y] = await middleOf(grip)
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x, y + 60, { steps: 3 })
      await page.mouse.up()
      expect(await heightOf(map), 'a glance of text').toBeGreaterThan(half + 50)
      expect(await covered(page)).toEqual([])
    }
  )
}

test('a place chosen below a tall map is whole on the map that is left', LONG, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openMap(page)
  await choose(page, 'Armenia')
  const halfway = await restingCamera(page)
  await page.getByRole('button', { name: 'All places' }).click()
  await page.getByRole('button', { name: 'More map, less text' }).click()
  await choose(page, 'Armenia')
  await expect(page.locator('.page')).toHaveAttribute('data-sheet', 'half')
  expect((await restingCamera(page)).zoom).toBeCloseTo(halfway.zoom, 1)
})

test('a phone on its side, its layers, and one finger on the map', LONG, async ({ page }) => {
  await page.setViewportSize({ width: 568, height: 320 })
  await openMap(page, '#map=7/40.2/45.6')
  expect(await covered(page)).toEqual([])
  for (const size of [
    { width: 568, height: 320 },
    { width: 320, height: 568 },
    { width: 390, height: 844 }
  ]) {
    await page.setViewportSize(size)
    const map = (await page.locator('.map').boundingBox())!
    await page.getByText('Layers', { exact: true }).tap()
    const last = page.getByRole('checkbox', { name: 'Other states that the articles name' })
    const before = await last.isChecked()
    await page.getByText('Other states that the articles name').last().tap()
    await expect(last).toBeChecked({ checked: !before })
    const legend = (await page.locator('.legend').boundingBox())!
    expect(legend.width * legend.height).toBeLessThan(0.75 * map.width * map.height)
    await expect(page.locator('.map').getByRole('button', { name: 'Zoom in' })).toBeInViewport()
    await page.getByText('Layers', { exact: true }).tap()
  }
  await swipe(page, await middleOf(page.locator('#map canvas')), [-80, 0])
  expect((await restingCamera(page)).lng).toBeGreaterThan(45.7)
  await page.getByRole('button', { name: 'Help' }).tap()
  await page.getByRole('button', { name: 'Show buttons that move it' }).tap()
  await page.getByRole('button', { name: 'Move left' }).tap()
  await page.getByRole('button', { name: 'Move left' }).tap()
  const moved = await restingCamera(page)
  expect(moved.lng).toBeLessThan(45.6)
  expect(moved.bearing).toBe(0)
  expect(await covered(page)).toEqual([])
})

test('one finger scrolls a document, also over its map', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/place/yerevan/')
  await swipe(page, await middleOf(page.locator('.locator')), [0, -160])
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(60)
})

test('a place opened from the list shows its first passage, below two fifths of map', async ({
  page,
  guard
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openText(page, guard)
  expect(await heightOf(page.locator('#map'))).toBeGreaterThanOrEqual(0.4 * 844 - 1)
  const links = page.getByRole('navigation', { name: 'All places' }).getByRole('link')
  const names = await links.allTextContents()
  expect(names.length).toBeGreaterThan(25)
  const outOfSight: string[] = []
  for (const name of names) {
    await choose(page, name)
    await wordsCome(page)
    const first = await page.evaluate(() => {
      document.getElementById('rail')!.scrollTo(0, 0)
      return document.querySelector('#panel blockquote')?.getBoundingClientRect().toJSON() as
        DOMRect | undefined
    })
    // Of the first passage one line at the least can be read.
    if (first && first.y + 24 > 844) outOfSight.push(`${name}: ${first.y}`)
    await page.getByRole('button', { name: 'All places' }).click()
  }
  expect(outOfSight).toEqual([])
})

for (const [width, height] of [
  [390, 844],
  [360, 640],
  [320, 568]
] as const) {
  test(`at ${width} × ${height} what the search finds lies within the window, on top`, async ({
    page,
    guard
  }) => {
    await page.setViewportSize({ width, height })
    await openText(page, guard)
    await page.getByRole('combobox', { name: 'Search places and passages' }).tap()
    await page.keyboard.type('Armenia')
    const options = page.getByRole('option')
    await expect(options.first()).toBeVisible()
    const box = (await page.getByRole('listbox').boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(box.width).toBeGreaterThan(0.85 * width)
    const [x, y] = await middleOf(options.first())
    expect(
      await options
        .first()
        .evaluate((option, at) => option.contains(document.elementFromPoint(at.x, at.y)), { x, y })
    ).toBe(true)
  })
}
