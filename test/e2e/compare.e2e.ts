import { LONG } from './support/long'
import { expect, openMap, test } from './support/page'

const PAIR = 'dw-2024-06-13,security-alliance-2024-06-13'

test(
  'two articles stand side by side, on the map too, and stay while a place is read',
  LONG,
  async ({ page }) => {
    await openMap(page, `#compare=${PAIR}`)
    const table = page.locator('#panel table')
    await expect(table.getByRole('row', { name: /^Armenia / })).toContainText('18 ×')
    const rows = await table.locator('tbody tr').count()
    expect(rows).toBeGreaterThan(10)
    for (const by of ['both', 'first'] as const) {
      await expect(page.locator(`#map .named-mark[data-by=${by}]`).first()).toBeVisible()
    }
    await table.getByRole('link', { name: 'Yerevan' }).click()
    await expect(page.getByRole('heading', { name: 'Yerevan', level: 2 })).toBeVisible()
    await expect(page.locator('#map .named-mark')).toHaveCount(0)
    await page.getByRole('button', { name: 'All places' }).click()
    await expect(table.locator('tbody tr')).toHaveCount(rows)
    await page.getByRole('button', { name: 'End the comparison' }).click()
    await expect(table).toBeHidden()
    await expect(page).not.toHaveURL(/compare=/)
  }
)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('an article leads to itself beside another', async ({ page, baseURL }) => {
    await page.goto(`${baseURL}article/dw-2024-06-13/`)
    await page.getByRole('link', { name: /^Beside / }).click()
    await expect(page.getByRole('heading', { name: 'Two articles side by side' })).toBeVisible()
    const both = page.locator('tbody').filter({ hasText: 'Both name it' })
    await expect(both.getByRole('row', { name: /^CSTO / })).toContainText('10 ×')
    await expect(page.getByRole('link', { name: 'On the map' })).toHaveAttribute(
      'href',
      new RegExp(`#compare=${PAIR}$`)
    )
  })
})
