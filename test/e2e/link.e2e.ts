import type { Locator, Page } from '@playwright/test'
import { restingCamera } from './support/map'
import { expect, openLegend, openMap, openText, test } from './support/page'
import { LONG, unless } from './support/long'

const heading = (page: Page): Locator => page.locator('#panel h2')
const hash = (page: Page): string => new URL(page.url()).hash
const entry = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'All places' }).getByRole('link', { name, exact: true })

test('opens on the South Caucasus, with a way in and no quotation', async ({ page }) => {
  await openMap(page)
  await expect(page).toHaveTitle('Caucasus News Atlas')
  await expect(page.getByRole('region', { name: 'Start with a question' })).toBeVisible()
  await expect(page.locator('#panel blockquote')).toHaveCount(0)
  const { lng, lat, zoom } = await restingCamera(page)
  // The middle of the Caucasus, a little aside for what lies over the map's edges.
  expect(Math.abs(lng - 45.3)).toBeLessThan(0.6)
  expect(Math.abs(lat - 41)).toBeLessThan(0.6)
  expect(zoom).toBeGreaterThan(5)
})

test(
  'each question opens its place with an answering passage marked and in sight',
  LONG,
  async ({ page }) => {
    const questions = [
      ['Where are the four villages?', 'Four border villages', 'dw-2024-06-13-21'],
      ['Who is in the CSTO?', 'CSTO', 'dw-2024-06-13-3'],
      ['What is Nagorno-Karabakh?', 'Nagorno-Karabakh', 'dw-2024-06-13-9']
    ] as const
    for (const [question, name, excerpt] of questions) {
      await openMap(page)
      await page.getByRole('link', { name: question }).click()
      await expect(heading(page)).toHaveText(name)
      await expect(page.locator(`#${excerpt}`)).toHaveClass(/marked/)
      await expect(page.locator(`#${excerpt} mark`).first()).toBeInViewport()
      await expect.poll(() => hash(page)).toContain(`excerpt=${excerpt}`)
    }
  }
)

test('a link with a place alone shows the whole of it', LONG, async ({ page }) => {
  await openMap(page, '#place=nagorno-karabakh')
  const { lng, lat, zoom } = await restingCamera(page)
  expect(Math.abs(lng - 46.8)).toBeLessThan(0.2)
  expect(Math.abs(lat - 39.9)).toBeLessThan(0.2)
  expect(zoom).toBeGreaterThan(7.5)
  expect(zoom).toBeLessThan(9.5)
})

test('a link restores camera, layers, place and passage', async ({ page }) => {
  const link =
    '#map=9.5/40.9/45.3/20/30&layers=villages,border&place=kheyrimli&excerpt=dw-2024-06-13-21'
  await openMap(page, link)
  await expect(heading(page)).toHaveText('Kheyrimli')
  await expect(page.locator('#dw-2024-06-13-21')).toHaveClass(/marked/)
  await openLegend(page)
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await page.waitForTimeout(800)
  expect(hash(page)).toBe(`${link}&names=en`)
})

test(
  'a link to a passage that was withdrawn opens its place and says what is missing',
  LONG,
  async ({ page }) => {
    await openMap(page, '#place=kheyrimli&excerpt=dw-2024-06-13-999')
    await expect(heading(page)).toHaveText('Kheyrimli')
    await expect(page.locator('#panel blockquote')).not.toHaveCount(0)
    await expect(
      page.getByText('Not understood in this link, and left out: excerpt=dw-2024-06-13-999')
    ).toBeVisible()
    await expect.poll(() => hash(page)).toContain('place=kheyrimli')
    expect(hash(page)).not.toContain('excerpt=')
  }
)

test('back and forward restore view, panel and focus', async ({ page }) => {
  await openMap(page)
  await restingCamera(page)
  const first = hash(page)
  await entry(page, 'Yerevan').click()
  await expect(heading(page)).toHaveText('Yerevan')
  await expect(heading(page)).toBeFocused()
  await expect(page).toHaveTitle('Yerevan – Caucasus News Atlas')
  await restingCamera(page)
  const second = hash(page)
  await page.goBack()
  await expect(heading(page)).toHaveText('Start with a question')
  await expect(entry(page, 'Yerevan')).toBeFocused()
  await expect(page).toHaveTitle('Caucasus News Atlas')
  await page.waitForTimeout(700)
  expect(hash(page)).toBe(first)
  await page.goForward()
  await expect(heading(page)).toHaveText('Yerevan')
  await expect(heading(page)).toBeFocused()
  await page.waitForTimeout(700)
  expect(hash(page)).toBe(second)
})

