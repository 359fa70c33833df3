import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodePng, type Picture } from '../test/e2e/support/png'
import { previewSvg } from '../src/pages/preview-svg'
import { CacheFolder } from './cache-folder'
import { writePreviewFonts } from './preview-fonts'
import { Previews } from './previews'

const folder = mkdtempSync(join(tmpdir(), 'previews-'))
const dist = join(folder, 'dist')
const cache = join(folder, 'cache')
let fonts: string[] = []
beforeAll(async () => {
  mkdirSync(dist)
  fonts = await writePreviewFonts(resolve('.'), join(folder, 'fonts'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const build = () => new Previews({ dist, cache: new CacheFolder(cache), base: '/atlas/', fonts })
const svgOf = (title: string, credits = ['© Surveyors']): string =>
  previewSvg(
    {
      title,
      kind: 'Village',
      facts: [],
      map: { width: 960, height: 640, kmPerPixel: 1, shapes: [] }
    },
    { site: 'An Atlas', credits }
  )
const fileOf = (address: string): string => join(dist, address.replace('/atlas/', ''))

async function drawn(svg: string): Promise<Picture> {
  const previews = build()
  const address = await previews.add(svg)
  await previews.done()
  return decodePng(readFileSync(fileOf(address)))
}

/** How many pixels of the rows are dark. */
function ink({ width, rgba }: Picture, from: number, to: number): number {
  let dark = 0
  for (let at = from * width; at < to * width; at += 1) {
    if (rgba[at * 4]! < 150 && at % width > 12) dark += 1
  }
  return dark
}

test('a preview is a PNG of the size that networks ask for, with its credits drawn in', async () => {
  const picture = await drawn(svgOf('Mill Brook'))
  expect([picture.width, picture.height]).toEqual([1200, 630])
  expect(ink(picture, 580, 620)).toBeGreaterThan(100)
  expect(ink(await drawn(svgOf('Mill Brook', [])), 580, 620)).toBe(0)
})

test('a picture that cannot be drawn fails the build and says why, and others are drawn', async () => {
  const previews = build()
  const whole = await previews.add(svgOf('Weir'))
  await previews.add('<svg xmlns="http://www.w3.org/2000/svg" width="12" height="6"><rect')
  await expect(previews.done()).rejects.toThrow(/SVG/i)
  expect(existsSync(fileOf(whole))).toBe(true)
})

describe.each([
  ['Latin', 'Şuşa əğı'],
  ['Armenian', 'Երևան'],
  ['Cyrillic', 'Ереван']
])('%s letters', (_, title) => {
  test('are drawn', async () => {
    expect(ink(await drawn(svgOf(title)), 110, 170)).toBeGreaterThan(300)
  })
})

test('a picture is drawn once for as long as its content stays, and let go when long unused', async () => {
  const first = build()
  const address = await first.add(svgOf('Kept'))
  await first.done()
  const again = build()
  expect(await again.add(svgOf('Kept'))).toBe(address)
  await again.done()
  expect([first.drawn, again.drawn]).toEqual([1, 0])

  const file = join(cache, basename(address))
  const longAgo = new Date(Date.now() - 31 * 24 * 3600 * 1000)
  utimesSync(file, longAgo, longAgo)
  const other = build()
  expect(await other.add(svgOf('Changed'))).not.toBe(address)
  await other.done()
  expect(other.drawn).toBe(1)
  expect(existsSync(file)).toBe(false)
})

test('a picture that cannot be drawn fails the build', async () => {
  const previews = build()
  await previews.add('<svg>').catch(() => undefined)
  await expect(previews.done()).rejects.toThrow()
})
