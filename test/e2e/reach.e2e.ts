import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { Article } from '../../src/domain/article'
import { expect, test, waitForMap, withoutGraphics } from './support/page'
import { LONG } from './support/long'

const MENTIONING = readdirSync('geo/content/articles')
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(`geo/content/articles/${file}`, 'utf8')) as Article)
  .flatMap((article) => article.excerpts)
  .filter((excerpt) => excerpt.mentions.length > 0)
  .map((excerpt) => excerpt.id)
  .sort()

/** Ids of the passages that come up when each place of the list is opened. */
const byTheList = async (page: Page): Promise<string[]> => {
  const ids = await page.evaluate(async () => {
    const reached = new Set<string>()
    const links = document.querySelectorAll<HTMLElement>('nav[aria-labelledby=places-heading] a')
    for (const link of links) {
      link.click()
      // Words come in a part of their own, a moment after the place.
      do await new Promise((resolve) => setTimeout(resolve, 5))
      while (document.querySelector('#panel[aria-busy=true]'))
      for (const figure of document.querySelectorAll('#panel figure')) reached.add(figure.id)
    }
    return [...reached]
  })
  return ids.sort()
}

test(
  'the list reaches every passage on a map that then loses its graphics',
  LONG,
  async ({ page, guard }) => {
    guard.allow(/WebGL|context/i)
    await page.goto('/')
    await waitForMap(page)
    expect(await byTheList(page)).toEqual(MENTIONING)
    await page.evaluate(() =>
      document
        .querySelector<HTMLCanvasElement>('#map canvas')
        ?.getContext('webgl2')
        ?.getExtension('WEBGL_lose_context')
        ?.loseContext()
    )
    await expect(page.locator('#map')).toHaveAttribute('data-state', 'unavailable', {
      timeout: 4000
    })
    await expect(page.locator('.fallback svg a').first()).toBeVisible()
    expect(await byTheList(page)).toEqual(MENTIONING)
  }
)

test('without WebGL 2 list and static map stand within 2 s and reach every passage', async ({
  page,
  guard
}) => {
  guard.allow(/WebGL/)
  await page.addInitScript(withoutGraphics)
  await page.goto('/')
  await expect(page.locator('.fallback svg a').first()).toBeVisible({ timeout: 2000 })
  await waitForMap(page, 'unavailable')
  expect(await byTheList(page)).toEqual(MENTIONING)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('links reach every passage from the first page', async ({ page }) => {
    await page.goto('/')
    const hrefs = await page
      .locator('nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    const reached = new Set<string>()
    for (const href of hrefs) {
      const html = await (await page.request.get(href)).text()
      for (const [, id] of html.matchAll(/<figure[^>]*\sid="([^"]+)"/g)) if (id) reached.add(id)
    }
    expect([...reached].sort()).toEqual(MENTIONING)
  })
})
