import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { shareOf, parseColour } from './support/drawn'
import { expect, openMap, test } from './support/page'
import { decodePng } from './support/png'
import { codeIn } from './support/qr'

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
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  expect(codeIn(seen)).toBe(link)
  const finer = decodePng((await taken(page, 'Download PNG, twice as fine')).bytes)
  expect(Math.abs(finer.width - 2 * width)).toBeLessThanOrEqual(2)
  expect(codeIn(finer)).toBe(link)

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

test('the code of a long link is read back from a picture of a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 700, height: 700 })
  const hash =
    '#map=7.25/39.759/46.749/-12.5/30&layers=border,villages,yerevan,karabakh&place=nagorno-karabakh&excerpt=security-alliance-2024-06-13-12&article=security-alliance-2024-06-13&at=41.07001,45.10001;41.03001,45.16001&names=local'
  await openMap(page, hash)
  await page.getByRole('button', { name: 'Share' }).first().click()
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue()
  expect(link.length).toBeGreaterThan(240)
  for (const name of ['Download PNG', 'Download PNG, twice as fine', 'Download PNG for print']) {
    expect(codeIn(decodePng((await taken(page, name)).bytes)), name).toBe(link)
  }
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
