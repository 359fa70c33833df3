import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StaticMap } from '../src/domain/static-map'
import { CacheFolder } from './cache-folder'
import { keptMaps } from './kept-maps'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-maps-'))
  for (const path of ['geo/compile', 'src/domain', 'package-lock.json']) {
    cpSync(path, join(root, path), { recursive: true })
  }
})
afterEach(() => rmSync(root, { recursive: true }))

const MAP: StaticMap = { width: 960, height: 640, kmPerPixel: 1, shapes: [] }

/** What another build gives, and whether it had to draw. */
function build(from: string): { map: StaticMap; drawn: boolean } {
  let drawn = false
  const keep = keptMaps(root, new CacheFolder(join(root, 'cache')))
  const map = keep(
    () => from,
    () => {
      drawn = true
      return MAP
    }
  )
  return { map, drawn }
}

test('a map is drawn once for as long as it is drawn from the same', () => {
  expect(build('a')).toEqual({ map: MAP, drawn: true })
  expect(build('a')).toEqual({ map: MAP, drawn: false })
  expect(build('b').drawn).toBe(true)
})

test.each(['geo/compile/static-map.ts', 'src/domain/new.ts', 'package-lock.json'])(
  'a map is drawn anew when %s changes',
  (file) => {
    build('a')
    writeFileSync(join(root, file), 'changed')
    expect(build('a').drawn).toBe(true)
  }
)
