import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { shareOf, parseColour } from './support/drawn'
import { expect, openMap, test } from './support/page'
import { decodePng } from './support/png'

async function taken(page: Page, name: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const dialog = page.getByRole('dialog')
  const button =
    typeof name === 'string'
      ? dialog.getByRole('button', { name, exact: true })
      : dialog.getByRole('button', { name })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

test('what the map shows is taken away as picture, tables, text and archive', async ({ page }) => {
  await openMap(page, '#map=9/41.0/45.1&place=kheyrimli')
  await page.getByRole('button', { name: 'Share' }).first().click()

  const picture = await taken(page, 'Download PNG')
  const { width, height, ...rest } = decodePng(picture.bytes)
  const map = (await page.locator('#map').boundingBox())!
  expect(picture.name).toBe('kheyrimli.png')
  expect([width, height > map.height + 100]).toEqual([Math.round(map.width) + 32, true])
  // The border in the map and in the legend, the land, and the black of the code.
  const seen = { width, height, ...rest }
  expect(shareOf(seen, parseColour('#9c2f1b'))).toBeGreaterThan(0.001)
  expect(shareOf(seen, parseColour('#ece3d0'))).toBeGreaterThan(0.05)
  const code = cut(seen, width - 16 - 104, height - 16 - 104, 104)
  expect(shareOf(code, [0, 0, 0], 60)).toBeGreaterThan(0.2)
  const credits = cut(seen, 16, height - 16 - 104, 104)
  expect(shareOf(credits, parseColour('#fbfaf7'))).toBeLessThan(0.97)
  const finer = decodePng((await taken(page, 'Download PNG, twice as fine')).bytes)
  expect(Math.abs(finer.width - 2 * width)).toBeLessThanOrEqual(2)

  const geojson = JSON.parse((await taken(page, 'Download GeoJSON')).bytes.toString()) as {
    features: { id: string; properties: { passages: { text: string }[] } }[]
    sources: unknown[]
    link: string
  }
  const ids = geojson.features.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['armenia', 'azerbaijan', 'kheyrimli']))
  expect(ids).not.toContain('nagorno-karabakh')
  expect(geojson.sources.length).toBeGreaterThan(2)
  expect(geojson.link).toContain('place=kheyrimli')
  const texts = geojson.features.flatMap(({ properties }) =>
    properties.passages.map(({ text }) => text)
  )
  const csv = (await taken(page, 'Download CSV')).bytes.toString()
  const markdown = (await taken(page, 'Download Markdown')).bytes.toString()
  for (const text of new Set(texts)) expect(csv).toContain(text.replaceAll('"', '""'))
  expect(markdown).toContain('OpenStreetMap')

  const archive = await taken(page, /in one ZIP archive/)
  const names = ['README.md', 'kheyrimli.geojson', 'kheyrimli.csv', 'citation.ris', 'map.svg']
  expect(archive.bytes.subarray(0, 2).toString()).toBe('PK')
  for (const each of names) expect(archive.bytes.includes(Buffer.from(each))).toBe(true)
})

type Picture = ReturnType<typeof decodePng>

/** A square of the picture, from its left and top. */
function cut({ width, rgba }: Picture, left: number, top: number, size: number): Picture {
  const out = new Uint8Array(size * size * 4)
  for (let y = 0; y < size; y += 1) {
    const from = ((top + y) * width + left) * 4
    out.set(rgba.subarray(from, from + size * 4), y * size * 4)
  }
  return { width: size, height: size, rgba: out }
}
