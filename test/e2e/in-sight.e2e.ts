import type { Page } from '@playwright/test'
import { placeOutlines, type Outline } from './support/outlines'
import { expect, openMap, test } from './support/page'
import { cameraOfHash, offsetsWithin, type Camera } from './support/project'
import { SIZES } from './support/sizes'
import { unless } from './support/long'

/** The share of a place's outline that may be out of sight. */
const HIDDEN = 0.03

const OUTLINES = placeOutlines()

/** Opens the place as a link to its whole does, and gives the camera that the page then states. */
async function cameraOn(page: Page, id: string): Promise<Camera> {
  await page.evaluate((hash) => (location.hash = hash), `#place=${id}`)
  await expect
    .poll(() => cameraOfHash(new URL(page.url()).hash), { intervals: [50] })
    .not.toBeNull()
  return cameraOfHash(new URL(page.url()).hash)!
}

/** The share of the outline that lies outside the map or under something else than the map. */
async function hiddenShare(page: Page, { id, positions }: Outline): Promise<number> {
  const camera = await cameraOn(page, id)
  const box = (await page.locator('#map canvas').first().boundingBox())!
  const points = positions.map((position) => offsetsWithin(camera, position, box.height))
  return page.evaluate(
    ({ points, middle }) => {
      const map = document.querySelector('#map .maplibregl-canvas-container')!
      const seen = points.filter(
        (offsets) =>
          offsets.length > 0 &&
          offsets.every(({ x, y }) =>
            map.contains(document.elementFromPoint(middle.x + x, middle.y + y))
          )
      )
      return 1 - seen.length / points.length
    },
    { points, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } }
  )
}

for (const [width, height] of SIZES) {
  test(
    `at ${width} × ${height} nothing hides a place that is opened`,
    unless(width === 390),
    async ({ page }) => {
      await page.setViewportSize({ width, height })
      // Where the outlines are is worked out, so nothing need be drawn: that would take minutes.
      await page.route('**/*.geojson', (route) =>
        route.fulfill({ json: { type: 'FeatureCollection', features: [] } })
      )
      await openMap(page)
      const hidden: string[] = []
      for (const outline of OUTLINES) {
        const share = await hiddenShare(page, outline)
        if (share > HIDDEN) hidden.push(`${outline.id}: ${(100 * share).toFixed(0)} %`)
      }
      expect(hidden).toEqual([])
    }
  )
}
