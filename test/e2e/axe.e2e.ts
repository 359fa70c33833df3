import type { Page } from '@playwright/test'
import { axeViolations as violations } from './support/axe'
import { expect, openMap, openText, test } from './support/page'
import { LONG } from './support/long'

const STATES: [state: string, hash: string, act?: (page: Page) => Promise<void>][] = [
  ['the first view', ''],
  ['a place that is open', '#place=nagorno-karabakh'],
  ['a place with passages by way of its group', '#place=kazakhstan&excerpt=dw-2024-06-13-3'],
  [
    'search with results',
    '#q=karabakh',
    (page) => page.getByRole('combobox', { name: 'Search places and passages' }).focus()
  ],
  [
    'search without results',
    '#q=zzzzqqq',
    (page) => page.getByRole('combobox', { name: 'Search places and passages' }).focus()
  ],
  ['help', '', (page) => page.getByRole('button', { name: 'Help' }).click()],
  ['a notice', '#place=atlantis'],
  [
    'places that lie under the pointer too',
    '#map=12/41.07/45.1&place=kheyrimli',
    (page) => page.mouse.click(900, 500)
  ]
]

test('axe finds nothing against the map page in any state', async ({ page }) => {
  await openMap(page)
  for (const [state, hash, act] of STATES) {
    await test.step(state, async () => {
      await page.evaluate((next) => (location.hash = next), hash || '#')
      await page.waitForTimeout(300)
      await act?.(page)
      expect(await violations(page), state).toEqual([])
      await page.keyboard.press('Escape')
    })
  }
})

test('axe finds nothing against dark colours and a phone', LONG, async ({ page }) => {
  await openMap(page, '#place=yerevan')
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page), 'dark').toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await violations(page), 'phone').toEqual([])
})

test('axe finds nothing against an error', LONG, async ({ page, guard }) => {
  guard.allow(/karabakh|404/)
  await page.route('**/assets/karabakh-*.geojson', (route) => route.fulfill({ status: 404 }))
  await openMap(page)
  await expect(page.getByText('Could not be loaded')).toBeVisible()
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing against a browser without WebGL 2', async ({ page, guard }) => {
  await openText(page, guard)
  expect(await violations(page)).toEqual([])
})

test('axe finds nothing against the page of an address that leads nowhere', async ({
  page,
  guard
}) => {
  guard.allow(/status of 404/)
  await page.goto('/place/kheyrimly/')
  await expect(page.getByRole('link', { name: 'Search the atlas for “kheyrimly”' })).toBeVisible()
  expect(await violations(page)).toEqual([])
})

for (const path of [
  '/place/',
  '/place/kheyrimli/',
  '/article/',
  '/article/dw-2024-06-13/',
  '/method/',
  '/data/',
  '/accessibility/'
]) {
  test(`axe finds nothing against ${path}`, async ({ page }) => {
    await page.goto(path)
    expect(await violations(page)).toEqual([])
  })
}
