import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keptFiles } from './kept-files'

let dist = ''
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'atlas-kept-'))
  for (const path of [
    ...['index.html', '404.html', 'favicon.svg', 'sbom.cdx.json', 'assets/a-1.js'],
    ...['parts/1/first.json', 'parts/1/place/a.json', 'place/a/index.html', 'place/a/map.svg'],
    ...['place/a/feed.xml', 'data/index.html', 'data/a.csv', 'images/a.png', 'embed/index.html']
  ]) {
    put(path, path)
  }
})
afterEach(() => rmSync(dist, { recursive: true }))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true })
  writeFileSync(join(dist, path), text)
}

describe('what a copy of the site holds', () => {
  test('is the map page with all it needs, and passages, search and pages', () => {
    const { kept, all } = keptFiles(dist)
    expect(kept.start).toEqual(['assets/a-1.js', 'favicon.svg', '', 'parts/1/first.json'])
    expect(kept.words).toEqual(['data/', 'parts/1/place/a.json', 'place/a/', 'place/a/map.svg'])
    expect(all.files).toEqual(kept.words)
    expect(kept.unkept).toBe(0)
  })

  test('is the start alone where there is more than is kept unasked', () => {
    const { bytes } = keptFiles(dist).all
    expect(keptFiles(dist, bytes).kept.words).toHaveLength(4)
    const { kept, all } = keptFiles(dist, bytes - 1)
    expect(kept.words).toEqual([])
    expect(kept.unkept).toBe(bytes)
    expect(kept.start).toContain('')
    expect(all.files).toHaveLength(4)
  })

  test('is of another version with each change of it, and with no other', () => {
    const { version } = keptFiles(dist).kept
    expect(version).toMatch(/^[0-9a-f]{12}$/)
    put('images/a.png', 'another')
    put('data/a.csv', 'another')
    expect(keptFiles(dist).kept.version).toBe(version)
    put('place/a/index.html', 'another')
    expect(keptFiles(dist).kept.version).not.toBe(version)
  })
})