test('a hash typed by hand is followed', LONG, async ({ page }) => {
  await openMap(page)
  await page.evaluate(() => (location.hash = '#place=belarus'))
  await expect(heading(page)).toHaveText('Belarus')
  const { lng } = await restingCamera(page)
  expect(Math.abs(lng - 28)).toBeLessThan(1.5)
})

test('the link is copied, and the page says so', async ({ page, context, guard }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openText(page, guard, '#map=8/39.9/46.7&place=nagorno-karabakh')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Link copied')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(copied).hash).toBe('#map=8/39.9/46.7&place=nagorno-karabakh&names=en')
})

test('a refused clipboard shows the link to copy by hand', async ({ page, guard }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) }
    })
  })
  await openText(page, guard, '#map=8/40/45&place=yerevan')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByLabel('Copy this link:')).toHaveValue(
    /#map=8\/40\/45&place=yerevan&names=en$/
  )
})

test('switching a layer moves nothing and is in the link', LONG, async ({ page }) => {
  await openMap(page, '#map=8/39.9/46.7&place=nagorno-karabakh')
  await openLegend(page)
  const boxes = (): Promise<unknown> =>
    page.evaluate(() =>
      ['#panel', '#map canvas', 'header', '#places-heading'].map((selector) =>
        document.querySelector(selector)?.getBoundingClientRect().toJSON()
      )
    )
  const before = await boxes()
  await page.getByRole('checkbox', { name: 'CSTO member states' }).uncheck()
  await expect.poll(() => hash(page)).toContain('layers=villages,border,karabakh,yerevan,mentioned')
  expect(await boxes()).toEqual(before)
  const checked = page.getByRole('checkbox', { checked: true })
  for (let left = 5; left > 0; left -= 1) await checked.first().uncheck()
  await expect(checked).toHaveCount(0)
  await expect.poll(() => hash(page)).toContain('layers=&')
})

test('opening a place of a layer that is off switches the layer on', LONG, async ({ page }) => {
  await openMap(page, '#map=8/39.9/46.7&layers=')
  await entry(page, 'Kheyrimli').click()
  await openLegend(page)
  await expect(
    page.getByRole('checkbox', { name: 'Villages handed over in May 2024' })
  ).toBeChecked()
})

test('a place whose layer is off says so, and offers to switch it on', async ({ page, guard }) => {
  await openText(page, guard, '#place=csto&layers=border')
  const said = page.getByText('The layer “CSTO member states” is switched off')
  await expect(said).toBeVisible()
  await page.getByRole('button', { name: 'Switch it on' }).click()
  await expect(said).toHaveCount(0)
  await expect.poll(() => hash(page)).toContain('layers=border,csto')
})

test(
  'opening places quickly one after the other leaves an entry for each that stood',
  LONG,
  async ({ page }) => {
    await openMap(page)
    await restingCamera(page)
    for (const name of ['Yerevan', 'Belarus', 'Ukraine']) {
      await entry(page, name).click()
      await expect(heading(page)).toHaveText(name)
      await page.waitForTimeout(400)
    }
    for (const name of ['Belarus', 'Yerevan', 'Start with a question']) {
      await page.goBack()
      await expect(heading(page)).toHaveText(name)
    }
  }
)

const HOSTILE = [
  '#place=atlantis',
  '#map=banana',
  '#map=99/99/999/99/99',
  '#layers=border,rivers',
  '#%E0%A4%A',
  '#place=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  '#excerpt=__proto__&place=constructor',
  '#' + 'x'.repeat(5000)
]
for (const link of HOSTILE) {
  test(
    `${link.slice(0, 50)} shows a valid view and names what was left out`,
    unless(link === HOSTILE[0]),
    async ({ page, guard }) => {
      if (link.startsWith('#map')) await openMap(page, link)
      else await openText(page, guard, link)
      await expect(heading(page)).toHaveText('Start with a question')
      await expect(page.getByText('Not understood in this link, and left out:')).toBeVisible()
      await page.getByRole('button', { name: 'Dismiss' }).click()
      await expect(page.getByText('Not understood in this link')).toHaveCount(0)
    }
  )
}

test('Back at once after two changes undoes the last, and the address says so', async ({
  page,
  guard
}) => {
  await openText(page, guard)
  await page.evaluate(() => {
    const names = document.querySelector<HTMLSelectElement>('select')!
    names.value = 'hy'
    names.dispatchEvent(new Event('change', { bubbles: true }))
    document.querySelector<HTMLElement>('nav a[href$="/place/yerevan/"]')!.click()
    history.back()
  })
  await expect(heading(page)).toHaveText('Start with a question')
  await expect.poll(() => hash(page)).toBe('#names=hy')
  await page.goForward()
  await expect(heading(page)).toHaveText('Երևան')
  await expect.poll(() => hash(page)).toMatch(/place=yerevan.*names=hy/)
})
