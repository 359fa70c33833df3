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
