import { readFileSync } from 'node:fs'
import { expect, test, withoutGraphics } from './support/page'

const { pages, embeds } = JSON.parse(readFileSync('test/links/issued.json', 'utf8')) as {
  pages: readonly { readonly since: string; readonly path: string }[]
  embeds: readonly {
    readonly address: string
    readonly options: {
      readonly theme?: string
      readonly passages?: false
      readonly byClick?: true
    }
    readonly means: { readonly place?: string; readonly names?: string }
  }[]
}

test('every address that a page or file ever had answers with one', async ({ request }) => {
  expect(pages.length).toBeGreaterThan(10)
  for (const { path } of pages) {
    const response = await request.get(`/${path}`)
    expect(response.status(), path).toBe(200)
    expect((await response.text()).length, path).toBeGreaterThan(100)
  }
})

test('every embedded address that was ever given out shows what it says', async ({
  page,
  guard
}) => {
  guard.allow(/WebGL/)
  await page.addInitScript(withoutGraphics)
  expect(embeds.length).toBeGreaterThan(5)
  for (const { address, options, means } of embeds) {
    await page.goto('about:blank')
    await page.goto(`/${address}`)
    const { theme = 'light', passages = true, byClick = false } = options
    await expect(page.locator('html'), address).toHaveAttribute('data-theme', theme)
    await expect(page.getByRole('button', { name: 'Show the live map' }), address).toHaveCount(
      byClick ? 1 : 0
    )
    await expect(page.locator('#panel'), address).toHaveCount(means.place === undefined ? 0 : 1)
    if (means.place === undefined) continue
    await expect(page.locator('#panel h1'), address).not.toBeEmpty()
    if (passages) await expect(page.locator('#panel blockquote').first(), address).toBeVisible()
    else await expect(page.locator('#panel blockquote'), address).toHaveCount(0)
    const whole = page.getByRole('link', { name: 'Open the whole atlas' })
    await expect(whole, address).toHaveAttribute('href', new RegExp(`place=${means.place}`))
    await expect(whole, address).toHaveAttribute(
      'href',
      new RegExp(`names=${means.names ?? 'en'}$`)
    )
  }
})
