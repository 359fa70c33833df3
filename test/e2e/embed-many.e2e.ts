import { testLaunchOptions } from '../browser/launch-options'
import { frame, ready, within } from './support/embedded'
import { LONG } from './support/long'
import { expect, test } from './support/page'

// Chromium draws sixteen at a time by itself; fewer need less of the machine to show the same.
const AT_A_TIME = 4
const options = testLaunchOptions()
test.use({
  launchOptions: {
    ...options,
    args: [...(options.args ?? []), `--max-active-webgl-contexts=${AT_A_TIME}`]
  }
})

const FRAMES = Array.from({ length: 20 }, (_, at) => ({ at, isLive: at % 3 === 0 }))

test(
  'twenty on one page: each that is scrolled to shows its map or its picture, and the first comes back',
  LONG,
  async ({ page, baseURL, guard }) => {
    test.setTimeout(480_000)
    // Chromium warns that it has taken the graphics of the oldest.
    guard.allow(/context/i)
    await within(
      page,
      guard,
      FRAMES.map(({ isLive }) =>
        frame(
          `${baseURL}embed/${isLive ? '' : '?map=click'}`,
          'width="300" height="240" loading="lazy" style="display:block;margin-block-end:900px"'
        )
      ).join('')
    )
    const embedded = (at: number) => page.frameLocator(`iframe >> nth=${at}`)
    const load = (at: number) => embedded(at).getByRole('button', { name: 'Show the live map' })
    for (const { at, isLive } of FRAMES) {
      await page.locator('iframe').nth(at).scrollIntoViewIfNeeded()
      if (isLive) await ready(embedded(at))
      else await expect(load(at)).toBeVisible({ timeout: 60_000 })
      await expect(embedded(at).getByRole('link', { name: 'Open the whole atlas' })).toBeVisible()
    }

    // The first has long lost its graphics, and shows its picture again.
    await expect(load(0)).toBeVisible()
    await expect(embedded(0).locator('svg path.land').first()).toBeVisible()
    await page.evaluate(() => scrollTo(0, 0))
    await ready(embedded(0))
    expect(await embedded(0).locator('#map canvas').evaluate(isDrawn)).toBe(true)
    const drawn = await Promise.all(
      FRAMES.map(({ at }) => embedded(at).locator('#map canvas').count())
    )
    expect(drawn.filter((count) => count > 0).length).toBeLessThanOrEqual(AT_A_TIME + 1)
  }
)

/** Runs in the page. */
const isDrawn = (canvas: Element): boolean =>
  (canvas as HTMLCanvasElement).getContext('webgl2')?.isContextLost() === false
