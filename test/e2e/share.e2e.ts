import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { axeViolations } from './support/axe'
import { expect, openMap, openText, test, wordsCome } from './support/page'
import { LONG } from './support/long'
import { decodePng } from './support/png'
import { codeIn } from './support/qr'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share and cite' })
const address = (page: Page) => dialog(page).getByRole('textbox', { name: 'Link' })

test('the view is shared as a link that carries what is ticked', async ({
  page,
  guard,
  openElsewhere
}) => {
  await openText(
    page,
    guard,
    '#map=7.25/39.759/46.749&layers=border&place=nagorno-karabakh&names=ru'
  )
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(address(page)).toHaveValue(
    /\/#map=7\.25\/39\.759\/46\.749&layers=border&place=nagorno-karabakh&names=ru$/
  )
  await dialog(page).getByRole('checkbox', { name: 'the map’s position' }).uncheck()
  await dialog(page).getByRole('checkbox', { name: 'the layers' }).uncheck()
  await dialog(page).getByRole('checkbox', { name: 'the language of names' }).uncheck()
  await expect(address(page)).toHaveValue(/\/#place=nagorno-karabakh&names=en$/)
  const preview =
    'the map with the whole of Nagorno-Karabakh, with all layers and names in English; the text about Nagorno-Karabakh.'
  await expect(dialog(page).getByText(preview)).toHaveText(`Whoever opens it sees ${preview}`)
  await expect(
    dialog(page).getByRole('link', { name: /\/place\/nagorno-karabakh\/$/ })
  ).toBeVisible()

  const elsewhere = await openElsewhere({ graphics: false })
  await elsewhere.goto(await address(page).inputValue())
  await expect(elsewhere.getByRole('heading', { level: 2 }).first()).toHaveText('Nagorno-Karabakh')
  await expect(elsewhere.getByText(`This link shows ${preview}`)).toHaveAttribute('role', 'status')
})

test('a link may carry the data’s version, which is told where it is not the present one', async ({
  page,
  guard,
  openElsewhere
}) => {
  await openText(page, guard, '#place=yerevan&names=en&data=0000000000')
  const told = page.getByRole('status').filter({ hasText: 'This link is of other data' })
  await expect(told).toContainText(
    'This link is of other data (0000000000), of which nothing is recorded here'
  )
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(address(page)).toHaveValue(/\/#place=yerevan&names=en$/)
  await dialog(page).getByRole('checkbox', { name: 'the data’s version' }).check()
  await expect(address(page)).toHaveValue(/\/#place=yerevan&names=en&data=[0-9a-f]{10}$/)
  const link = await address(page).inputValue()
  const version = await dialog(page).getByText('Version of the data').innerText()
  expect(version.endsWith(`+${link.slice(-10)}`)).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByText('This link is of')).toHaveCount(0)
  await expect(page).toHaveURL(/#place=yerevan&names=en$/)

  const elsewhere = await openElsewhere({ graphics: false })
  await elsewhere.goto(link)
  await expect(elsewhere.getByText('This link shows')).toHaveCount(1)
  await wordsCome(elsewhere)
  await expect(elsewhere.getByText('This link is of')).toHaveCount(0)
})

const LONGEST =
  '#map=7.25/39.759/46.749/-12.5/30&layers=border,villages,yerevan,karabakh&place=nagorno-karabakh&excerpt=security-alliance-2024-06-13-12&article=security-alliance-2024-06-13&at=41.07001,45.10001;41.03001,45.16001&names=local'

for (const [which, hash] of [
  ['an ordinary', '#place=yerevan&names=en'],
  ['a long', LONGEST]
] as const) {
  test(`the code on the screen is read back as ${which} link`, async ({ page, guard }) => {
    await openText(page, guard, hash)
    await page.getByRole('button', { name: 'Share' }).click()
    await dialog(page).getByText('Show as QR code').click()
    const link = await address(page).inputValue()
    expect(link.endsWith(hash.slice(-20))).toBe(true)
    const code = dialog(page).getByRole('img', { name: 'QR code of the link' })
    expect(codeIn(decodePng(await code.screenshot()))).toBe(link)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 320, height: 568 })
    expect(codeIn(decodePng(await code.screenshot()))).toBe(link)
  })
}

test('a visit by no link announces none', async ({ page, guard }) => {
  await openText(page, guard)
  await page.waitForTimeout(500)
  await expect(page.getByText('This link shows')).toHaveCount(0)
})

test('each passage has a link of its own, which opens it marked', async ({
  page,
  guard,
  openElsewhere
}) => {
  await openText(page, guard, '#layers=border&place=csto&names=hy')
  const passage = page.locator('#panel #dw-2024-06-13-3')
  const link = passage.getByRole('link', { name: 'Link to this passage' })
  const href = (await link.getAttribute('href'))!
  expect(href).toMatch(/^http.*\/#place=csto&excerpt=dw-2024-06-13-3&names=hy$/)
  await link.click()
  await expect(address(page)).toHaveValue(/excerpt=dw-2024-06-13-3/)
  await expect(dialog(page)).toContainText('one passage marked')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(link).toBeFocused()

  const elsewhere = await openElsewhere({ graphics: false })
  await elsewhere.goto(href)
  await wordsCome(elsewhere)
  await expect(elsewhere.locator('.excerpt.marked')).toHaveAttribute('id', 'dw-2024-06-13-3')
})

test('what is open is cited, and its files open again', async ({ page, guard }) => {
  await openText(page, guard, '#place=kheyrimli')
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(dialog(page)).toContainText(
    /“Kheyrimli”, 0\.9 km east of Kirants, Caucasus News Atlas, data version 0\.1\.0\+\w+, http\S+\/place\/kheyrimli\/, read on \d+ \w+ 20\d\d\./
  )
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Download CSL-JSON' }).click()
  ])
  expect(file.suggestedFilename()).toBe('caucasus-news-atlas-kheyrimli.json')
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject([
    { title: 'Kheyrimli', note: '0.9 km east of Kirants' }
  ])
  await dialog(page).getByRole('radio', { name: 'This view of the map' }).check()
  await expect(dialog(page)).toContainText(/“The map with the whole of Kheyrimli, with all layers/)
})

