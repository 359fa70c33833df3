import { expect, openMap, test } from './support/page'
import { decodePng } from './support/png'
import { date } from '../../src/figures'

test('the map view prints whole, with legend, scale, sources, link and date', async ({ page }) => {
  await openMap(page, '#map=7/40.2/45.5&place=yerevan')
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  const text = await page.locator('.page').innerText()
  const today = date(new Date().toISOString().slice(0, 10))
  for (const said of ['Protests in Yerevan', 'DW (Deutsche Welle)', today, '#map=7/40.2/45.5'])
    expect(text).toContain(said)
  expect(text).toContain('Villages handed over in May 2024')
  expect(text).toContain('OpenStreetMap')
  expect(text).toMatch(/\n\d+\skm\s/)

  await page.setViewportSize({ width: 794, height: 1123 })
  const [map, canvas] = await Promise.all(
    ['.map', '#map canvas'].map((name) => page.locator(name).boundingBox())
  )
  expect(canvas!.width).toBeLessThanOrEqual(map!.width + 1)
  expect(canvas!.x + canvas!.width).toBeLessThanOrEqual(794)
  const legend = page.getByText('Other states that the articles name').last()
  await legend.scrollIntoViewIfNeeded()
  expect(
    await legend.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return element.contains(document.elementFromPoint(x + width / 2, y + height / 2))
    }),
    'the legend is not cut off'
  ).toBe(true)
  const { rgba } = decodePng(await page.locator('#map canvas').screenshot())
  const colours = new Set<number>()
  for (let at = 0; at < rgba.length; at += 4)
    colours.add((rgba[at]! << 16) | (rgba[at + 1]! << 8) | rgba[at + 2]!)
  expect(colours.size).toBeGreaterThan(50)
})
