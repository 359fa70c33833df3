import type { Page } from '@playwright/test'
import type { Guard } from './support/guard'
import { heapOf } from './support/heap'
import { LONG } from './support/long'
import { expect, openMap, openText, test } from './support/page'
import { RandomReader } from './support/random-reader'

// A reader who does anything at all, in any order: no error of a script, a page that answers, and no heap
// that grows. `ATLAS_SEED` repeats a run; a failure says its seed and what was done last.

const SEED = Number(process.env['ATLAS_SEED'] ?? 20_250_611)
/** So many actions apart the page is looked at. */
const LOOK = 100
/** By then all that a page keeps once it was needed has come. */
const WARM = 1000
const MOST_GROWTH = 1.1

test('whatever a reader does, the page answers', async ({ page, guard }) => {
  await RandomReader.keepIn(page)
  await openText(page, guard)
  await wander(page, guard, 150)
})

test(
  '8000 actions without a map: no error, and a heap that stays',
  LONG,
  async ({ page, guard }) => {
    test.setTimeout(60 * 60_000)
    await RandomReader.keepIn(page)
    await openText(page, guard)
    await expectSteadyHeap(page, guard, 8000)
  }
)

test('2000 actions with a map: no error, and a heap that stays', LONG, async ({ page, guard }) => {
  test.setTimeout(60 * 60_000)
  await RandomReader.keepIn(page)
  await openMap(page)
  await expectSteadyHeap(page, guard, 2000)
})

async function expectSteadyHeap(page: Page, guard: Guard, actions: number): Promise<void> {
  const reader = new RandomReader(page, SEED)
  await wander(page, guard, WARM, reader)
  const before = await heapAtHome(page)
  await wander(page, guard, actions - WARM, reader)
  const after = await heapAtHome(page)
  const figures = `seed ${SEED}: ${(before / 1e6).toFixed(2)} MB after ${WARM} actions, ${(after / 1e6).toFixed(2)} MB after ${actions}`
  test.info().annotations.push({ type: 'heap', description: figures })
  console.log(figures)
  expect(after / before, figures).toBeLessThan(MOST_GROWTH)
}

/** The host's own word on articles that links name and that there are not. */
const NO_ARTICLE = /404 .*\/parts\/[^/]+\/article\//

async function wander(
  page: Page,
  guard: Guard,
  actions: number,
  reader = new RandomReader(page, SEED)
): Promise<void> {
  guard.allow(NO_ARTICLE)
  const done: string[] = []
  for (let count = 1; count <= actions; count++) {
    try {
      done.push(await reader.act())
    } catch (error) {
      throw new Error(`${at(count, done)}: ${String(error)}`, { cause: error })
    }
    if (count % LOOK !== 0 && count !== actions) continue
    expect(await guard.take(), at(count, done)).toEqual([])
    await expectAnswer(page, at(count, done))
  }
}

const at = (count: number, done: readonly string[]): string =>
  `Seed ${SEED}, action ${count}, the last: ${done.slice(-20).join(' · ')}`

/** The list opens a place. */
async function expectAnswer(page: Page, when: string): Promise<void> {
  await goHome(page)
  const list = page.getByRole('navigation', { name: 'All places' })
  await list.getByRole('link', { name: 'Yerevan', exact: true }).click()
  await expect(page.locator('#panel h2'), when).toHaveText('Yerevan')
}

/** Out of every dialog and of every view, as whoever comes anew. */
async function goHome(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 })
  for (let layer = 0; layer < 4; layer++) await page.keyboard.press('Escape')
  await page.evaluate(() => (location.hash = '#names=en'))
  await expect(page.locator('#panel h2')).toHaveText('Start with a question')
}

/** Bytes that scripts hold once all is swept up, at the first view. */
async function heapAtHome(page: Page): Promise<number> {
  await goHome(page)
  await page.waitForTimeout(1000)
  return heapOf(page)
}
