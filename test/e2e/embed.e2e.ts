import { pictureOfPage, textOf } from '../browser/pdf'
import { axeViolations } from './support/axe'
import { frame, ready, within } from './support/embedded'
import { LONG } from './support/long'
import { expect, openMap, test } from './support/page'
import { sharesOf } from './support/shares'

test('another page shows a view, goes on scrolling over it, and gets no entry of history', async ({
  page,
  baseURL,
  guard
}) => {
  await within(page, guard, frame(`${baseURL}embed/#place=yerevan&names=hy`))
  const embedded = page.frameLocator('iframe')
  await ready(embedded)
  await expect(embedded.getByRole('heading', { name: 'Երևան' })).toBeVisible()
  await expect(embedded.locator('blockquote').first()).toBeVisible()
  const full = embedded.getByRole('link', { name: 'Open the whole atlas' })
  await expect(full).toHaveAttribute('href', /\/#.*place=yerevan.*names=hy$/)
  await expect(embedded.getByText('Sources')).toBeVisible()

  const entries = await page.evaluate(() => history.length)
  await page.mouse.move(200, 300)
  await page.mouse.wheel(0, 400)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100)
  await embedded.getByRole('button', { name: 'Close' }).click()
  await expect(embedded.locator('#panel')).toBeHidden()
  expect(await page.evaluate(() => history.length)).toBe(entries)

  const [inside] = page.frames().filter((each) => each.url().includes('/embed/'))
  expect(await inside!.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  expect(await inside!.evaluate(() => document.cookie)).toBe('')
})

test('a picture stands still until the map is asked for, and none of the map’s code comes before', async ({
  page,
  baseURL,
  guard
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await within(
    page,
    guard,
    frame(`${baseURL}embed/?map=click&theme=dark`, 'width="200" height="200"')
  )
  const embedded = page.frameLocator('iframe')
  const load = embedded.getByRole('button', { name: 'Show the live map' })
  await expect(load).toBeVisible()
  await expect(embedded.locator('svg').first()).toBeVisible()
  await expect(embedded.getByRole('link', { name: 'Open the whole atlas' })).toBeInViewport()
  await expect(embedded.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(asked.filter((url) => /attach-map|worker/.test(url))).toEqual([])
  await load.click()
  await ready(embedded)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the picture, its links and its sources stand there', async ({ page, baseURL }) => {
    await page.goto(`${baseURL}embed/`)
    await expect(page.locator('svg')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open the whole atlas' })).toBeVisible()
    await expect(page.getByText('OpenStreetMap')).toBeVisible()
    await expect(page.locator('svg path.land').first()).toHaveCSS('fill', 'rgb(246, 243, 236)')
  })
})

test('the code that is made shows the view of its maker, and axe finds nothing against either', async ({
  page,
  guard
}) => {
  await openMap(page, '#map=7/40.2/45.6&layers=border,yerevan&place=yerevan')
  await page.getByRole('button', { name: 'Share' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Make the code').click()
  await dialog.getByLabel('A picture first, the map when it is asked for').check()
  await dialog.getByLabel('dark').check()
  const code = await dialog.getByLabel('Code to paste').inputValue()
  expect(code).toContain('embed/?theme=dark&amp;map=click#map=7/40.2/45.6')
  expect(code).not.toContain('<script')
  await expect(
    dialog.frameLocator('iframe').getByRole('button', { name: 'Show the live map' })
  ).toBeVisible()
  expect(await axeViolations(page)).toEqual([])
  await within(page, guard, code)
  const embedded = page.frameLocator('iframe')
  await expect(embedded.getByRole('heading', { name: 'Yerevan' })).toBeVisible()
})

test(
  'a geometry file that does not come is named within another page, and a retry mends it',
  LONG,
  async ({ page, baseURL, guard }) => {
    guard.allow(/karabakh|status of 404/)
    let broken = true
    await page.route('**/assets/karabakh-*.geojson', (route) =>
      broken ? route.fulfill({ status: 404 }) : route.continue()
    )
    await within(page, guard, frame(`${baseURL}embed/#map=8/39.9/46.7`))
    const embedded = page.frameLocator('iframe')
    await ready(embedded)
    const said = embedded.getByText('Could not be loaded: Nagorno-Karabakh, boundary of 1991.')
    await expect(said).toBeVisible()
    broken = false
    await embedded.getByRole('button', { name: 'Try again' }).click()
    await expect(said).toHaveCount(0)
  }
)

test('a map whose graphics are taken away becomes the picture, and a live map again when asked or scrolled to', async ({
  page,
  baseURL,
  guard
}) => {
  guard.allow(/context/i)
  await within(page, guard, frame(`${baseURL}embed/#map=8/40.2/45.6&names=en`))
  const embedded = page.frameLocator('iframe')
  await ready(embedded)
  const loseGraphics = (): Promise<void> =>
    embedded
      .locator('#map canvas')
      .evaluate((canvas: HTMLCanvasElement) =>
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
      )
  await loseGraphics()
  const load = embedded.getByRole('button', { name: 'Show the live map' })
  await load.click()
  await ready(embedded)
  await expect(embedded.getByRole('link', { name: 'Open the whole atlas' })).toHaveAttribute(
    'href',
    /#map=8\/40\.2\d*\/45\.6/
  )

  await loseGraphics()
  await expect(load).toBeVisible()
  await page.evaluate(() => scrollTo(0, 2000))
  await expect(load).not.toBeInViewport()
  await page.waitForTimeout(500)
  await expect(embedded.locator('#map')).toHaveCount(0)
  await page.evaluate(() => scrollTo(0, 0))
  await ready(embedded)
})

for (const search of ['', '?map=click'])
  test(`a page prints the ${search === '' ? 'map' : 'picture'} within it, and whose it is`, async ({
    page,
    baseURL,
    guard
  }) => {
    await within(page, guard, frame(`${baseURL}embed/${search}`, 'width="600" height="400"'))
    const embedded = page.frameLocator('iframe')
    await (search === ''
      ? ready(embedded)
      : expect(embedded.getByRole('button', { name: 'Show the live map' })).toBeVisible())
    const pdf = await page.pdf({ format: 'A4' })
    const { land, csto, mentioned, border } = sharesOf(pictureOfPage(pdf, 1, 96))
    expect(land + csto + mentioned, 'the map').toBeGreaterThan(0.1)
    expect(border, 'the border').toBeGreaterThan(0.0002)
    const text = textOf(pdf, 1).replace(/\s+/g, ' ')
    for (const said of ['Before', 'OpenStreetMap contributors', 'Open the whole atlas'])
      expect(text).toContain(said)
  })

test('a frame that stands in a sandbox, turned and made smaller, shows its map', async ({
  page,
  baseURL,
  guard
}) => {
  const attributes =
    'sandbox="allow-scripts allow-same-origin" style="width:600px;height:400px;transform:rotate(3deg) scale(0.8)"'
  await within(page, guard, frame(`${baseURL}embed/#place=yerevan&names=en`, attributes))
  const embedded = page.frameLocator('iframe')
  await ready(embedded)
  await expect(embedded.locator('#panel blockquote').first()).toBeVisible()
})

test('in a sandbox without an origin, which gets no script, the picture, its links and sources stand', async ({
  page,
  baseURL,
  guard
}) => {
  guard.allow(/CORS|ERR_FAILED|NotSameOrigin/)
  await within(
    page,
    guard,
    frame(`${baseURL}embed/#names=en`, 'sandbox="allow-scripts" width="600" height="400"')
  )
  const embedded = page.frameLocator('iframe')
  await expect(embedded.locator('svg path.land').first()).toHaveCSS('fill', 'rgb(246, 243, 236)')
  await expect(embedded.getByRole('link', { name: 'Open the whole atlas' })).toBeVisible()
  await expect(embedded.getByText('OpenStreetMap')).toBeVisible()
})

test('a frame in a browser without IntersectionObserver stands there', async ({
  page,
  baseURL,
  guard
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'IntersectionObserver'))
  await within(page, guard, frame(`${baseURL}embed/?map=click#names=en`))
  const embedded = page.frameLocator('iframe')
  await expect(embedded.getByRole('button', { name: 'Show the live map' })).toBeVisible()
})
