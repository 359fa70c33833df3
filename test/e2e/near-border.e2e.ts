import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import type { Page } from '@playwright/test'
import { linesOf } from '../../geo/derive/geometry'
import { metresBetween } from '../../geo/derive/topology/geodesic'
import { pointOf, restingCamera } from './support/map'
import { goTo, watchMap, writtenNames } from './support/names'
import { expect, openMap, openText, test } from './support/page'
import { LONG } from './support/long'

const EVERY_METRES = 31_000

/** Spots along the border, every so many metres of each of its two lines. */
function spotsAlong(): { lng: number; lat: number }[] {
  const text = readFileSync('geo/out/border.geojson', 'utf8')
  const lines = (JSON.parse(text) as FeatureCollection).features.flatMap(linesOf)
  return lines.flatMap((line) => {
    let left = EVERY_METRES / 2
    return line.slice(1).flatMap((to, at) => {
      left -= metresBetween(line[at]!, to)
      if (left > 0) return []
      left += EVERY_METRES
      return [{ lng: to[0], lat: to[1] }]
    })
  })
}

const list = (page: Page) => page.getByRole('navigation', { name: 'All places' })
const card = (page: Page) => page.locator('.notices .card')
const where = (page: Page) => page.locator('.corner.where')

test(
  '30 views along the border name both states, and three other things in 24 or more',
  LONG,
  async ({ page }) => {
    test.setTimeout(300_000)
    await page.setViewportSize({ width: 1366, height: 768 })
    await watchMap(page)
    await openMap(page, '#map=8/40/46')
    const views = spotsAlong()
    expect(views).toHaveLength(30)
    const poor: string[] = []
    for (const { lng, lat } of views) {
      const hash = `#map=12/${lat.toFixed(4)}/${lng.toFixed(4)}`
      await goTo(page, hash)
      const written = await writtenNames(page)
      const isState = ({ layer }: { layer: string }): boolean =>
        /side-label|state-label|sight|csto-label|mentioned-label/.test(layer)
      const states = new Set(written.filter(isState).map(({ name }) => name))
      expect([...states], hash).toEqual(expect.arrayContaining(['Armenia', 'Azerbaijan']))
      const others = new Set(written.filter((each) => !isState(each)).map(({ name }) => name))
      const arrows = await page.getByRole('button', { name: /^Nearest town: / }).count()
      await expect(where(page), hash).toContainText('from the Armenia–Azerbaijan border')
      if (others.size + arrows < 3) poor.push(`${hash}: ${[...others].join(', ')}`)
    }
    console.log(`${poor.length} of ${views.length} views name fewer than three others`, poor)
    expect(poor.length).toBeLessThanOrEqual(6)
  }
)

test(
  'the map says where its middle is, in which province, and how far from the border',
  LONG,
  async ({ page }) => {
    await openMap(page, '#map=9.5/40.9/45.2')
    await expect(where(page)).toContainText('40.9000° N, 45.2000° E')
    await expect(where(page)).toContainText('in Tavush province, Armenia')
    await expect(where(page)).toContainText(/\d\d km from the Armenia–Azerbaijan border/)
    await expect(page.getByRole('img', { name: 'Where the window of the map lies' })).toBeVisible()
    await expect(list(page)).toContainText('In view: Tavush')
    await page.getByRole('combobox', { name: 'Names' }).selectOption('hy')
    await expect(where(page)).toContainText('Տավուշ')
  }
)

test('from afar nothing is said of the middle, and no window is drawn', async ({ page }) => {
  await openMap(page, '#map=5/41/45.2')
  await expect(where(page)).toHaveCount(0)
})

test('a right click tells of a spot, the link carries it, and closing takes it away', async ({
  page
}) => {
  await openMap(page, '#map=11/41.068/45.09')
  const { x, y } = await pointOf(page, { lng: 45.1, lat: 41.07 })
  await page.mouse.click(x, y, { button: 'right' })
  await expect(card(page)).toContainText('in Qazax district, Azerbaijan')
  await expect.poll(() => page.url()).toMatch(/at=41\.0(7|69)\d*,45\.(1|09)\d*/)
  await card(page).getByRole('button', { name: 'Measure from here' }).click()
  const other = await pointOf(page, { lng: 45.16, lat: 41.03 })
  await page.mouse.click(other.x, other.y, { button: 'right' })
  await expect(card(page)).toContainText(/A to B: 6\.\d+ km \(4\.\d+ miles\)/)
  // The link follows the card a moment later.
  await expect.poll(() => page.url()).toMatch(/at=[\d.,]+;[\d.,]+/)
  const link = page.url()
  await page.goto('about:blank')
  await openMap(page, new URL(link).hash)
  await expect(card(page)).toContainText(/A to B: 6\.\d+ km/)
  await card(page).getByRole('button', { name: 'Close this note on the spot' }).click()
  await expect(card(page)).toHaveCount(0)
  await expect.poll(() => page.url()).not.toContain('at=')
})

