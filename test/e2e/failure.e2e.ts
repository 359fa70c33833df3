import type { Page } from '@playwright/test'
import { PATIENCE } from '../../src/domain/patience'
import { difference, pictureAt } from './support/drawn'
import { holdBack, openWaiting } from './support/held'
import { clickMap, restingCamera } from './support/map'
import { expect, openMap, openText, test, waitForMap, withoutGraphics } from './support/page'
import { LONG, unless } from './support/long'

const BROKEN: [what: string, respond: { status: number; contentType: string; body: string }][] = [
  ['missing', { status: 404, contentType: 'text/plain', body: 'Not found' }],
  [
    'cut off',
    { status: 200, contentType: 'application/json', body: '{"type":"FeatureCollection","fea' }
  ],
  ['a web page', { status: 200, contentType: 'text/html', body: '<!doctype html><p>Sign in' }]
]

for (const [what, respond] of BROKEN) {
  test(
    `a geometry file that is ${what} is named, the others are drawn, and a retry mends it`,
    unless(what === 'missing'),
    async ({ page, guard }) => {
      guard.allow(/karabakh|status of 404|JSON/)
      let broken = true
      await page.route('**/assets/karabakh-*.geojson', (route) =>
        broken ? route.fulfill(respond) : route.continue()
      )
      await openMap(page, '#map=8/39.9/46.7')
      await expect(
        page.getByText('Could not be loaded: Nagorno-Karabakh, boundary of 1991.')
      ).toBeVisible()
      await page.mouse.click(1000, 500)
      await expect(page.locator('#panel h2')).not.toHaveText('Nagorno-Karabakh')
      await expect(page.locator('#panel h2')).not.toHaveText('Start with a question')
      broken = false
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByText('Could not be loaded')).toHaveCount(0)
    }
  )
}

test(
  'states stay drawn from far where their detail is missing, and a retry brings it',
  LONG,
  async ({ page, guard }) => {
    guard.allow(/csto|status of 404/)
    const dilijan = { lng: 44.86, lat: 40.74 }
    let missing = true
    await page.route(/assets\/csto-(?!coarse)[^/]*\.geojson$/, (route) =>
      missing ? route.fulfill({ status: 404 }) : route.continue()
    )
    await openMap(page, '#map=9/40.7/45.2')
    await expect(page.getByText('Could not be loaded: CSTO member states.')).toBeVisible()
    await clickMap(page, dilijan)
    await expect(page.locator('#panel h2')).toHaveText('Armenia')
    missing = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('Could not be loaded')).toHaveCount(0)
    await clickMap(page, { lng: 45.9, lat: 40.6 })
    await expect(page.locator('#panel h2')).toHaveText('Azerbaijan')
    await clickMap(page, dilijan)
    await expect(page.locator('#panel h2')).toHaveText('Armenia')
  }
)

test(
  'geometry that cannot be drawn is named, and what else there is stands',
  LONG,
  async ({ page }) => {
    const ring = { type: 'Polygon', coordinates: 'not a ring' }
    const features = [{ type: 'Feature', properties: {}, geometry: ring }]
    await page.route('**/assets/karabakh-*.geojson', (route) =>
      route.fulfill({ json: { type: 'FeatureCollection', features } })
    )
    await openMap(page, '#map=8/40.6/44.6')
    await expect(
      page.getByText('Could not be loaded: Nagorno-Karabakh, boundary of 1991.')
    ).toBeVisible()
    await clickMap(page, { lng: 44.86, lat: 40.74 })
    await expect(page.locator('#panel h2')).toHaveText('Armenia')
  }
)

test('without WebGL 2 the map says so, and list, panel and passages work', async ({
  page,
  guard
}) => {
  await openText(page, guard, '#place=yerevan')
  await expect(page.getByText('The map cannot be drawn')).toBeVisible()
  await expect(page.locator('#panel blockquote')).toHaveCount(3)
  await page.getByRole('navigation').getByRole('link', { name: 'Nagorno-Karabakh' }).click()
  await expect(page.locator('#panel blockquote')).toHaveCount(7)
})

