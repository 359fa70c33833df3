import { expect, type Page } from '@playwright/test'
import { pointOf, type Point } from './map'
import { decodePng, type Picture } from './png'
import type { LngLat } from './project'

/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

interface Near {
  /** Pixels to each side of the position that are looked at. */
  radius?: number
  /** Milliseconds to wait; what is drawn comes some frames after what asked for it. */
  timeout?: number
}

const PATIENCE = 15_000

/** What is on the screen round the position: a square of 2 × radius + 1 pixels, overlays included. */
export async function pictureAt(page: Page, position: LngLat, radius = 4): Promise<Picture> {
  return pictureAround(page, await pointOf(page, position), radius)
}

/** As `pictureAt`, by pixels of the window. */
export async function pictureAround(page: Page, point: Point, radius: number): Promise<Picture> {
  const size = 2 * radius + 1
  const [x, y] = [Math.round(point.x) - radius, Math.round(point.y) - radius]
  return decodePng(await page.screenshot({ clip: { x, y, width: size, height: size } }))
}

const BETWEEN_PICTURES = 400

/** The picture once nothing that comes late, detail or names, changes it any more. */
export async function settledPictureAt(
  page: Page,
  position: LngLat,
  radius: number
): Promise<Picture> {
  let settled = await pictureAt(page, position, radius)
  await expect(async () => {
    const before = settled
    await page.waitForTimeout(BETWEEN_PICTURES)
    settled = await pictureAt(page, position, radius)
    expect(difference(before, settled)).toBe(0)
  }).toPass({ timeout: PATIENCE })
  return settled
}

/**
 * Proves that something is drawn at the position: what is there changes when `hide` takes it away.
 * Needs no knowledge of colours, so it holds for half-transparent fills too.
 */
export async function expectDrawnUntil(
  page: Page,
  position: LngLat,
  hide: () => Promise<void>,
  { radius = 4, timeout = PATIENCE }: Near = {}
): Promise<void> {
  const before = await settledPictureAt(page, position, radius)
  await hide()
  await expect
    .poll(async () => difference(before, await pictureAt(page, position, radius)), {
      message: `what is drawn at ${position.lat}, ${position.lng} goes away`,
      timeout
    })
    .toBeGreaterThan(0)
}

/** The share of pixels, 0 to 1, whose channels are all within the tolerance of the colour. */
export function shareOf({ rgba }: Picture, colour: Colour, tolerance = 6): number {
  let hits = 0
  for (let at = 0; at < rgba.length; at += 4) {
    if (colour.every((value, channel) => Math.abs((rgba[at + channel] ?? 0) - value) <= tolerance))
      hits += 1
  }
  return hits / (rgba.length / 4)
}

/** The share of pixels, 0 to 1, in which two pictures of one size differ by more than the tolerance. */
export function difference(a: Picture, b: Picture, tolerance = 2): number {
  if (a.width !== b.width || a.height !== b.height) throw new Error('The pictures differ in size.')
  let differing = 0
  for (let at = 0; at < a.rgba.length; at += 4) {
    const channels = [0, 1, 2].map((channel) => at + channel)
    if (channels.some((i) => Math.abs((a.rgba[i] ?? 0) - (b.rgba[i] ?? 0)) > tolerance))
      differing += 1
  }
  return differing / (a.rgba.length / 4)
}

/** Reads `#rgb` and `#rrggbb`. */
export function parseColour(hex: string): Colour {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex)?.[1]
  if (digits === undefined) throw new Error(`"${hex}" is no #rgb or #rrggbb.`)
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits
  const value = Number.parseInt(long, 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}
