import type { Page } from '@playwright/test'
import { pictureOfPage, textOf } from '../browser/pdf'
import { date } from '../../src/words/figures'
import { LIGHT } from '../../src/styles/palette'
import { expect, openMap, openText, test } from './support/page'
import { unless } from './support/long'
import { decodePng, type Picture } from './support/png'
import { AREAS, forEachPixel, isNear, sharesOf, type Shares } from './support/shares'

// One after the other: two at once would install the same packages.
test.describe.configure({ mode: 'default' })

const HASH = '#map=6.2/40.6/46.5&place=yerevan&names=en'
const DOTS_PER_INCH = 96

test('the map page prints its map whole on the first page, with all that explains it', async ({
  page
}) => {
  await page.setViewportSize({ width: 1000, height: 640 })
  await openMap(page, HASH)
  const screen = {
    shares: sharesOf(decodePng(await page.locator('#map').screenshot())),
    shape: await shapeOfMap(page)
  }
  const upright = await page.pdf({ format: 'A4' })
  expectSameMap(upright, screen, 'A4 upright')
  expect(textOf(upright, 2)).toContain('Protests in Yerevan')
  expect(textOf(upright), 'the filter').not.toContain('All articles')
  expect(await page.locator('.print-sheet').count(), 'what is left on the screen').toBe(0)
  expect(new URL(page.url()).hash).toBe(HASH)

  expectSameMap(await page.pdf({ format: 'Letter', landscape: true }), screen, 'Letter on its side')

  await page.getByRole('button', { name: 'Dark colours' }).click()
  await expect
    .poll(async () => sharesOf(decodePng(await page.locator('#map').screenshot())).mentioned)
    .toBe(0)
  expectSameMap(await page.pdf({ format: 'Letter' }), screen, 'Letter, from dark colours')
})

test('without WebGL the static map is printed in the map’s place', async ({ page, guard }) => {
  await openText(page, guard, '#place=yerevan')
  const pdf = await page.pdf({ format: 'A4' })
  const printed = pictureOfPage(pdf, 1, DOTS_PER_INCH)
  expectWholeMap(printed, 960 / 620, 'static')
  expect(sharesOf(printed).border).toBeGreaterThan(0.0005)
  expectExplained(textOf(pdf, 1), '#place=yerevan', 'static')
})

/** The first page shows what the screen does, in light colours, and says all that is to be said of it. */
function expectSameMap(
  pdf: Buffer,
  screen: { readonly shares: Shares; readonly shape: number },
  paper: string
): void {
  const printed = pictureOfPage(pdf, 1, DOTS_PER_INCH)
  expectWholeMap(printed, screen.shape, paper)
  const shares = sharesOf(cut(printed, mapBoxOf(printed)))
  for (const name of AREAS)
    expect(Math.abs(shares[name] - screen.shares[name]), `${name}: ${paper}`).toBeLessThan(0.05)
  expect(shares.border, `the border: ${paper}`).toBeGreaterThan(0.001)
  expectExplained(textOf(pdf, 1), HASH, paper)
}

/** Lines may break anywhere, in the link too. */
function expectExplained(text: string, hash: string, paper: string): void {
  const today = date(new Date().toISOString().slice(0, 10))
  for (const said of [
    'Villages handed over in May 2024',
    'Other states that the articles name',
    'OpenStreetMap contributors',
    `Printed on ${today} from http`,
    hash
  ])
    expect(text.replace(/\s/g, ''), paper).toContain(said.replace(/\s/g, ''))
  expect(text, paper).toMatch(/\d+\s*km\s/)
}

const shapeOfMap = (page: Page): Promise<number> =>
  page.locator('#map').evaluate(({ clientWidth, clientHeight }) => clientWidth / clientHeight)

type Box = readonly [left: number, top: number, right: number, bottom: number]

/** The map has the form that it has on the screen, is inside the paper, and no part of it is empty. */
function expectWholeMap(printed: Picture, shape: number, paper: string): void {
  const box = mapBoxOf(printed)
  const [left, top, right, bottom] = box
  expect(Math.abs((right - left) / (bottom - top) / shape - 1), `form on ${paper}`).toBeLessThan(
    0.02
  )
  expect(right - left, `width on ${paper}`).toBeGreaterThan(400)
  expect(left, paper).toBeGreaterThan(20)
  expect(right, paper).toBeLessThan(printed.width - 20)
  const { white } = sharesOf(cut(printed, box))
  expect(white, `nothing drawn on ${paper}`).toBeLessThan(0.02)
}

/** The rows and columns that the map's areas fill. */
function mapBoxOf(picture: Picture): Box {
  const wanted = new Set(AREAS.map((name) => Number.parseInt(LIGHT[name].slice(1), 16)))
  const [columns, rows] = [new Map<number, number>(), new Map<number, number>()]
  forEachPixel(picture, (colour, x, y) => {
    if (![...wanted].some((each) => isNear(colour, each))) return
    columns.set(x, (columns.get(x) ?? 0) + 1)
    rows.set(y, (rows.get(y) ?? 0) + 1)
  })
  const filled = (counts: Map<number, number>): number[] =>
    [...counts].flatMap(([at, count]) => (count > 80 ? [at] : []))
  const [xs, ys] = [filled(columns), filled(rows)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs) + 1, Math.max(...ys) + 1]
}

function cut({ width, rgba }: Picture, [left, top, right, bottom]: Box): Picture {
  const out = new Uint8Array((right - left) * (bottom - top) * 4)
  for (let y = top; y < bottom; y++) {
    const row = rgba.subarray((y * width + left) * 4, (y * width + right) * 4)
    out.set(row, (y - top) * (right - left) * 4)
  }
  return { width: right - left, height: bottom - top, rgba: out }
}

for (const [id, name] of [
  ['nagorno-karabakh', 'Nagorno-Karabakh'],
  ['russia', 'Russia']
] as const) {
  test(
    `the page of ${name} prints with map, legend, scale, sources, link and date`,
    unless(id === 'russia'),
    async ({ page }) => {
      await page.goto(`/place/${id}/`)
      for (const format of ['A4', 'Letter']) {
        const pdf = await page.pdf({ format })
        const text = textOf(pdf, 1)
        for (const said of ['CSTO member states', 'OpenStreetMap']) expect(text).toContain(said)
        expect(text, format).toMatch(/[\d,]{2,5}\s*km\s/)
        const { sea, land, csto } = sharesOf(pictureOfPage(pdf, 1, DOTS_PER_INCH))
        expect(sea + land, `the map on ${format}`).toBeGreaterThan(0.02)
        expect(csto, `the states on ${format}`).toBeGreaterThan(0.002)
        const all = textOf(pdf)
        for (const said of ['DW (Deutsche Welle), 13 June 2024', `/place/${id}/`])
          expect(all).toContain(said)
        expect(all).toMatch(/made on \d{1,2} \w+ \d{4} and stands at/)
      }
    }
  )
}
