import { LONG } from './support/long'
import { expect, openMap, test } from './support/page'

test('the map is shown to a room, led by keys', LONG, async ({ page }) => {
  await openMap(page, '#map=12/41.06/45.17&place=gizilhajili')
  const canvas = page.locator('#map canvas')
  await canvas.focus()
  await page.keyboard.press('p')
  const bar = page.getByRole('toolbar', { name: 'Presentation' })
  await expect(bar).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Search places and passages' })).toBeHidden()
  // As many pixels as the window shows, so nothing is blurred.
  const drawn = await canvas.evaluate((node) => (node as HTMLCanvasElement).width)
  expect(Math.abs(drawn - (await canvas.boundingBox())!.width)).toBeLessThan(3)

  await page.keyboard.press('PageDown')
  await expect(page.getByRole('heading', { name: 'Kheyrimli' })).toBeVisible()
  await page.keyboard.press('t')
  await expect(page.locator('#rail')).toBeHidden()
  await page.keyboard.press('PageUp')
  await expect(page).toHaveURL(/place=gizilhajili/)

  await bar.getByRole('button', { name: 'Only this layer' }).click()
  await expect(page).toHaveURL(/layers=villages/)
  await page.keyboard.press('b')
  const blank = page.getByRole('button', { name: 'Show the map again' })
  await expect(blank).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('x')
  await expect(blank).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  await expect(page).not.toHaveURL(/layers=/)
  await expect(page.locator('#rail')).toBeVisible()
})
