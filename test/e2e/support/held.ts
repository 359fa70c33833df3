import type { Page, Route } from '@playwright/test'
import type { Guard } from './guard'
import { withoutGraphics } from './page'

/** Files that were asked for and wait for their answer. */
export interface Held {
  readonly answer: () => Promise<void>
}

/** Leaves requests of the file without an answer until told to answer. */
export async function holdBack(page: Page, file: string): Promise<Held> {
  const held: Route[] = []
  let holding = true
  await page.route(file, (route) => (holding ? void held.push(route) : route.continue()))
  return {
    async answer() {
      holding = false
      // What the page gave up on is no longer there to be answered.
      await Promise.all(held.map((route) => route.continue().catch(() => undefined)))
    }
  }
}

/** Opens a place, without graphics and on a clock of the test's own, whose words do not come. */
export async function openWaiting(page: Page, guard: Guard): Promise<Held> {
  guard.allow(/WebGL/)
  await page.addInitScript(withoutGraphics)
  await page.clock.install()
  const words = await holdBack(page, '**/parts/**')
  const asked = page.waitForRequest('**/parts/**')
  await page.goto('/#place=yerevan')
  await asked
  return words
}
