import type { Locator, Page } from '@playwright/test'
import { expect, openText, test } from './support/page'

const field = (page: Page): Locator =>
  page.getByRole('combobox', { name: 'Search places and passages' })

const HOSTILE: [what: string, typed: string][] = [
  ['ten thousand characters', 'x'.repeat(10_000)],
  ['markup', '<img qqzz=zzqq()><zzqq>'],
  ['accents alone', '\u0301\u0308\u0327\u0301'],
  ['marks for right-to-left text', '\u200f\u202e\u2067\u061c'],
  ['half a character', '\ud800'],
  ['what a pattern would mean', '(((.*[+\\']
]

test('the search takes anything, finds nothing in it and goes on working', async ({
  page,
  guard
}) => {
  await openText(page, guard)
  for (const [what, typed] of HOSTILE) {
    await field(page).fill(typed)
    await page.waitForTimeout(250)
    await expect(page.locator('#search-results [role=option]'), what).toHaveCount(0)
    await expect(page.locator('#panel h2'), what).toHaveText('Start with a question')
  }
  await field(page).fill('<img qqzz=zzqq()><zzqq>')
  await expect(page.getByText('Nothing found for “<img qqzz=zzqq()><zzqq>”.')).toBeVisible()
  await field(page).fill('xeyrimli')
  await expect(page.getByRole('option', { name: /Kheyrimli/ })).toBeVisible()
})

test('a search index that is missing is named; list and panel work, and a retry finds', async ({
  page,
  guard
}) => {
  guard.allow(/404|search-|dynamically imported module/)
  await page.route('**/assets/search-*.js', (route) => route.fulfill({ status: 404 }))
  await openText(page, guard)
  await field(page).fill('kheyrimli')
  await expect(page.getByText('The search could not be loaded. Type again to retry.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.locator('nav a[data-focus-key="list:yerevan"]').click()
  await expect(page.locator('#panel blockquote').first()).toBeVisible()
  await page.unroute('**/assets/search-*.js')
  await field(page).fill('kheyriml')
  await expect(page.getByRole('option', { name: /Kheyrimli/ })).toBeVisible()
})
