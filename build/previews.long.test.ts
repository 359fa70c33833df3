import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { CacheFolder } from './cache-folder'
import { Previews } from './previews'

const folder = mkdtempSync(join(tmpdir(), 'previews-'))
afterAll(() => rmSync(folder, { recursive: true }))

const PICTURES = 300
/** Megabytes: a tenth of what the pixels of all take. */
const GROWTH = 90

test('many pictures take no more memory than a few', async () => {
  const previews = new Previews({
    ...{ dist: folder, base: '/', fonts: [] },
    cache: new CacheFolder(join(folder, 'cache'))
  })
  const draw = (from: number, to: number): Promise<unknown> =>
    Promise.all(Array.from({ length: to - from }, (_, at) => previews.add(bar(from + at))))
  await draw(0, 40)
  const before = megabytes()
  await draw(40, 40 + PICTURES)
  await previews.done()
  expect(previews.drawn).toBe(40 + PICTURES)
  expect(megabytes() - before).toBeLessThan(GROWTH)
})

const megabytes = (): number => process.memoryUsage.rss() / 1e6

const bar = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="${width}" height="9"/></svg>`
