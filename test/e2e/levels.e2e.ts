import { PALETTES } from '../../src/styles/palette'
import { parseColour, pictureAround, shareOf } from './support/drawn'
import { expect, openMap, test } from './support/page'
import { LONG } from './support/long'

const ARMENIA = '40.55/44.2'
const INLAND = { x: 945, y: 500 }

test('the land stays on the screen where detail takes over', LONG, async ({ page }) => {
  const move = (zoom: number): Promise<void> =>
    page.evaluate((hash) => location.replace(hash), `#map=${zoom}/${ARMENIA}`)
  await openMap(page, `#map=8/${ARMENIA}`)
  await page.waitForTimeout(1500)
  for (const [far, near] of [
    [6.6, 7.1],
    [6.9, 7.3]
  ] as const) {
    await move(far)
    await page.waitForTimeout(2000)
    await move(near)
    for (let look = 0; look < 4; look++) {
      const picture = await pictureAround(page, INLAND, 30)
      // Single pixels at a letter's edge may be of that colour.
      expect(shareOf(picture, parseColour(PALETTES.light.sea), 6)).toBeLessThan(0.05)
      expect(shareOf(picture, parseColour(PALETTES.light.csto), 6)).toBeGreaterThan(0.3)
    }
  }
})
