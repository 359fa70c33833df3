import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { Article } from '../../src/domain/article'
import { clickMap, hoverMap } from './support/map'
import { expect, openMap, test } from './support/page'

const ARTICLES = ['dw-2024-06-13', 'security-alliance-2024-06-13'].map(
  (id) => JSON.parse(readFileSync(`geo/articles/${id}.json`, 'utf8')) as Article
)
const TEXTS = ARTICLES.flatMap((article) => article.excerpts.map((excerpt) => excerpt.text))

const panel = (page: Page): Locator => page.locator('#panel')
const heading = (page: Page): Locator => panel(page).getByRole('heading', { level: 2 })
const quotes = (page: Page): Promise<string[]> =>
  panel(page).locator('blockquote').allTextContents()

/** Where to click, at what view, and what opens: passages that name the place, and all shown. */
const CHOICES: [
  what: string,
  view: string,
  lng: number,
  lat: number,
  name: string,
  direct: number,
  shown: number
][] = [
  [
    'Stepanakert / Khankendi at zoom 8',
    '8/39.9/46.7',
    46.75194,
    39.81528,
    'Nagorno-Karabakh',
    7,
    7
  ],
  [
    'the border from afar',
    '6/40.841/45.599',
    45.59899,
    40.84079,
    'Armenia–Azerbaijan border',
    1,
    1
  ],
  [
    'the border near by',
    '10/40.841/45.599',
    45.59899,
    40.84079,
    'Armenia–Azerbaijan border, Tavush section',
    0,
    1
  ],
  ['Baghanis Ayrum', '12/41.07/45.1', 45.07463, 41.09645, 'Baghanis Ayrum', 0, 2],
  ['Ashaghi Askipara', '12/41.07/45.1', 45.08021, 41.07394, 'Ashaghi Askipara', 0, 2],
  ['Kheyrimli', '12/41.07/45.1', 45.1095, 41.05004, 'Kheyrimli', 0, 2],
  ['Gizilhajili', '12/41.07/45.1', 45.171, 41.06565, 'Gizilhajili', 0, 2],
  ['the four villages as one mark', '7/41/45.1', 45.1089, 41.0715, 'Four border villages', 2, 2],
  ['Yerevan', '7/40.2/44.6', 44.51161, 40.1831, 'Yerevan', 1, 3],
  ['the parliament', '13/40.19/44.51', 44.509, 40.19, 'National Assembly of Armenia', 2, 2],
  ['Armenia', '7/40.2/44.6', 44.0, 40.5, 'Armenia', 30, 34],
  ['Belarus', '5.5/53.5/28', 28, 53.5, 'Belarus', 1, 17],
  ['Kazakhstan', '5/48/67', 68, 48, 'Kazakhstan', 1, 17],
  ['Kyrgyzstan', '5.5/41.5/75', 75.5, 41.5, 'Kyrgyzstan', 1, 17],
  ['Russia', '5/60/60', 60, 60, 'Russia', 18, 28],
  ['Tajikistan', '6/38.5/70', 70.3, 38.9, 'Tajikistan', 1, 17],
  ['Azerbaijan', '7/40.5/48', 48, 40.5, 'Azerbaijan', 14, 14],
  ['Turkey', '6/39/38', 36, 39, 'Turkey', 1, 1],
  ['Crimea', '6/46/34', 34.4, 45.2, 'Ukraine', 2, 2]
]

for (const [what, view, lng, lat, name, direct, shown] of CHOICES) {
  test(`a click on ${what} opens ${name}, and its link shows the same elsewhere`, async ({
    page,
    openElsewhere
  }) => {
    await openMap(page, `#map=${view}`)
    await clickMap(page, { lng, lat })
    await expect(heading(page)).toHaveText(name)
    const texts = await quotes(page)
    expect(texts).toHaveLength(shown)
    for (const text of texts) expect(TEXTS).toContain(text)
    const headings = await panel(page).getByRole('heading', { level: 3 }).allTextContents()
    const counted = [
      ...(direct > 0 ? [direct === 1 ? '1 passage' : `${direct} passages`] : []),
      ...(shown > direct ? [expect.stringMatching(`^${shown - direct} by way of the `)] : [])
    ]
    expect(headings).toEqual(counted)
    await expect.poll(() => page.url()).toContain('place=')

    const graphics = what.startsWith('the border')
    const other = await openElsewhere({ graphics })
    await openMap(other, new URL(page.url()).hash, graphics ? 'ready' : 'unavailable')
    await expect(heading(other)).toHaveText(name)
    expect(await quotes(other)).toEqual(texts)
    expect(new URL(other.url()).hash).toBe(new URL(page.url()).hash)
  })
}

test('where several places lie under the pointer the others are offered', async ({ page }) => {
  await openMap(page, '#map=12/41.07/45.1')
  await clickMap(page, { lng: 45.07463, lat: 41.09645 })
  const also = panel(page).locator('dl', { hasText: 'Also here' })
  await expect(also.getByRole('link')).toHaveText(['Azerbaijan'])
  await also.getByRole('link', { name: 'Azerbaijan' }).click()
  await expect(heading(page)).toHaveText('Azerbaijan')
})

test('the pointer says what a click would choose', async ({ page }) => {
  await openMap(page, '#map=8/39.9/46.7')
  await hoverMap(page, { lng: 46.75194, lat: 39.81528 })
  await expect(page.locator('.chip')).toHaveText('Nagorno-Karabakh · 7 passages')
  await expect(page.locator('#map canvas')).toHaveCSS('cursor', 'pointer')
})

test('a click beside every place leaves the page as it is', async ({ page }) => {
  await openMap(page, '#map=7/42/43')
  await clickMap(page, { lng: 43, lat: 42 })
  await expect(heading(page)).toHaveText('Start with a question')
  await expect(panel(page).locator('blockquote')).toHaveCount(0)
})

test('a finger chooses as a mouse does', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    ...(baseURL === undefined ? {} : { baseURL })
  })
  const page = await context.newPage()
  await openMap(page, '#map=7/39.9/46.7')
  const box = (await page.locator('#map canvas').boundingBox())!
  await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
  await expect(heading(page)).toHaveText('Nagorno-Karabakh')
  await context.close()
})
