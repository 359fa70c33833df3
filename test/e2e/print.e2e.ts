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
  const [list, printed] = await Promise.all(
    ['.legend', '.printed'].map((name) => page.locator(name).boundingBox())
  )
  expect(list!.y + list!.height, 'the legend ends above the link').toBeLessThanOrEqual(printed!.y)
  const { rgba } = decodePng(await page.locator('#map canvas').screenshot())
  const colours = new Set<number>()
  for (let at = 0; at < rgba.length; at += 4)
    colours.add((rgba[at]! << 16) | (rgba[at + 1]! << 8) | rgba[at + 2]!)
  expect(colours.size).toBeGreaterThan(50)
})

for (const [id, name] of [
  ['nagorno-karabakh', 'Nagorno-Karabakh'],
  ['russia', 'Russia']
] as const) {
  test(`the page of ${name} prints with map, legend, scale, sources, link and date`, async ({
    page
  }) => {
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 794, height: 1123 })
    await page.goto(`/place/${id}/`)
    const text = await page.locator('.document').innerText()
    for (const said of [
      'CSTO member states',
      'OpenStreetMap',
      'DW (Deutsche Welle), 13 June 2024',
      `/place/${id}/`,
      'This page was made on '
    ])
      expect(text).toContain(said)
    expect(text).toMatch(/made on \d{1,2} \w+ \d{4} and stands at http/)

    const drawn = await page.locator('.locator svg').evaluate((svg) => {
      const bar = svg.querySelector('.scale path')!.getBoundingClientRect()
      const box = svg.parentElement!.getBoundingClientRect()
      return {
        km: svg.querySelector('.scale text')!.textContent,
        inside: bar.left > box.left && bar.bottom < box.bottom && bar.width > 40,
        whole: box.left >= 0 && box.right <= innerWidth,
        wide: document.scrollingElement!.scrollWidth
      }
    })
    expect(drawn.km).toMatch(/^[\d,]{2,5}\skm$/)
    expect(drawn).toMatchObject({ inside: true, whole: true, wide: 794 })
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, format).toBeGreaterThan(0)
    }
  })
}
