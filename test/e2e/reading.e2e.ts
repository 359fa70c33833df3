import type { Locator, Page } from '@playwright/test'
import { cameraOfHash } from './support/project'
import { hoverMap, restingCamera } from './support/map'
import { expect, openMap, openText, test } from './support/page'
import { LONG } from './support/long'

const panel = (page: Page): Locator => page.locator('#panel')
const hash = (page: Page): string => new URL(page.url()).hash

test(
  'a place in sight that is named in a passage opens without moving the map',
  LONG,
  async ({ page }) => {
    await openMap(page, '#map=7/40.2/45.5&place=nagorno-karabakh')
    await panel(page).locator('blockquote').getByRole('link', { name: 'Armenia' }).first().click()
    await expect(panel(page).locator('h2')).toHaveText('Armenia')
    await restingCamera(page)
    expect(cameraOfHash(hash(page))).toMatchObject({ zoom: 7, lat: 40.2, lng: 45.5 })
  }
)

test('a place out of sight that is named in a passage is flown to', LONG, async ({ page }) => {
  await openMap(page, '#map=7/40.2/45.5&place=csto')
  await panel(page).locator('blockquote').getByRole('link', { name: 'Belarus' }).click()
  await expect(panel(page).locator('h2')).toHaveText('Belarus')
  // In the middle of what nothing lies over, not of the whole map.
  expect(Math.abs((await restingCamera(page)).lng - 28)).toBeLessThan(1.5)
})

test('the pointer on the map lights up the words for the place', LONG, async ({ page }) => {
  await openMap(page, '#map=8/39.9/46.7&place=csto')
  await hoverMap(page, { lng: 46.75194, lat: 39.81528 })
  const lit = panel(page).locator('blockquote a.lit')
  await expect(lit.first()).toHaveText('Nagorno-Karabakh')
})

test('passages of one article alone can be shown, and the link says so', async ({
  page,
  guard
}) => {
  await openText(page, guard, '#place=nagorno-karabakh')
  await panel(page).getByLabel('From').selectOption({
    label: 'DW (Deutsche Welle): Armenia to quit Russia-led CSTO military alliance'
  })
  await expect(panel(page).locator('blockquote')).toHaveCount(5)
  await expect.poll(() => hash(page)).toContain('article=dw-2024-06-13')
  await openText(page, guard, '#place=nagorno-karabakh&article=security-alliance-2024-06-13')
  await expect(panel(page).locator('blockquote')).toHaveCount(2)
})

test('each passage of known address leads to its sentence in the original', async ({
  page,
  guard
}) => {
  await openText(page, guard, '#place=yerevan')
  await expect(
    panel(page).locator('#dw-2024-06-13-19').getByRole('link', { name: 'in the original' })
  ).toHaveAttribute(
    'href',
    'https://www.dw.com/en/armenia-to-leave-russian-led-csto-security-bloc/a-69348061#:~:text=Protests%20in%20Yerevan'
  )
  await expect(
    panel(page)
      .locator('#security-alliance-2024-06-13-16')
      .getByRole('link', { name: 'in the original' })
  ).toHaveCount(0)
})

test('what is copied from a passage carries its source', async ({ page, context, guard }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openText(page, guard, '#place=handed-over-villages')
  await page
    .locator('#dw-2024-06-13-21 blockquote')
    .evaluate((quote) => getSelection()?.selectAllChildren(quote))
  await page.keyboard.press('Control+c')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^“Last month four border villages.* securing peace\.”\n— Armenia to quit/)
  expect(copied).toContain('DW (Deutsche Welle), 13 June 2024, https://www.dw.com/')
})
