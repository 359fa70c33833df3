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

/** Where the map shows the position, by the camera in the address. Throws when it is outside the canvas. */
export async function pointOf(page: Page, position: LngLat): Promise<Point> {
  const camera = cameraOfHash(hashOf(page)) ?? (await restingCamera(page))
  const box = await page.locator('#map canvas').first().boundingBox()
  if (!box) throw new Error('There is no map canvas on the page.')
  const { x, y } = screenOffset(camera, position, box.height)
  if (Math.abs(x) > box.width / 2 || Math.abs(y) > box.height / 2) {
    throw new Error(
      `${position.lat}, ${position.lng} is outside the map at ${new URL(page.url()).hash}.`
    )
  }
  return { x: box.x + box.width / 2 + x, y: box.y + box.height / 2 + y }
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
