import { readFileSync } from 'node:fs'
import { expect, test } from './support/page'

const { pages } = JSON.parse(readFileSync('test/links/issued.json', 'utf8')) as {
  pages: readonly { readonly since: string; readonly path: string }[]
}

test('every address that a page or file ever had answers with one', async ({ request }) => {
  expect(pages.length).toBeGreaterThan(10)
  for (const { path } of pages) {
    const response = await request.get(`/${path}`)
    expect(response.status(), path).toBe(200)
    expect((await response.text()).length, path).toBeGreaterThan(100)
  }
})
