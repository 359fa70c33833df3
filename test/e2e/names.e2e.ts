import type { Locator, Page } from '@playwright/test'
import { difference, pictureAt, settledPictureAt } from './support/drawn'
import { restingCamera } from './support/map'
import { expect, openMap, openText, test } from './support/page'
import { LONG } from './support/long'

const VIEW = '#map=7/40/46&place=nagorno-karabakh'
const KARABAKH = { lng: 46.75, lat: 39.85 }
const heading = (page: Page): Locator => page.locator('#panel h2')
const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Names' })
const list = (page: Page): Locator => page.getByRole('navigation', { name: 'All places' })
const hash = (page: Page): string => new URL(page.url()).hash

test('names are English at first, and nothing is fetched for others', async ({ page }) => {
  const fonts: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('.woff2')) fonts.push(request.url())
  })
  await openMap(page)
  await expect(field(page)).toHaveValue('en')
  await expect(list(page).getByRole('link', { name: 'Armenia', exact: true })).toBeVisible()
  await expect(list(page).locator('[lang]')).toHaveCount(0)
  await restingCamera(page)
  expect(hash(page)).toMatch(/^#map=.*&names=en$/)
  expect(fonts.filter((url) => !url.includes('-latin-'))).toEqual([])
})

test('Armenian names stand in panel, list, title and link, each with its language', async ({
  page,
  guard
}) => {
  await openText(page, guard, VIEW)
  await field(page).selectOption('hy')
  await expect(heading(page)).toHaveText('Լեռնային Ղարաբաղ')
  await expect(heading(page).locator('[lang]')).toHaveAttribute('lang', 'hy')
  await expect(page).toHaveTitle('Լեռնային Ղարաբաղ – Caucasus News Atlas')
  const others = page.locator('#panel dl').first()
  await expect(others.locator('dd[lang=en]')).toContainText('Nagorno-Karabakh')
  await expect(others.locator('dd[lang=az]')).toContainText('Dağlıq Qarabağ')
  await expect(others).not.toContainText('Լեռնային Ղարաբաղ')
  const armenia = list(page).getByRole('link', { name: 'Հայաստան', exact: true })
  await expect(armenia.locator('[lang=hy]')).toHaveText('Հայաստան')
  await expect(list(page).getByRole('link', { name: 'Karki / Tigranashen' })).toBeVisible()
  await list(page).getByRole('link', { name: 'Խեյրիմլի', exact: true }).click()
  await page.locator('#panel summary', { hasText: 'More about this place' }).click()
  const measured = page.locator('#panel dl', { hasText: 'To the centre of' })
  await expect(measured.locator('dt [lang=hy]')).toHaveText([
    'Երևան',
    'Ներքին Ոսկեպար',
    'Բաղանիս Այրում'
  ])
  await expect(measured.locator('dt [lang=hyw]')).toHaveText('Քըզըլ Հաճիլի')
  await expect.poll(() => hash(page)).toContain('place=kheyrimli')
  await page.goBack()
  await expect(page.getByRole('status').first()).toHaveText('Լեռնային Ղարաբաղ selected, 7 passages')
  await expect(page.locator('#panel blockquote mark').first()).toHaveText('Nagorno-Karabakh')
  await expect.poll(() => hash(page)).toContain('names=hy')
})

test('two local names stand side by side, each with its language', async ({ page, guard }) => {
  await openText(page, guard, `${VIEW}&names=local`)
  await expect(heading(page)).toHaveText('Dağlıq Qarabağ / Լեռնային Ղարաբաղ')
  expect(
    await heading(page)
      .locator('[lang]')
      .evaluateAll((parts) => parts.map((part) => part.getAttribute('lang')))
  ).toEqual(['az', 'hy'])
})

test(
  'names on the map change with the choice, and back, without a new map',
  LONG,
  async ({ page }) => {
    await openMap(page, VIEW)
    const canvas = await page.locator('#map canvas').elementHandle()
    const picture = () => pictureAt(page, KARABAKH, 60)
    const english = await settledPictureAt(page, KARABAKH, 60)
    await field(page).selectOption('hy')
    await expect.poll(async () => difference(english, await picture())).toBeGreaterThan(0.02)
    await field(page).selectOption('en')
    await expect.poll(async () => difference(english, await picture())).toBe(0)
    expect(await canvas?.evaluate((element) => element.isConnected)).toBe(true)
    await expect.poll(() => hash(page)).toContain('names=en')
  }
)

test(
  'the choice holds for a visit by no link; a link means the same to every reader',
  LONG,
  async ({ page, context, guard }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await openText(page, guard, VIEW)
    await field(page).selectOption('hy')
    await expect.poll(() => hash(page)).toContain('names=hy')
    await page.goto('about:blank')
    await openText(page, guard)
    await expect(field(page)).toHaveValue('hy')
    await expect.poll(() => hash(page)).toBe('#names=hy')
    for (const [link, name, kept] of [
      [VIEW, 'Nagorno-Karabakh', 'en'],
      [`${VIEW}&names=ru`, 'Нагорный Карабах', 'ru']
    ] as const) {
      await page.goto('about:blank')
      await openText(page, guard, link)
      await expect(heading(page)).toHaveText(name)
      await expect.poll(() => hash(page)).toContain(`names=${kept}`)
      await page.getByRole('button', { name: 'Copy link' }).click()
      await expect(page.getByText('Link copied')).toBeVisible()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(new URL(copied).hash).toBe(`${VIEW}&names=${kept}`)
    }
  }
)

test('going back keeps the names of the view that one returns to', async ({ page, guard }) => {
  await openText(page, guard, VIEW)
  await field(page).selectOption('az')
  await list(page).getByRole('link', { name: 'Ermənistan', exact: true }).click()
  await expect(heading(page)).toHaveText('Ermənistan')
  await expect.poll(() => hash(page)).toContain('place=armenia')
  await field(page).selectOption('ru')
  await expect.poll(() => hash(page)).toContain('names=ru')
  await page.goBack()
  await expect(heading(page)).toHaveText('Dağlıq Qarabağ')
  await page.goForward()
  await expect(heading(page)).toHaveText('Армения')
})

test('names that no one knows are named, and the rest of the link followed', async ({
  page,
  guard
}) => {
  await openText(page, guard, `${VIEW}&names=xx`)
  await expect(page.getByText('left out: names=xx')).toBeVisible()
  await expect(heading(page)).toHaveText('Nagorno-Karabakh')
})

test('a browser that stores nothing still changes the names', async ({ page, guard }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError')
      }
    })
  })
  await openText(page, guard, VIEW)
  await field(page).selectOption('az')
  await expect(heading(page)).toHaveText('Dağlıq Qarabağ')
})

test('the choice is in reach on a narrow screen', LONG, async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await openMap(page, '#names=az')
  const box = (await field(page).boundingBox())!
  expect(box.height).toBeGreaterThanOrEqual(24)
  expect(box.x + box.width).toBeLessThanOrEqual(320)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(320)
})
