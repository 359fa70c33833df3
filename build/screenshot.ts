import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { launchOptions } from '../test/browser/launch-options'

/** `npm run screenshot`: the picture in the README, made from the production build. */
const server = await preview({ configLoader: 'runner', preview: { host: '127.0.0.1', port: 0 } })
const browser = await chromium.launch(launchOptions())
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
  await page.goto(
    `${server.resolvedUrls?.local[0] ?? ''}#map=7.4/40.15/46.1&place=nagorno-karabakh`
  )
  await page.locator('#map[data-state=ready]').waitFor()
  await page.waitForTimeout(1000)
  await page.screenshot({ path: 'docs/screenshot.png' })
} finally {
  await browser.close()
  await server.close()
}
