import type { Page } from '@playwright/test'
import { guardContext } from './guard'
import { expect, openMap, test } from './page'

const POLICY =
  "default-src 'none'; script-src 'self' 'nonce-here'; worker-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:"

/** Serves a page of our own at an address of the server's, with the script in it. */
async function openTiny(page: Page, script: string, policy = POLICY): Promise<void> {
  const html =
    '<!doctype html><meta charset="utf-8"><title>tiny</title><link rel="icon" href="data:,">' +
    `<meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<body><script nonce="here">${script}</script>`
  await page.route('**/tiny', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.goto('/tiny')
}

/** What the guard says once it says something. */
async function complaints(guard: { take(): Promise<string[]> }): Promise<string> {
  const all: string[] = []
  await expect
    .poll(async () => {
      all.push(...(await guard.take()))
      return all.length
    })
    .toBeGreaterThan(0)
  all.push(...(await guard.take()))
  return all.join('\n')
}

test.describe('the guard of every test', () => {
  test('lets a quiet page pass', async ({ page, guard }) => {
    await openTiny(page, "new Image().src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='")
    expect(await guard.take()).toEqual([])
  })

  test('catches a script that the policy forbids', async ({ page, guard }) => {
    await openTiny(page, "document.body.append(document.createElement('script'))")
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ran = true'
      document.body.append(script)
    })
    expect(await complaints(guard)).toContain('security policy: script-src')
  })

  test('catches a style attribute that the policy forbids', async ({ page, guard }) => {
    await openTiny(page, `document.body.innerHTML = '<p style="color: red">'`)
    expect(await complaints(guard)).toContain('security policy: style-src')
  })

  test('catches a request to another host, policy or not', async ({ page, guard }) => {
    await openTiny(page, "fetch('http://example.invalid/x').catch(() => 0)", '')
    expect(await complaints(guard)).toContain('Request to another host: http://example.invalid/x')
  })

  test('catches a request to another port of this machine', async ({ page, guard }) => {
    await openTiny(page, "fetch('http://127.0.0.1:9/x').catch(() => 0)", '')
    expect(await complaints(guard)).toContain('Request to another host: http://127.0.0.1:9/x')
  })

  test('catches a worker’s request to another host', async ({ page, guard }) => {
    await page.route('**/worker.js', (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: "fetch('http://example.invalid/from-worker').catch(() => 0)"
      })
    )
    await openTiny(page, "new Worker('/worker.js')")
    expect(await complaints(guard)).toContain('another host: http://example.invalid/from-worker')
  })

  test('catches an image from another host', async ({ page, guard }) => {
    const script = "new Image().src = 'http://example.invalid/i.png'"
    await openTiny(page, script, '')
    expect(await complaints(guard)).toContain('http://example.invalid/i.png (image)')
  })

  test('catches a web socket to another host', async ({ page, guard }) => {
    await openTiny(page, "new WebSocket('ws://example.invalid/s')", '')
    expect(await complaints(guard)).toContain('another host: ws://example.invalid/s')
  })

  test('catches a thrown error', async ({ page, guard }) => {
    await openTiny(page, "setTimeout(() => { throw new Error('torn') })")
    expect(await complaints(guard)).toContain('Uncaught error: torn')
  })

  test('catches a rejected promise that nobody awaits', async ({ page, guard }) => {
    await openTiny(page, "Promise.reject(new Error('dropped'))")
    expect(await complaints(guard)).toContain('Uncaught error: dropped')
  })

  test('catches an error on the console', async ({ page, guard }) => {
    await openTiny(page, "console.error('not good')")
    expect(await complaints(guard)).toContain('Console error: not good')
  })

  test('catches what a page that was opened later does', async ({ page, context, guard }) => {
    await openTiny(page, '')
    await openTiny(await context.newPage(), "console.error('second page')")
    expect(await complaints(guard)).toContain('second page')
  })

  test('forgives what the test allows, and nothing else', async ({ page, guard }) => {
    guard.allow(/expected/)
    await openTiny(page, "console.error('expected'); console.error('other')")
    const said = await complaints(guard)
    expect(said).toContain('other')
    expect(said).not.toContain('expected')
  })

  test('forgives no broken policy, whatever the test allows', async ({ page, guard }) => {
    guard.allow(/./)
    await openTiny(page, `document.body.innerHTML = '<p style="color: red">'`)
    expect(await complaints(guard)).toContain('security policy: style-src')
  })

  test('fails the test by itself', async ({ page }) => {
    test.fail()
    await openTiny(page, "console.error('nobody looks')")
  })

  test('fails the test for a page opened elsewhere', async ({ openElsewhere }) => {
    test.fail()
    await openTiny(await openElsewhere(), "console.error('nobody looks')")
  })

  test('tells contexts apart', async ({ browser, baseURL, guard }) => {
    const context = await browser.newContext({ baseURL: baseURL! })
    const other = await guardContext(context, new URL(baseURL!).origin)
    await openTiny(await context.newPage(), "console.error('other context')")
    expect(await complaints(other)).toContain('other context')
    expect(await guard.take()).toEqual([])
    await context.close()
  })
})

test.describe('opening the map', () => {
  const pageWith = (state: string) => `<!doctype html><title>A map</title>
    <link rel="icon" href="data:,"><div id="map" data-state="${state}"></div>`

  test('says in which state it hung', async ({ page }) => {
    await page.route('**/', (route) =>
      route.fulfill({ contentType: 'text/html', body: pageWith('unavailable') })
    )
    await expect(openMap(page)).rejects.toThrow(
      /Waited for a map that is "ready", but #map\[data-state\] is "unavailable" at .*\("A map"\)/
    )
    await openMap(page, '#map=5/40/45', 'unavailable')
  })
})