/** Runs in the page: takes the graphics away, clicks the link meanwhile, and gives them back. */
async function loseAndRestore(link: string | null): Promise<void> {
  const gl = document.querySelector<HTMLCanvasElement>('#map canvas')?.getContext('webgl2')
  const graphics = gl?.getExtension('WEBGL_lose_context')
  graphics?.loseContext()
  await new Promise((lost) => setTimeout(lost, 100))
  if (link !== null) document.querySelector<HTMLElement>(link)?.click()
  graphics?.restoreContext()
}

test(
  'graphics that come back show what was open, and what was opened meanwhile, without a missing file',
  LONG,
  async ({ page, guard }) => {
    guard.allow(/karabakh|status of 404|context/i)
    await page.route('**/assets/karabakh-*.geojson', (route) => route.fulfill({ status: 404 }))
    const yerevan = { lng: 44.48, lat: 40.21 }
    await openMap(page, '#map=10/40.18/44.51&place=yerevan')
    await page.waitForTimeout(1000)
    const before = await pictureAt(page, yerevan, 40)
    await page.evaluate(loseAndRestore, null)
    await page.waitForTimeout(500)
    await expect
      .poll(async () => difference(before, await pictureAt(page, yerevan, 40)))
      .toBeLessThan(0.01)

    await page.evaluate(loseAndRestore, 'nav a[href$="/kheyrimli/"]')
    await expect(page.locator('#panel h2')).toHaveText('Kheyrimli')
    await expect.poll(async () => (await restingCamera(page)).lng).toBeCloseTo(45.11, 1)
  }
)

/** Puts the page's clock, which was installed before, past the deadline. */
const waitLong = (page: Page, deadline: number): Promise<void> => page.clock.runFor(deadline + 1000)

test(
  'geometry that never answers, or is nonsense, is named, the map is ready without it, and a retry mends it',
  LONG,
  async ({ page }) => {
    await page.clock.install()
    const karabakh = await holdBack(page, '**/assets/karabakh-*.geojson')
    const geometry = { type: 'Point', coordinates: [45, 4100] }
    const features = [{ type: 'Feature', properties: {}, geometry }]
    await page.route('**/assets/villages-*.geojson', (route) =>
      route.fulfill({ json: { type: 'FeatureCollection', features } })
    )
    const asked = page.waitForRequest('**/assets/karabakh-*.geojson')
    await page.goto('/#map=8/39.9/46.7')
    await asked
    await waitLong(page, PATIENCE.stall)
    await waitForMap(page)
    const message = page.getByText('Could not be loaded')
    await expect(message).toContainText('Nagorno-Karabakh, boundary of 1991')
    await expect(message).toContainText('Villages handed over in May 2024')
    await page.unroute('**/assets/villages-*.geojson')
    await karabakh.answer()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(message).toHaveCount(0)
  }
)

const NO_SCRIPT = 'The map cannot be drawn: a script that draws it has not come.'

test('the map’s own script that is missing or late is named, and comes with the page anew or later', async ({
  page,
  guard
}) => {
  guard.allow(/status of 404|dynamically imported|WebGL/)
  await page.addInitScript(withoutGraphics)
  const script = '**/assets/attach-map-*.js'
  await page.route(script, (route) => route.fulfill({ status: 404 }))
  await page.goto('/#place=yerevan')
  await expect(page.getByText(NO_SCRIPT)).toBeVisible()
  await expect(page.locator('#panel blockquote')).toHaveCount(3)
  await page.unroute(script)
  await page.getByRole('button', { name: 'Load the page again' }).click()
  await expect(page.getByText('this browser offers no WebGL 2')).toBeVisible()
  await expect(page.locator('#panel h2')).toHaveText('Yerevan')

  await page.clock.install()
  const late = await holdBack(page, script)
  const asked = page.waitForRequest(script)
  await page.reload({ waitUntil: 'commit' })
  await page.locator('#map').waitFor()
  await asked
  await waitLong(page, PATIENCE.script)
  await expect(page.getByText(NO_SCRIPT)).toBeVisible()
  await late.answer()
  await expect(page.getByText('this browser offers no WebGL 2')).toBeVisible()
  // The picture stands in the map's place whole, its scale with it.
  await expect(page.locator('.fallback .scale text')).toBeInViewport({ ratio: 1 })
})

