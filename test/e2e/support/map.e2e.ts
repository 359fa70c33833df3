import type { Page } from '@playwright/test'
import { difference, expectDrawnUntil, pictureAt } from './drawn'
import { clickMap, pointOf, restingCamera } from './map'
import { expect, openLegend, openMap, test } from './page'
import { LONG } from './long'

const KARABAKH = { lng: 46.75, lat: 39.82 }
const KYRGYZSTAN = { lng: 75.5, lat: 41.5 }
const PLAIN = { lng: 47.9, lat: 39.9 }
const TAJIKISTAN = { lng: 71.2, lat: 38.6 }

test.describe('where the helpers say that a position is, the map has it', () => {
  for (const [where, hash, position, name] of [
    ['on the plane', '#map=8/39.4/47.4', KARABAKH, 'Nagorno-Karabakh'],
    ['far from the centre', '#map=6.5/40/44', KARABAKH, 'Nagorno-Karabakh'],
    ['on the turned plane', '#map=7.5/39.95/46.6/-110', KARABAKH, 'Nagorno-Karabakh'],
    ['on the globe', '#map=3/30/90', KYRGYZSTAN, 'Kyrgyzstan'],
    ['near the globe’s edge', '#map=2/30/10', TAJIKISTAN, 'Tajikistan'],
    ['on the turned globe', '#map=3.5/50/60/60', KYRGYZSTAN, 'Kyrgyzstan']
  ] as const) {
    test(where, LONG, async ({ page }) => {
      await openMap(page, hash)
      await clickMap(page, position)
      await expect(page.locator('#panel')).toHaveAccessibleName(name)
    })
  }

  test('after the camera has come to rest', LONG, async ({ page }) => {
    await openMap(page, '#place=nagorno-karabakh')
    const camera = await restingCamera(page)
    expect(camera.zoom).toBeGreaterThan(5)
    const { x, y } = await pointOf(page, camera)
    const box = (await page.locator('#map canvas').boundingBox())!
    expect(x).toBeCloseTo(box.x + box.width / 2, 6)
    expect(y).toBeCloseTo(box.y + box.height / 2, 6)
    await expect(pointOf(page, KYRGYZSTAN)).rejects.toThrow('outside the map')
  })

  test('unless something lies over it', LONG, async ({ page }) => {
    await openMap(page, '#map=8/39.4/47.4')
    await page.evaluate(() => {
      const cover = document.body.appendChild(document.createElement('aside'))
      Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: '99' })
    })
    await expect(pointOf(page, KARABAKH)).rejects.toThrow('is under <aside')
  })
})

test.describe('what is drawn', () => {
  const hideKarabakh = (page: Page) => () =>
    page.getByRole('checkbox', { name: /Nagorno-Karabakh/ }).uncheck()

  test('goes away with its layer', LONG, async ({ page }) => {
    await openMap(page, '#map=8/39.4/47.4')
    await openLegend(page)
    await expectDrawnUntil(page, KARABAKH, hideKarabakh(page))
  })

  test('is told from what is drawn elsewhere', LONG, async ({ page }) => {
    await openMap(page, '#map=8/39.4/47.4')
    await openLegend(page)
    const elsewhere = expectDrawnUntil(page, PLAIN, hideKarabakh(page), { timeout: 1500 })
    await expect(elsewhere).rejects.toThrow('goes away')
  })

  test('is the same twice', LONG, async ({ page, openElsewhere }) => {
    const other = await openElsewhere()
    await openMap(page, '#map=9/39.82/46.75')
    await openMap(other, '#map=9/39.82/46.75')
    const [here, there] = [
      await pictureAt(page, KARABAKH, 200),
      await pictureAt(other, KARABAKH, 200)
    ]
    expect(difference(here, there, 0)).toBe(0)
  })
})
