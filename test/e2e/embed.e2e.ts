import type { FrameLocator, Page } from '@playwright/test'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { LIGHT } from '../../src/styles/palette'
import { pictureOfPage, textOf } from '../browser/pdf'
import { axeViolations } from './support/axe'
import { parseColour, shareOf } from './support/drawn'
import type { Guard } from './support/guard'
import { LONG } from './support/long'
import { expect, openMap, test } from './support/page'

/** A page of another origin with the frames in it, and room to scroll; the one foreign request is its own. */
async function within(page: Page, guard: Guard, frames: string): Promise<void> {
  const host = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(
      `<link rel="icon" href="data:,"><p>Before</p>${frames}<p style="height:3000px">After</p>`
    )
  })
  const port = await new Promise<number>((done) =>
    host.listen(0, '127.0.0.1', () => done((host.address() as AddressInfo).port))
  )
  await page.goto(`http://127.0.0.1:${port}/`)
  host.close()
  expect(await guard.take()).toEqual([
    `Request to another host: http://127.0.0.1:${port}/ (document)`
  ])
}
const frame = (url: string, attributes = 'width="800" height="500"'): string =>
  `<iframe title="Map" src="${url}" ${attributes}></iframe>`
const ready = (embedded: FrameLocator): Promise<void> =>
  expect(embedded.locator('#map')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 })

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

/** Runs in the frame: takes the graphics away for good, until `give` is called. */
function takeGraphics(): void {
  const gl = document.querySelector<HTMLCanvasElement>('#map canvas')?.getContext('webgl2')
  const graphics = gl?.getExtension('WEBGL_lose_context')
  graphics?.loseContext()
  Object.assign(globalThis, { give: () => graphics?.restoreContext() })
}

test('a frame whose graphics are taken shows its picture, and the map when they come back', async ({
  page,
  baseURL,
  guard
}) => {
  guard.allow(/context/i)
  await within(page, guard, frame(`${baseURL}embed/#place=yerevan&names=en`))
  const embedded = page.frameLocator('iframe')
  await ready(embedded)
  const [inside] = page.frames().filter((each) => each.url().includes('/embed/'))
  await inside!.evaluate(takeGraphics)
  await expect(embedded.getByText('the browser has taken its graphics away')).toBeVisible()
  await expect(embedded.locator('.map .fallback svg')).toBeVisible()
  await inside!.evaluate(() => (globalThis as unknown as { give: () => void }).give())
  await ready(embedded)
  await expect(embedded.locator('.map .fallback')).toHaveCount(0)
  await expect(embedded.getByText('taken its graphics away')).toHaveCount(0)
})

/** Runs in the page round the frames: takes the graphics of so many, as its other maps would. */
function takeMany(count: number): void {
  const canvases = Array.from({ length: count }, () => document.createElement('canvas'))
  for (const canvas of canvases) canvas.getContext('webgl')
  Object.assign(globalThis, { canvases })
}

test(
  'twenty on one page each show a map or their picture, and one that lost its graphics comes back',
  LONG,
  async ({ page, baseURL, guard }) => {
    // The browser says so where it takes the graphics of the oldest.
    guard.allow(/context/i)
    const LIVE = [0, 9, 19]
    const frames = Array.from({ length: 20 }, (_, at) =>
      frame(
        `${baseURL}embed/${LIVE.includes(at) ? '' : '?map=click'}#place=yerevan&names=en`,
        `id="frame-${at}" width="700" height="400" loading="lazy" style="display:block"`
      )
    )
    await within(page, guard, frames.join(''))
    const embedded = (at: number): FrameLocator => page.frameLocator(`#frame-${at}`)
    for (const at of frames.keys()) {
      await page.locator(`#frame-${at}`).scrollIntoViewIfNeeded()
      if (LIVE.includes(at)) await ready(embedded(at))
      else {
        await expect(embedded(at).locator('.map svg path.land').first()).toBeVisible()
        await expect(embedded(at).getByRole('button', { name: 'Show the live map' })).toBeVisible()
      }
    }
    expect(page.frames().length).toBe(21)

    // Chromium lets sixteen draw at once, and takes them from those that drew longest ago.
    await page.evaluate(takeMany, 16)
    for (const at of LIVE) {
      await expect(embedded(at).getByText('the browser has taken its graphics away')).toBeVisible()
      await expect(embedded(at).locator('.map .fallback svg')).toBeVisible()
    }
    await page.locator('#frame-0').scrollIntoViewIfNeeded()
    await embedded(0).getByRole('button', { name: 'Load the page again' }).click()
    await ready(embedded(0))
    await page.locator('#frame-1').scrollIntoViewIfNeeded()
    await embedded(1).getByRole('button', { name: 'Show the live map' }).click()
    await ready(embedded(1))
  }
)

test('a page that is printed has the map of its frame on the paper, with its sources', async ({
  page,
  baseURL,
  guard
}) => {
  await within(page, guard, frame(`${baseURL}embed/#map=5.2/41/46&place=yerevan&names=en`))
  await ready(page.frameLocator('iframe'))
  const pdf = await page.pdf({ format: 'A4' })
  const printed = pictureOfPage(pdf, 1, 96)
  for (const [name, least] of [
    ['csto', 0.02],
    ['sea', 0.01],
    ['border', 0.0003]
  ] as const) {
    expect(shareOf(printed, parseColour(LIGHT[name]), 4), name).toBeGreaterThan(least)
  }
  const text = textOf(pdf, 1).replace(/\s+/g, ' ')
  expect(text).toContain('Before')
  expect(text).toContain('Yerevan')
  expect(text).toContain('OpenStreetMap contributors')
})