test(
  'beside the border nobody is told a side, and the line says how exact it is',
  LONG,
  async ({ page }) => {
    await watchMap(page)
    await openMap(page, '#map=14/41.0703/45.1135&at=41.0703,45.1135')
    const line = spotsAlong()[1]!
    await goTo(page, `#map=14/${line.lat}/${line.lng}&at=${line.lat},${line.lng}`)
    await expect(card(page)).toContainText('which side this is cannot be told')
    await expect(card(page)).toContainText('about 99 m')
    await expect(where(page)).toContainText('Drawn larger than it is exact')
    await goTo(page, `#map=12/${line.lat}/${line.lng}`)
    await expect(where(page)).not.toContainText('Drawn larger than it is exact')
  }
)

test('w tells where the middle is, by keyboard alone', LONG, async ({ page }) => {
  await openMap(page, '#map=10/40.2/45.5')
  await page.locator('#map canvas').first().focus()
  await page.keyboard.press('w')
  await expect(card(page)).toContainText('40.2000° N, 45.5000° E')
  await restingCamera(page)
})

test(
  'where a view holds no town, an arrow names the nearest and leads to it',
  LONG,
  async ({ page }) => {
    await openMap(page, '#map=12.5/39.6/45.85')
    const arrow = page.getByRole('button', { name: /^Nearest town: Shaghat, 6\.9 km/ })
    await expect(arrow).toBeVisible()
    // It finds its place once what is said of the view is written.
    await expect(async () => {
      const box = (await arrow.boundingBox())!
      const map = (await page.locator('#map').boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(map.x)
      expect(box.y + box.height).toBeLessThanOrEqual(map.y + map.height)
      const over = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x!, y!)?.closest('button')?.textContent,
        [box.x + box.width / 2, box.y + box.height / 2]
      )
      expect(over).toContain('Shaghat')
    }).toPass({ timeout: 5000 })
    await arrow.click()
    await expect(arrow).toHaveCount(0)
    const { lng, lat } = await restingCamera(page)
    expect(Math.hypot(lng - 45.85, lat - 39.6)).toBeGreaterThan(0.03)
  }
)

test(
  'the arrow to the nearest town lies beside what is said of the view',
  LONG,
  async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 })
    for (const hash of ['13/41.0356/45.2791', '13/40.7028/45.3796', '13/39.5973/46.4214']) {
      await openMap(page, `#map=${hash}`)
      const arrow = page.getByRole('button', { name: /^Nearest town/ })
      await expect(where(page)).toContainText('Drawn larger than it is exact')
      await expect
        .poll(async () => {
          const [one, other] = [await arrow.boundingBox(), await where(page).boundingBox()]
          return one !== null && other !== null && one.y + one.height <= other.y
        }, hash)
        .toBe(true)
      await page.goto('about:blank')
    }
  }
)

test(
  'a city in the view is something to hold on to: no arrow leads away from it',
  LONG,
  async ({ page }) => {
    await openMap(page, '#map=12/40.18/44.51')
    await expect(where(page)).toContainText('in Yerevan city, Armenia')
    await expect(page.getByRole('button', { name: /^Nearest town/ })).toHaveCount(0)
  }
)

test(
  'the list can be narrowed to what the window shows, and follows the map',
  LONG,
  async ({ page }) => {
    await openMap(page, '#map=11/41.068/45.12')
    await expect(list(page).getByRole('link', { name: 'Kazakhstan' })).toBeVisible()
    await page.getByRole('checkbox', { name: 'Only places in the map’s window' }).check()
    await expect(list(page).getByRole('link', { name: 'Kheyrimli' })).toBeVisible()
    await expect(list(page).getByRole('link', { name: 'Kazakhstan' })).toHaveCount(0)
    await expect(list(page).getByRole('link', { name: 'Russia' })).toHaveCount(0)
    await page.evaluate(() => (location.hash = '#map=8/40.18/44.5'))
    await expect(list(page).getByRole('link', { name: 'Yerevan' })).toBeVisible()
    await expect(list(page).getByRole('link', { name: 'Nagorno-Karabakh' })).toHaveCount(0)
  }
)

test('each side’s sentence stands above the passages, dated and sourced', async ({
  page,
  guard
}) => {
  await openText(page, guard, '#place=kheyrimli')
  const panel = page.locator('#panel')
  const heading = panel.getByRole('heading', { name: 'Who says what' })
  await expect(heading).toBeVisible()
  await expect(panel).toContainText('Azerbaijan, deputy prime minister’s office:')
  await expect(panel).toContainText('9 March 2024')
  await expect(panel).toContainText('where they run is not in our sources')
  const below = panel.locator('blockquote').first()
  expect((await heading.boundingBox())!.y).toBeLessThan((await below.boundingBox())!.y)
})
