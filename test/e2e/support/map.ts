import type { Page } from '@playwright/test'
import { cameraOfHash, screenOffset, type Camera, type LngLat } from './project'

/** Pixels from the window's top left corner. */
export interface Point {
  x: number
  y: number
}

const REST = 700
const PATIENCE = 15_000
const BETWEEN_LOOKS = 100

/** The camera that the address names, once no flight, fade or delayed write changes it any more. */
export async function restingCamera(page: Page): Promise<Camera> {
  const deadline = Date.now() + PATIENCE
  let [hash, since] = [hashOf(page), Date.now()]
  while (Date.now() - since < REST || cameraOfHash(hash) === null) {
    if (Date.now() > deadline) {
      throw new Error(`The address names no camera that has come to rest: "${page.url()}".`)
    }
    await page.waitForTimeout(BETWEEN_LOOKS)
    if (hashOf(page) !== hash) [hash, since] = [hashOf(page), Date.now()]
  }
  return cameraOfHash(hash)!
}

const hashOf = (page: Page): string => new URL(page.url()).hash

/**
 * Where the map shows the position, by the camera in the address. Throws when that is outside the
 * canvas, or under a button or panel that lies over the map.
 */
export async function pointOf(page: Page, position: LngLat): Promise<Point> {
  const camera = cameraOfHash(hashOf(page)) ?? (await restingCamera(page))
  const box = await page.locator('#map canvas').first().boundingBox()
  if (!box) throw new Error('There is no map canvas on the page.')
  const { x, y } = screenOffset(camera, position, box.height)
  const point = { x: box.x + box.width / 2 + x, y: box.y + box.height / 2 + y }
  const there = `${position.lat}, ${position.lng} at ${new URL(page.url()).hash}`
  if (Math.abs(x) > box.width / 2 || Math.abs(y) > box.height / 2) {
    throw new Error(`${there} is outside the map.`)
  }
  const cover = await page.evaluate(elementOverMap, point)
  if (cover !== null) throw new Error(`${there} is under ${cover}.`)
  return point
}

/** Runs in the page: the start of what lies over the map's canvas at the point; null for nothing. */
function elementOverMap({ x, y }: Point): string | null {
  const top = document.elementFromPoint(x, y)
  return top === document.querySelector('#map canvas') ? null : (top?.outerHTML.slice(0, 80) ?? '')
}

/** Clicks the map at the position, with a real mouse event. */
export async function clickMap(page: Page, position: LngLat): Promise<void> {
  const { x, y } = await pointOf(page, position)
  await page.mouse.click(x, y)
}

/** Moves the mouse to the position, by way of a point beside it. */
export async function hoverMap(page: Page, position: LngLat): Promise<void> {
  const { x, y } = await pointOf(page, position)
  await page.mouse.move(x - 3, y - 3)
  await page.mouse.move(x, y)
}