test('the key s on the map shares, and the map has the focus again', LONG, async ({ page }) => {
  await openMap(page, '#place=yerevan')
  const map = page.getByRole('region', { name: /^Map/ }).locator('canvas')
  await map.focus()
  await page.keyboard.press('s')
  await expect(dialog(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(map).toBeFocused()
  await expect(page.locator('#panel-heading')).toHaveText('Yerevan')
})

test('axe finds nothing against the dialog, which fits 320 pixels', async ({ page, guard }) => {
  await page.setViewportSize({ width: 320, height: 568 })
  await openText(page, guard, '#place=kheyrimli&excerpt=dw-2024-06-13-21')
  await page.getByRole('button', { name: 'Share' }).click()
  await dialog(page).getByText('Show as QR code').click()
  await expect(dialog(page).getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  expect(await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await axeViolations(page)).toEqual([])
})

test('sharing that does not come says so', async ({ page, guard }) => {
  guard.allow(/ShareDialog|404|dynamically imported/)
  await page.route('**/assets/ShareDialog-*.js', (route) => route.fulfill({ status: 404 }))
  await openText(page, guard)
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByText('Sharing could not be loaded.')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a passage’s link leads to it', async ({ page }) => {
    await page.goto('/place/armenia/')
    const link = page
      .locator('#dw-2024-06-13-3')
      .getByRole('link', { name: 'Link to this passage' })
    await link.click()
    await expect(page).toHaveURL(/\/place\/armenia\/#dw-2024-06-13-3$/)
  })
})
