import { difference, pictureAt } from './support/drawn'
import { clickMap, restingCamera } from './support/map'
import { expect, openMap, openText, test } from './support/page'

const BROKEN: [what: string, respond: { status: number; contentType: string; body: string }][] = [
  ['missing', { status: 404, contentType: 'text/plain', body: 'Not found' }],
  [
    'cut off',
    { status: 200, contentType: 'application/json', body: '{"type":"FeatureCollection","fea' }
  ],
  ['a web page', { status: 200, contentType: 'text/html', body: '<!doctype html><p>Sign in' }]
]

for (const [what, respond] of BROKEN) {
  test(`a geometry file that is ${what} is named, the others are drawn, and a retry mends it`, async ({
    page,
    guard
  }) => {
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
  })
}

test('states stay drawn from far where their detail is missing, and a retry brings it', async ({
  page,
  guard
}) => {
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
})

test('geometry that cannot be drawn is named, and what else there is stands', async ({ page }) => {
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
})

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

test('graphics that come back show what was open, and what was opened meanwhile, without a missing file', async ({
  page,
  guard
}) => {
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
})
