import { axeViolations } from './support/axe'
import { expect, openText, test } from './support/page'

test('a link restores the filter of a place’s passages, which can be changed and taken back', async ({
  page,
  guard
}) => {
  await openText(page, guard, '#place=armenia&only=kind:headline')
  const panel = page.locator('#panel')
  const fold = panel.locator('details', { hasText: 'Filter the passages' })
  await expect(fold.locator('summary')).toHaveText('Filter the passages: Headline')
  const headlines = await panel.locator('blockquote').count()
  expect(headlines).toBeGreaterThan(0)
  await expect(panel.locator('figcaption .kind')).toHaveText(
    Array.from({ length: headlines }, () => 'Headline')
  )

  await fold.locator('summary').click()
  await fold.getByLabel('Since').fill('2030-01-01')
  await expect.poll(() => decodeURIComponent(page.url())).toContain('since:2030-01-01')
  await expect(panel.getByRole('heading', { name: 'None of its passages is so.' })).toBeVisible()

  await panel.getByRole('button', { name: 'Show all passages' }).click()
  await expect.poll(() => panel.locator('blockquote').count()).toBeGreaterThan(headlines)
  await expect.poll(() => page.url()).not.toContain('only=')
  await expect(fold).toHaveCount(0)
})

test('words are looked for within a place, the best match first; the link holds them, and Escape takes them back', async ({
  page,
  guard
}) => {
  await openText(page, guard, '#place=armenia&only=kind:body')
  const panel = page.locator('#panel')
  const fold = panel.locator('details', { hasText: 'Filter the passages' })
  await fold.locator('summary').press('Enter')
  const field = fold.getByLabel('Words')
  await field.pressSequentially('pashinyan withdraw')
  await expect.poll(() => decodeURIComponent(page.url())).toContain('words:pashinyan withdraw')
  await expect(fold.locator('summary')).toHaveText(
    'Filter the passages: Text · “pashinyan withdraw”'
  )
  const passages = panel.locator('blockquote')
  await expect(passages.first()).toContainText('his decision to withdraw from')
  const best = await passages.allTextContents()
  expect(best.length).toBeGreaterThan(2)
  for (const text of best) expect(text).toMatch(/Pashinyan.*withdraw|withdraw.*Pashinyan/)
  await expect(panel.getByRole('heading', { name: `${best.length} passages` })).toBeVisible()
  await expect(field).toBeFocused()
  expect(await axeViolations(page)).toEqual([])

  await fold.getByLabel('Order').selectOption('Newest first')
  await expect.poll(() => page.url()).toContain('order:newest')
  await expect(passages.first()).toContainText('full withdrawal')
  expect((await passages.allTextContents()).sort()).toEqual(best.sort())

  await page.goto('about:blank')
  await openText(page, guard, '#place=armenia&only=words:zeppelin')
  await expect(
    panel.getByRole('heading', { name: 'None of its passages has the words “zeppelin”.' })
  ).toBeVisible()
  await fold.locator('summary').click()
  await expect(field).toHaveValue('zeppelin')
  await field.press('Escape')
  await expect.poll(() => page.url()).not.toContain('only=')
  await expect(panel.locator('h2')).toHaveText('Armenia')
  await expect(passages.nth(2)).toBeVisible()
})

test('words whose search does not come are said to be missing, and found once asked again', async ({
  page,
  guard
}) => {
  guard.allow(/status of 404/)
  await page.route('**/parts/search-*/**', (route) => route.fulfill({ status: 404 }))
  await openText(page, guard, '#place=armenia&only=words:alliance')
  const panel = page.locator('#panel')
  await expect(panel.getByText('The passages could not be fetched.')).toBeVisible()
  await page.unroute('**/parts/search-*/**')
  await panel.getByRole('button', { name: 'Try again' }).click()
  await expect(panel.getByRole('heading', { name: /by way of.*CSTO/ })).toBeVisible()
  for (const text of await panel.locator('blockquote').allTextContents()) {
    expect(text).toMatch(/alliance/i)
  }
})