test('a search that does not come is named, and finds once it comes', async ({ page, guard }) => {
  await page.clock.install()
  await openText(page, guard)
  const index = await holdBack(page, '**/assets/search-*.js')
  const asked = page.waitForRequest('**/assets/search-*.js')
  await page.getByRole('combobox', { name: 'Search places and passages' }).fill('kheyrimli')
  await asked
  await waitLong(page, PATIENCE.script)
  await expect(page.getByText('The search could not be loaded')).toBeVisible()
  await index.answer()
  await expect(page.getByRole('option', { name: /Kheyrimli/ })).toBeVisible()
})

test(
  'the map’s worker that is missing or late is named, and the map drawn once it comes',
  LONG,
  async ({ page, guard }) => {
    guard.allow(/status of 404|Worker failed/)
    const worker = '**/assets/map-worker-*.js'
    await page.route(worker, (route) => route.fulfill({ status: 404 }))
    await openMap(page, '#place=yerevan', 'unavailable')
    await expect(page.getByText(NO_SCRIPT)).toBeVisible()
    await page.unroute(worker)
    await page.clock.install()
    const late = await holdBack(page, worker)
    const asked = page.waitForRequest(worker)
    await page.getByRole('button', { name: 'Load the page again' }).click()
    await asked
    await waitLong(page, PATIENCE.script)
    await expect(page.getByText(NO_SCRIPT)).toBeVisible()
    await page.getByRole('navigation').getByRole('link', { name: 'Nagorno-Karabakh' }).click()
    await expect(page.locator('#panel blockquote')).toHaveCount(7)
    await late.answer()
    await expect(page.locator('#map')).toHaveAttribute('data-state', 'ready', { timeout: 30_000 })
    await expect(page.getByText(NO_SCRIPT)).toHaveCount(0)
  }
)

test('a font that never answers keeps neither the map nor its names', LONG, async ({ page }) => {
  await holdBack(page, '**/assets/sans-latin-*.woff2')
  // What waits for fonts begins to wait at no moment that a test could tell, so the clock runs as it does.
  await page.goto('/#map=8/40.2/44.6', { waitUntil: 'commit' })
  await waitForMap(page)
})

test('a page whose own script is missing says so and leads to pages without scripts', async ({
  page,
  guard
}) => {
  guard.allow(/status of 404/)
  await page.route('**/assets/index-*.js', (route) => route.fulfill({ status: 404 }))
  await page.goto('/')
  const message = page.getByText('The map has not started')
  await expect(message).toBeHidden()
  // Twenty seconds, as the stylesheet has it, without waiting for them.
  await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()))
  await expect(message).toBeVisible()
  await message.getByRole('link', { name: 'All places' }).click()
  await expect(page).toHaveURL(/\/place\/$/)
})

for (const [what, respond] of BROKEN) {
  test(`passages whose file is ${what} are said not to have come, and a retry brings them`, async ({
    page,
    guard
  }) => {
    guard.allow(/status of 404/)
    await page.route('**/parts/**', (route) => route.fulfill(respond))
    await openText(page, guard, '#place=yerevan')
    const panel = page.locator('#panel')
    await expect(panel.getByText('The passages could not be fetched.').first()).toBeVisible()
    await expect(panel.getByRole('heading', { name: '1 passage', exact: true })).toBeVisible()
    await expect(panel).toContainText('Capital of Armenia')
    await page.unroute('**/parts/**')
    await panel.getByRole('button', { name: 'Try again' }).first().click()
    await expect(panel.locator('blockquote')).toHaveCount(3)
    await expect(panel.getByText('The passages could not be fetched.')).toHaveCount(0)
  })
}

test('passages that never answer are said not to have come, and come with a retry', async ({
  page,
  guard
}) => {
  const words = await openWaiting(page, guard)
  const panel = page.locator('#panel')
  await expect(panel).toHaveAttribute('aria-busy', 'true')
  // Past the moment at which what most readers need is fetched anyway.
  await page.clock.fastForward(5000)
  await waitLong(page, PATIENCE.stall)
  await expect(panel.getByText('The passages could not be fetched.').first()).toBeVisible()
  await words.answer()
  await panel.getByRole('button', { name: 'Try again' }).first().click()
  await expect(panel.locator('blockquote')).toHaveCount(3)
})
