import { expect, test } from '@playwright/test'
import type { Page } from 'puppeteer-core'
import { openFirefox, type Firefox } from '../browser/firefox'
import { LONG } from '../e2e/support/long'
import { decodePng } from '../e2e/support/png'
import { cameraOfHash, screenOffset, type LngLat } from '../e2e/support/project'
import { serveFolder, type StaticHost } from '../support/static-host'

// What a browser of another kind may do otherwise: graphics, workers, input, storage.
test.describe('Firefox', LONG, () => {
  test.describe.configure({ mode: 'serial' })
  let firefox: Firefox
  let host: StaticHost
  let page: Page
  let faults: string[] = []

  test.beforeAll(async () => {
    test.setTimeout(300_000)
    host = await serveFolder('dist')
    firefox = await openFirefox()
  })
  test.afterAll(async () => {
    await firefox.close()
    await host.close()
  })
  test.beforeEach(async () => {
    const context = await firefox.browser.createBrowserContext()
    page = await context.newPage()
    faults = []
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (line) => {
      if (line.type() === 'error') faults.push(line.text())
    })
  })
  test.afterEach(async () => {
    await page.browserContext().close()
    expect(faults, 'errors of the page').toEqual([])
  })

  const text = (selector: string): Promise<string> =>
    page.evaluate((of) => document.querySelector(of)?.textContent.trim() ?? '', selector)

  async function openMap(hash = ''): Promise<void> {
    await page.goto(`${host.origin}/${hash}`)
    await untilReady()
  }

  const untilReady = (): Promise<void> =>
    expect
      .poll(
        () => page.evaluate(() => document.querySelector<HTMLElement>('#map')?.dataset['state']),
        { timeout: 90_000 }
      )
      .toBe('ready')

  /** Clicks the map at the position, by the camera in the address. */
  async function clickMap(position: LngLat): Promise<void> {
    const camera = cameraOfHash(new URL(page.url()).hash)
    const canvas = await page.$('#map canvas')
    const box = await canvas!.boundingBox()
    const { x, y } = screenOffset(camera!, position, box!.height)
    await page.mouse.click(box!.x + box!.width / 2 + x, box!.y + box!.height / 2 + y)
  }

  /** How many of the canvas's pixels have the colour, more or less. */
  async function pixelsOf([red, green, blue]: readonly [number, number, number]): Promise<number> {
    const canvas = await page.$('#map canvas')
    const { rgba } = decodePng(Buffer.from(await canvas!.screenshot()))
    let found = 0
    for (let at = 0; at < rgba.length; at += 4) {
      const off = [red, green, blue].map((part, of) => Math.abs(part - rgba[at + of]!))
      if (Math.max(...off) < 12) found += 1
    }
    return found
  }

  test('draws the map: water, the states of the CSTO and the border', async () => {
    await openMap('#map=6/40.6/45.5')
    expect(await pixelsOf([207, 222, 229]), 'water').toBeGreaterThan(5_000)
    expect(await pixelsOf([176, 193, 209]), 'CSTO').toBeGreaterThan(5_000)
    expect(await pixelsOf([155, 43, 31]), 'border').toBeGreaterThan(300)
  })

  test('a click opens what lies there, and the link shows it again', async () => {
    await openMap('#map=7/40.4/45')
    await clickMap({ lng: 44.5146, lat: 40.1777 })
    await expect.poll(() => text('#panel h2')).toContain('Yerevan')
    await expect.poll(() => text('#panel blockquote')).toContain('Yerevan')
    await expect.poll(() => page.url()).toContain('place=yerevan')
    const link = page.url()
    await page.goto('about:blank')
    await page.goto(link)
    await untilReady()
    await expect.poll(() => text('#panel h2')).toContain('Yerevan')
  })

  test('keys move through the list and the search finds', async () => {
    await openMap()
    await page.focus('[data-focus-key="list:kheyrimli"]')
    await page.keyboard.press('Enter')
    await expect.poll(() => text('#panel h2')).toContain('Kheyrimli')
    await page.focus('input[role=combobox]')
    await page.keyboard.type('Ijevan')
    await expect.poll(() => text('[role=option]')).toContain('Ijevan')
  })

  test('what was kept is read without a network', async () => {
    const own = await serveFolder('dist')
    await page.goto(`${own.origin}/`)
    await untilReady()
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), {
        timeout: 60_000
      })
      .toBe('activated')
    await own.close()
    await page.goto(`${own.origin}/place/yerevan/`)
    await expect.poll(() => text('blockquote')).toContain('Yerevan')
    await page.goto(`${own.origin}/`)
    await untilReady()
    await expect.poll(() => text('.notices')).toContain('this is the copy')
  })

  test('a document shows its passages and its map', async () => {
    await page.goto(`${host.origin}/place/kheyrimli/`)
    expect(await text('h1')).toContain('Kheyrimli')
    expect(await text('blockquote')).toContain('village')
    const map = await page.$('main svg')
    const { rgba } = decodePng(Buffer.from(await map!.screenshot()))
    expect(new Set(rgba).size).toBeGreaterThan(100)
  })
})
