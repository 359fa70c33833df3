import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { Article } from '../../src/domain/article'
import { expectDrawnUntil, settledPictureAt } from './support/drawn'
import { clickMap, hoverMap, pointOf, restingCamera } from './support/map'
import { expect, openLegend, openMap, test } from './support/page'
import { LONG, unless } from './support/long'

const ARTICLES = ['dw-2024-06-13', 'security-alliance-2024-06-13'].map(
  (id) => JSON.parse(readFileSync(`geo/content/articles/${id}.json`, 'utf8')) as Article
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
  ['the border near by', '10/40.841/45.599', 45.59899, 40.84079, 'Armenia–Azerbaijan border', 1, 1],
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

/** So many choices are made on one page: drawing the map anew for each would take most of the time. */
const ON_ONE_PAGE = 5
const pages = Array.from({ length: Math.ceil(CHOICES.length / ON_ONE_PAGE) }, (_, at) =>
  CHOICES.slice(at * ON_ONE_PAGE, (at + 1) * ON_ONE_PAGE)
)

for (const choices of pages) {
  const named = choices.map(([what]) => what).join(', ')
  test(
    `a click opens what lies there, and its link shows the same elsewhere: ${named}`,
    unless(named.includes('Kheyrimli')),
    async ({ page, openElsewhere }) => {
      await openMap(page, `#map=${choices[0]![1]}`)
      for (const [what, view, lng, lat, name, direct, shown] of choices) {
        await test.step(what, async () => {
          await page.evaluate((hash) => (location.hash = hash), `map=${view}`)
          await expect(heading(page)).toHaveText('Start with a question')
          // What the view needs may come a moment after it.
          await expect(async () => {
            await clickMap(page, { lng, lat })
            await expect(heading(page)).toHaveText(name, { timeout: 1000 })
          }).toPass()
          // Words come in a part of their own, a moment after the place.
          await expect(panel(page).locator('blockquote')).toHaveCount(shown)
          const texts = await quotes(page)
          for (const text of texts) expect(TEXTS).toContain(text)
          const headings = await panel(page).locator('h3.part').allTextContents()
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
          await expect.poll(() => quotes(other)).toEqual(texts)
          expect(new URL(other.url()).hash).toBe(new URL(page.url()).hash)
          await other.close()
        })
      }
    }
  )
}

test(
  'where several places lie under the pointer the others are offered',
  LONG,
  async ({ page }) => {
    await openMap(page, '#map=12/41.07/45.1')
    await clickMap(page, { lng: 45.07463, lat: 41.09645 })
    const also = panel(page).locator('dl', { hasText: 'Also here' })
    await expect(also.getByRole('link')).toHaveText(['Azerbaijan'])
    await also.getByRole('link', { name: 'Azerbaijan' }).click()
    await expect(heading(page)).toHaveText('Azerbaijan')
  }
)

test('the pointer says what a click would choose', LONG, async ({ page }) => {
  await openMap(page, '#map=8/39.9/46.7')
  await hoverMap(page, { lng: 46.75194, lat: 39.81528 })
  await expect(page.locator('.chip')).toHaveText('Nagorno-Karabakh · 7 passages')
  await expect(page.locator('#map canvas')).toHaveCSS('cursor', 'pointer')
})

test(
  'a click on the border opens it whole, with its passage first, and offers the section',
  LONG,
  async ({ page }) => {
    await openMap(page, '#map=10/40.841/45.599')
    await clickMap(page, { lng: 45.59899, lat: 40.84079 })
    await expect(heading(page)).toHaveText('Armenia–Azerbaijan border')
    await expect(panel(page).locator('blockquote').first()).toContainText('shared border')
    const also = panel(page).locator('dl', { hasText: 'Also here' }).getByRole('link')
    await expect(also.first()).toHaveText('Armenia–Azerbaijan border, Tavush section')
  }
)

test(
  'a click that meets no place says what is not known, and keeps the open place',
  LONG,
  async ({ page }) => {
    await openMap(page, '#map=7/42/43&place=yerevan')
    const note = page.locator('.pane [role=status]')
    const say = async (lng: number, lat: number, text: string): Promise<void> => {
      await clickMap(page, { lng, lat })
      await expect(note).toHaveText(text)
      await expect(heading(page)).toHaveText('Yerevan')
      await expectInside(page, note.locator('p'))
    }
    // States that no article names come a moment after the first picture.
    await expect(async () => say(43, 42, 'Georgia: no passage quoted here names it.')).toPass()
    await say(40.6, 42.3, 'No passage quoted here names anything at this spot.')
    await openLegend(page)
    await expectDrawnUntil(page, { lng: 44.2, lat: 40.7 }, () =>
      page.getByRole('checkbox', { name: 'CSTO member states' }).uncheck()
    )
    // A name that finds its room late changes the picture as well.
    await settledPictureAt(page, { lng: 44.2, lat: 40.7 }, 4)
    await say(44.2, 40.7, 'Armenia: its layer is switched off.')
    await clickMap(page, { lng: 42.3, lat: 40.5 })
    await expect(heading(page)).toHaveText('Turkey')
    await expect(note).toBeEmpty()
  }
)

test('a double click zooms and opens nothing', LONG, async ({ page }) => {
  await openMap(page, '#map=7/40.2/44.6')
  const { x, y } = await pointOf(page, { lng: 44, lat: 40.5 })
  await page.mouse.dblclick(x, y)
  await expect.poll(async () => (await restingCamera(page)).zoom).toBe(8)
  await expect(heading(page)).toHaveText('Start with a question')
  expect(page.url()).not.toContain('place=')
  await page.mouse.click(x, y)
  await expect(heading(page)).toHaveText('Armenia')
  await page.waitForTimeout(600)
  await page.mouse.dblclick(x + 200, y + 60)
  await expect.poll(async () => (await restingCamera(page)).zoom).toBe(9)
  await expect(heading(page)).toHaveText('Armenia')
})

test('what stands beside the pointer stays inside the map', LONG, async ({ page }) => {
  await openMap(page, '#map=9/40.5/47.7')
  const map = (await page.locator('#map').boundingBox())!
  const right = map.x + map.width
  for (const [x, y] of [
    [right - 3, map.y + map.height - 90],
    [right - 3, map.y + map.height - 200],
    [map.x + 3, map.y + 60],
    [map.x + map.width / 2, map.y + 3]
  ] as const) {
    await page.mouse.move(x - 3, y)
    await page.mouse.move(x, y)
    await expect(page.locator('.chip')).toBeVisible()
    await expectInside(page, page.locator('.chip'))
  }
})

/** The element lies in the map, whole. */
async function expectInside(page: Page, element: Locator): Promise<void> {
  const [map, box] = [await page.locator('#map').boundingBox(), await element.boundingBox()]
  expect(box!.x).toBeGreaterThanOrEqual(map!.x)
  expect(box!.y).toBeGreaterThanOrEqual(map!.y)
  expect(box!.x + box!.width).toBeLessThanOrEqual(map!.x + map!.width)
  expect(box!.y + box!.height).toBeLessThanOrEqual(map!.y + map!.height)
}

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
