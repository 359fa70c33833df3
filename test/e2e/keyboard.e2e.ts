import type { Locator, Page } from '@playwright/test'
import { restingCamera } from './support/map'
import { expect, openMap, test } from './support/page'
import { decodePng, type Picture } from './support/png'
import { LONG } from './support/long'

const heading = (page: Page): Locator => page.locator('#panel h2')
const focused = (page: Page): Locator => page.locator(':focus')

/** Presses Tab until the focus is where it should be; never more often than the page has stops. */
async function tabTo(page: Page, target: Locator, most = 30): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

const mapCanvas = (page: Page): Locator => page.locator('#map canvas')

test('find a place in the list and open it', async ({ page }) => {
  await openMap(page)
  await tabTo(page, page.getByRole('navigation', { name: 'All places' }).getByRole('link').first())
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  const name = await focused(page).textContent()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(name ?? '')
  await expect(heading(page)).toBeFocused()
})

test('reach a place on the map, open it, walk to its neighbour', async ({ page }) => {
  await openMap(page, '#map=7/40.2/45.6')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(focused(page)).toHaveText('Skip to the map')
  await page.keyboard.press('Enter')
  await expect(mapCanvas(page)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  const status = page.getByRole('status').first()
  await expect(status).toContainText('Enter opens it')
  const first = await status.textContent()
  await page.keyboard.press('ArrowLeft')
  await expect(status).not.toHaveText(first ?? '')
  await page.keyboard.press('Enter')
  await expect(heading(page)).not.toHaveText('Start with a question')
})

for (const [where, hash, steps] of [
  ['from afar', '#map=5.9/40.5/45.5', ['Right', 'Right', 'Left', 'Left', 'Up', 'Down', 'Left']],
  ['near by', '#map=10/41.05/45.1', ['Right', 'Left', 'Up', 'Down', 'Left', 'Up', 'Right']]
] as const) {
  test(
    `the map cursor is seen wherever it stands ${where}, and never on what is not drawn`,
    LONG,
    async ({ page }) => {
      await openMap(page, hash)
      await mapCanvas(page).focus()
      const status = page.getByRole('status').first()
      await page.waitForTimeout(1500)
      const before = await picture(page)
      const stops = new Set<string>()
      for (const step of steps) {
        await page.keyboard.press(`Arrow${step}`)
        await expect(status).toContainText('Enter opens it')
        const stop = (await status.textContent())!
        if (stops.has(stop)) continue
        stops.add(stop)
        expect(stop).not.toContain(where === 'from afar' ? 'section' : 'Four')
        await expect
          .poll(async () => standingOut(before, await picture(page)), { message: stop })
          .toBeGreaterThan(60)
      }
      expect(stops.size).toBeGreaterThan(2)
    }
  )
}

/** What the map shows, whatever lies over it included. */
const picture = async (page: Page): Promise<Picture> =>
  decodePng(await page.locator('section.map').screenshot())

/** How many pixels differ from what was there by a contrast of 3:1 or more. */
function standingOut(before: Picture, after: Picture): number {
  let count = 0
  for (let at = 0; at < before.rgba.length; at += 4) {
    const [a, b] = [before, after].map(({ rgba }) => luminance(rgba.subarray(at, at + 3)))
    if ((Math.max(a!, b!) + 0.05) / (Math.min(a!, b!) + 0.05) >= 3) count += 1
  }
  return count
}

/** As WCAG defines it, 0 to 1. */
function luminance(rgb: Uint8Array): number {
  const [red, green, blue] = [...rgb].map((value) =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
  )
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}

test('Enter brings what is too small to be made out into view', LONG, async ({ page }) => {
  await openMap(page, '#map=5.2/41.07/45.11')
  await mapCanvas(page).focus()
  const status = page.getByRole('status').first()
  await expect(async () => {
    await page.keyboard.press('ArrowUp')
    await expect(status).toContainText('Four border villages', { timeout: 500 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Four border villages')
  await expect(mapCanvas(page)).toBeFocused()
  expect((await restingCamera(page)).zoom).toBeGreaterThan(8)
})

/** A busy machine may take longer to answer a key than the camera takes to be called at rest. */
const expectZoom = (page: Page, zoom: number): Promise<void> =>
  expect(async () => expect((await restingCamera(page)).zoom).toBe(zoom)).toPass({
    timeout: 20_000
  })

test('pan, zoom and reset the map', LONG, async ({ page }) => {
  await openMap(page, '#map=7/40.2/45.6')
  await mapCanvas(page).focus()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('+')
  await expectZoom(page, 8)
  expect((await restingCamera(page)).lng).toBeGreaterThan(45.7)
  await page.keyboard.press('0')
  await expect(async () => expect((await restingCamera(page)).zoom).toBeLessThan(6.5)).toPass()
})

test('walk through the map’s buttons, which are one tab stop', LONG, async ({ page }) => {
  await openMap(page, '#map=7/40.2/45.6')
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
  await tabTo(page, button('Zoom in'))
  await page.keyboard.press('ArrowDown')
  await expect(button('Zoom out')).toBeFocused()
  await page.keyboard.press('End')
  await expect(button('Help')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(button('Help')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(focused(page)).not.toHaveRole('button')
  await page.keyboard.press('Shift+Tab')
  await expect(button('Help')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expectZoom(page, 8)
})

test('switch a layer', LONG, async ({ page }) => {
  await openMap(page)
  await tabTo(page, page.locator('.legend summary'))
  await page.keyboard.press('Enter')
  const box = page.getByRole('checkbox', { name: 'Yerevan' })
  await tabTo(page, box)
  await page.keyboard.press('Space')
  await expect(box).not.toBeChecked()
  await expect.poll(() => page.url()).toContain('layers=')
})

test('open and leave the panel, the focus returning', LONG, async ({ page }) => {
  await openMap(page)
  const question = page.getByRole('link', { name: 'Where are the four villages?' })
  await tabTo(page, question)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(heading(page)).toHaveText('Start with a question')
  await expect(question).toBeFocused()
})

test('follow a mention', LONG, async ({ page }) => {
  await openMap(page, '#place=yerevan')
  await tabTo(page, page.locator('#panel blockquote').getByRole('link', { name: 'Azerbaijan' }), 40)
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Azerbaijan')
})

test('search and open a result', LONG, async ({ page }) => {
  await openMap(page)
  const field = page.getByRole('combobox', { name: 'Search places and passages' })
  await tabTo(page, field)
  await page.keyboard.type('xeyrimli')
  await expect(page.getByRole('option', { name: /Kheyrimli/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(field).toHaveAttribute('aria-activedescendant', 'found-kheyrimli')
  await expect(page.getByRole('option', { name: /Kheyrimli/ })).toHaveAttribute(
    'aria-selected',
    'true'
  )
  await expect.poll(() => page.url()).toContain('q=xeyrimli')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Kheyrimli')
  await expect(page.getByRole('listbox')).toBeHidden()
})

test('copy the link', LONG, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openMap(page, '#place=yerevan')
  await tabTo(page, page.getByRole('button', { name: 'Copy link' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Link copied')).toBeVisible()
})

test('get help, and come back to where one was', LONG, async ({ page }) => {
  await openMap(page)
  await mapCanvas(page).focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'The map by keyboard' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(mapCanvas(page)).toBeFocused()
})

test(
  'a letter that is no shortcut, typed in the search, does nothing to the map',
  LONG,
  async ({ page }) => {
    await openMap(page, '#map=7/40.2/45.6')
    await page.getByRole('combobox', { name: 'Search places and passages' }).focus()
    await page.keyboard.type('0+?')
    await expect(page.getByRole('dialog')).toBeHidden()
    expect((await restingCamera(page)).zoom).toBe(7)
  }
)

test('the first view has at most 25 tab stops', LONG, async ({ page }) => {
  await openMap(page)
  let stops = 0
  for (; stops < 40; stops += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement === document.body)) break
  }
  expect(stops).toBeGreaterThan(10)
  expect(stops).toBeLessThanOrEqual(25)
})
