import type { Locator, Page } from '@playwright/test'
import { expect, openText, test, wordsCome } from './support/page'
import { LONG } from './support/long'

const panel = (page: Page): Locator => page.locator('#panel')
const entry = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'All places' }).getByRole('link', { name, exact: true })

test('a member state shows the caption that names it, then the passages about the group', async ({
  page,
  guard
}) => {
  await openText(page, guard, '#place=kazakhstan')
  await expect(panel(page).locator('blockquote').first()).toHaveText(
    'Flags of CSTO, Armenia, Belarus, Kazakhstan, Kyrgyzstan, Russia and Tajikistan'
  )
  await expect(panel(page).locator('figcaption').first()).toContainText('Photo caption')
  await expect(panel(page).getByRole('heading', { name: '16 by way of the CSTO' })).toBeVisible()
  await expect(panel(page)).toContainText('These passages do not name Kazakhstan')
})

test('list, panel and what is spoken count the passages of each place alike', async ({
  page,
  guard
}) => {
  await openText(page, guard, '#names=en')
  const expected = [
    ['Kheyrimli', '2 by way of the four villages'],
    ['Armenia', '30 passages and 4 by way of the CSTO'],
    ['Nagorno-Karabakh', '7 passages'],
    ['Yerevan', '1 passage and 2 by way of the National Assembly of Armenia'],
    ['Karki / Tigranashen', '0 passages']
  ] as const
  for (const [name, counted] of expected) {
    const row = page.locator('nav li', { has: page.getByRole('link', { name, exact: true }) })
    await expect(row.locator('.spoken')).toHaveText(counted)
    await expect(row.locator('.count')).toHaveText(
      counted.replace(/ passages?\b/, '').replace(' and ', ' + ')
    )
    await entry(page, name).click()
    await expect(page.getByRole('status').first()).toHaveText(`${name} selected, ${counted}`)
    await expect(panel(page).locator('h3.part')).toHaveText(
      counted === '0 passages' ? [`No passage names ${name}.`] : counted.split(' and ')
    )
  }
})

test('each passage carries its source outside the quoted words', async ({ page, guard }) => {
  await openText(page, guard, '#place=handed-over-villages')
  const figures = panel(page).locator('figure')
  await expect(figures.locator('cite')).toHaveText([
    'DW (Deutsche Welle), 13 June 2024',
    'publisher not named in the copy, 13 June 2024'
  ])
  await expect(figures.first()).toContainText('Editor’s note: “Last month” is May 2024')
  await expect(figures.first().locator('blockquote')).not.toContainText('Editor')
  await expect(panel(page).getByRole('link', { name: 'Read the original' })).toHaveAttribute(
    'href',
    'https://www.dw.com/en/armenia-to-leave-russian-led-csto-security-bloc/a-69348061'
  )
})

test('the words that stand for the place are marked', async ({ page, guard }) => {
  await openText(page, guard, '#place=nagorno-karabakh')
  const marks = await panel(page).locator('mark').allTextContents()
  expect(new Set(marks)).toEqual(
    new Set(['Nagorno-Karabakh', 'the disputed territory', 'the Karabakh region'])
  )
})

test('status, date, source and accuracy stand with the place', async ({ page, guard }) => {
  await openText(page, guard, '#place=armenia')
  await expect(panel(page)).toContainText(
    'Member of the CSTO; participation frozen since February 2024. (as of January 2026;'
  )
  await entry(page, 'Ashaghi Askipara').click()
  await expect(panel(page)).toContainText('Village, approximate point, ±290 m')
})

test('group and members, villages and border lead to one another', async ({ page, guard }) => {
  await openText(page, guard, '#place=tajikistan')
  await panel(page).getByRole('link', { name: 'CSTO', exact: true }).first().click()
  await expect(panel(page).locator('h2')).toHaveText('CSTO')
  const members = panel(page).locator('dl', { hasText: 'Members' }).getByRole('link')
  await expect(members).toHaveText([
    'Armenia',
    'Belarus',
    'Kazakhstan',
    'Kyrgyzstan',
    'Russia',
    'Tajikistan'
  ])
  await entry(page, 'Kheyrimli').click()
  await panel(page).getByRole('link', { name: 'Four border villages', exact: true }).first().click()
  await expect(panel(page).locator('h2')).toHaveText('Four border villages')
  await entry(page, 'Kheyrimli').click()
  await panel(page).getByRole('link', { name: 'Armenia–Azerbaijan border' }).click()
  await expect(panel(page).locator('h2')).toHaveText('Armenia–Azerbaijan border')
})

/** Drawn so that the border can be read; the articles do not name them. */
const EXCLAVES = /Artsvashen|Barkhudarli|Karki|Yukhari/

test('the list holds every place and opens each', LONG, async ({ page, guard }) => {
  await openText(page, guard)
  const list = page.getByRole('navigation', { name: 'All places' })
  const names = await list.getByRole('link').allTextContents()
  expect(names).toHaveLength(new Set(names).size)
  for (const name of names) {
    await entry(page, name).click()
    await expect(panel(page).locator('h2')).toHaveText(name)
    await expect(page.getByRole('region', { name, exact: true })).toHaveAttribute('id', 'panel')
    await wordsCome(page)
    const shown = await panel(page).locator('blockquote').count()
    expect(shown > 0 || EXCLAVES.test(name), name).toBe(true)
  }
})

test('another place named in a passage can be opened from its words', async ({ page, guard }) => {
  await openText(page, guard, '#place=yerevan')
  await panel(page).locator('blockquote').getByRole('link', { name: 'Azerbaijan' }).click()
  await expect(panel(page).locator('h2')).toHaveText('Azerbaijan')
})
