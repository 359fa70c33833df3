import type { Locator, Page, Route } from '@playwright/test'
import { PATIENCE } from '../../src/domain/patience'
import { restingCamera } from './support/map'
import { expect, openMap, openText, test } from './support/page'
import { LONG } from './support/long'

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

const NO_PASSAGES = 'The passages could not be searched'

test('a part of the search that is missing or HTML is said to be, by voice too; names are found, and a retry finds', async ({
  page,
  guard
}) => {
  guard.allow(/status of 404/)
  let answer: Parameters<Route['fulfill']>[0] = { status: 404 }
  await page.route('**/parts/search-*/**', (route) => route.fulfill(answer))
  await openText(page, guard)
  await field(page).fill('border')
  const message = page.locator('search .popup').getByText(NO_PASSAGES)
  await expect(message).toBeVisible()
  await expect(page.locator('search [role=status]')).toContainText(NO_PASSAGES)
  await expect(page.getByRole('option', { name: /border/ }).first()).toBeVisible()

  answer = { contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title>' }
  const answered = page.waitForResponse('**/parts/search-*/words/0.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await answered
  await expect(message).toBeVisible()
  await expect(field(page)).toBeFocused()

  await page.unroute('**/parts/search-*/**')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option').first()).toContainText('shared border')
  await expect(message).toHaveCount(0)
  await expect(page.locator('search [role=status]')).toHaveText(/places and \d+ passages found/)
  await expect(field(page)).toBeFocused()
  await page.getByRole('option').first().click()
  await expect(page.locator('#panel blockquote').first()).toBeVisible()
  expect(new URL(page.url()).hash).toMatch(/excerpt=/)
})

test('a part of the search that never answers is given up, and a late answer to an older question is not shown', async ({
  page,
  guard
}) => {
  await page.clock.install()
  const held: Route[] = []
  await page.route('**/parts/search-*/passages/*', (route) => void held.push(route))
  await openText(page, guard)
  await field(page).fill('border')
  await expect.poll(() => held.length).toBeGreaterThan(0)
  await expect(page.getByText(NO_PASSAGES)).toHaveCount(0)
  // Past the moment at which the page fetches something else.
  await page.clock.fastForward(11_000)
  await page.clock.runFor(PATIENCE.stall + 1000)
  await expect(page.locator('search .popup').getByText(NO_PASSAGES)).toBeVisible()

  const before = held.length
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => held.length).toBeGreaterThan(before)
  await field(page).fill('xyzzy')
  await expect(page.getByText('Nothing found for “xyzzy”.')).toBeVisible()
  for (const route of held) await route.continue().catch(() => undefined)
  await page.waitForTimeout(300)
  await expect(page.getByText('Nothing found for “xyzzy”.')).toBeVisible()
  await page.unroute('**/parts/search-*/passages/*')
  await field(page).fill('border')
  await expect(page.getByRole('option').first()).toContainText('shared border')
})

test(
  'a town that is found is marked in sight, named, and told of; both of one name are',
  LONG,
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    await openMap(page)
    const mark = page.locator('#map .spot-mark')
    const card = page.locator('.notices .card')
    const seen: number[] = []
    for (const state of ['Russia', 'Armenia']) {
      await field(page).fill('armavir')
      await page.getByRole('option', { name: `Armavir Town in ${state}` }).click()
      await expect(mark).toHaveText('Armavir')
      await expect(card).toContainText(`Armavir · Town in ${state}`)
      await expect(card).toContainText('No passage quoted here names it. © GeoNames')
      seen.push((await restingCamera(page)).lat)
      expect(await touches(card, mark), state).toBe(false)
    }
    expect(seen).toEqual([expect.closeTo(45, 0), expect.closeTo(40.2, 1)])
    await card.getByRole('button', { name: 'Close this note' }).click()
    await expect(mark).toHaveCount(0)
    await expect(card).toHaveCount(0)
    await expect(field(page)).toBeFocused()

    await field(page).fill('Georgia')
    await field(page).press('Enter')
    await expect(mark).toHaveText('Georgia')
    await page.locator('nav a[data-focus-key="list:yerevan"]').click()
    await expect(mark).toHaveCount(0)
    await expect(card).toHaveCount(0)
  }
)

/** Whether the note about it touches the mark or its name. */
async function touches(card: Locator, mark: Locator): Promise<boolean> {
  const over = (await card.boundingBox())!
  const boxes = await Promise.all([mark, mark.locator('span')].map((each) => each.boundingBox()))
  return boxes.some(
    (box) =>
      box === null ||
      (box.x < over.x + over.width &&
        over.x < box.x + box.width &&
        box.y < over.y + over.height &&
        over.y < box.y + box.height)
  )
}

test('a place without a known position is told of, words go before names that hold them, and nonsense finds nothing', async ({
  page,
  guard
}) => {
  await openText(page, guard)
  await field(page).fill('Chinari')
  await page.getByRole('option', { name: 'Chinari Position not established' }).click()
  const card = page.locator('.notices .card')
  await expect(card).toContainText('Its position is not established')
  expect(new URL(page.url()).hash).not.toContain('map=')
  await card.getByRole('link', { name: 'Armenia–Azerbaijan border, Tavush section' }).click()
  await expect(page.locator('#panel h2')).toHaveText('Armenia–Azerbaijan border, Tavush section')
  await expect(card).toHaveCount(0)
  await field(page).fill('border')
  await expect(page.getByRole('option').first()).toContainText('shared border')
  await field(page).fill('xyzzy')
  await expect(page.getByText('Nothing found for “xyzzy”.')).toBeVisible()
})
