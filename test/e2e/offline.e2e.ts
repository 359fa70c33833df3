import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { writeWorker } from '../../build/offline/offline-plugin'
import { serveFolder, type StaticHost } from '../support/static-host'
import { LONG } from './support/long'
import { expect, openMap, test } from './support/page'

test.use({ serviceWorkers: 'allow' })

/** Until the worker has made its copy and answers for the page. */
const untilKept = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 60_000 })
    .toBe('activated')

const untilReady = (page: Page): Promise<void> =>
  expect(page.locator('#map')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 })

const notices = (page: Page) => page.locator('.notices')

test('after one visit map, passages, search and pages are read without a network', async ({
  page,
  context,
  guard
}) => {
  // The browser's own lines of what does not come.
  guard.allow(/ERR_INTERNET_DISCONNECTED/)
  await openMap(page)
  await untilKept(page)
  await context.setOffline(true)
  await page.reload()
  await untilReady(page)
  await expect(page.locator('#map canvas').first()).toBeVisible()
  await expect(notices(page)).toContainText(
    /No connection: this is the copy that this device kept on \d{1,2} \w+ \d{4}/
  )
  // A place that was not opened before.
  await page.locator('[data-focus-key="list:yerevan"]').click()
  await expect(page.locator('#panel blockquote').first()).toBeVisible()
  await page.getByRole('combobox').first().fill('Baghanis')
  await expect(page.getByRole('option').first()).toContainText('Baghanis')
  await page.goto('place/yerevan/')
  await expect(page.locator('h1')).toContainText('Yerevan')
  await expect(page.locator('blockquote').first()).toBeVisible()
  await page.goto('article/')
  await expect(page.locator('h1')).toBeVisible()
})

test.describe('a site that is replaced', () => {
  let folder = ''
  let host: StaticHost
  // Of another address than the guarded one.
  let context: BrowserContext
  test.beforeEach(async ({ browser }) => {
    context = await browser.newContext({ serviceWorkers: 'allow' })
    folder = mkdtempSync(join(tmpdir(), 'atlas-site-'))
    cpSync('dist', folder, { recursive: true })
    host = await serveFolder(folder)
  })
  test.afterEach(async () => {
    await context.close()
    await host.close()
    rmSync(folder, { recursive: true })
  })

  /** Puts another version in place of the first: another version's number, title and worker. */
  function replaceSite(): void {
    const home = join(folder, 'index.html')
    const worker = join(folder, 'sw.js')
    const html = readFileSync(home, 'utf8')
    const version = /name="atlas-version" content="(\w+)"/.exec(html)![1]!
    writeFileSync(
      home,
      html.replaceAll(version, 'second').replace('class="masthead-lead">', '$&Second. ')
    )
    writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(version, 'second'))
  }

  const shownVersion = (page: Page) =>
    page.locator('meta[name="atlas-version"]').getAttribute('content')
  const tellOfNews = (page: Page) =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())

  async function openFirst(): Promise<Page> {
    const page = await context.newPage()
    await page.goto(`${host.origin}/#place=yerevan`)
    await untilReady(page)
    await untilKept(page)
    return page
  }

  test('is offered to who reads the version before, and shown when asked for', LONG, async () => {
    const page = await openFirst()
    const first = await shownVersion(page)
    replaceSite()
    await tellOfNews(page)
    await expect(notices(page)).toContainText('A new version of this atlas is there', {
      timeout: 60_000
    })
    // Nothing is taken from under the reader.
    expect(await shownVersion(page)).toBe(first)
    await expect(page.locator('#panel blockquote').first()).toBeVisible()
    await page.getByRole('button', { name: 'Load it now' }).click()
    await expect.poll(() => shownVersion(page), { timeout: 30_000 }).toBe('second')
    await expect(page.locator('#panel-heading')).toContainText('Yerevan')
    await untilReady(page)
    expect(new URL(page.url()).hash).toContain('place=yerevan')
    await expect(notices(page)).not.toContainText('A new version')
  })

  test('does not mix with the version that a page without a network is of', LONG, async () => {
    const page = await openFirst()
    const first = await shownVersion(page)
    replaceSite()
    await tellOfNews(page)
    await expect(notices(page)).toContainText('A new version', { timeout: 60_000 })
    await context.setOffline(true)
    await page.reload()
    expect(await shownVersion(page)).toBe(first)
    await untilReady(page)
  })

  test('is not offered to a page that is of it already', LONG, async () => {
    const page = await openFirst()
    replaceSite()
    await page.reload()
    await expect.poll(() => shownVersion(page)).toBe('second')
    await untilReady(page)
    await expect
      .poll(
        () =>
          page.evaluate(
            async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state
          ),
        { timeout: 60_000 }
      )
      .toBe('installed')
    await page.waitForTimeout(1000)
    await expect(notices(page)).not.toContainText('A new version')
  })

  test('takes its copies away where it keeps none any more', LONG, async () => {
    const page = await openFirst()
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1)
    await writeWorker(process.cwd(), folder, 'none', {})
    await tellOfNews(page)
    await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 30_000 }).toEqual([])
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
      )
      .toBe(0)
    await page.locator('[data-focus-key="list:yerevan"]').click()
    await expect(page.locator('#panel blockquote').first()).toBeVisible()
  })

  test('keeps all where much is there only once asked, and removes it', LONG, async () => {
    const worker = join(folder, 'sw.js')
    const text = readFileSync(worker, 'utf8')
    const none = text.replace(/words:`[^`]*`\.split\(`,`\)/, 'words:[]')
    expect(none.length).toBeLessThan(text.length)
    const unkept = none.replace(/unkept:0\b/, 'unkept:6e6')
    expect(unkept).not.toBe(none)
    writeFileSync(worker, unkept)
    const page = await openFirst()
    await page.locator('#about summary').click()
    await page.getByRole('button', { name: /^Keep all passages and pages \(/ }).click()
    await expect(page.locator('#about')).toContainText(
      'a copy of the map, its passages, search and pages',
      {
        timeout: 60_000
      }
    )
    await context.setOffline(true)
    await page.goto(`${host.origin}/place/yerevan/`)
    await expect(page.locator('blockquote').first()).toBeVisible()
    await context.setOffline(false)
    await page.goto(`${host.origin}/`)
    await page.locator('#about summary').click()
    await page.getByRole('button', { name: 'Remove the copy' }).click()
    await expect(page.locator('#about')).toContainText('The copy is removed')
    expect(await page.evaluate(() => caches.keys())).toEqual([])
  })

  test('whose worker does not come says nothing of it, and all works', LONG, async () => {
    rmSync(join(folder, 'sw.js'))
    const page = await context.newPage()
    // The part of the page's script that asks for the worker.
    const asking = page.waitForResponse(/assets\/offline[^/]*\.js$/, { timeout: 60_000 })
    await page.goto(`${host.origin}/#place=yerevan`)
    await untilReady(page)
    await asking
    await page.waitForTimeout(2000)
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([])
    await expect(notices(page)).toHaveText('')
    await expect(page.locator('#panel blockquote').first()).toBeVisible()
  })
})
