import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SiteFolder } from './site-folder'

let root = ''
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'site-folder-'))))
afterEach(() => rmSync(root, { recursive: true }))

/** Long before any test. */
const EARLIER = new Date('2024-01-01')

type Files = Readonly<Record<string, string>>

/** One build that writes these files; `like` tells how the folder `parts/…` was called before. */
async function build(files: Files, like = /^never$/): Promise<SiteFolder['counted']> {
  const site = new SiteFolder(root, join(root, 'dist'))
  site.putAside()
  for (const [path, text] of Object.entries(files)) {
    const stoodAt = join(site.earlier(dirname(path), like), path.slice(dirname(path).length + 1))
    site.write(path, text, path.startsWith('parts/') ? stoodAt : path)
  }
  await site.removeRest()
  return site.counted
}

function written(): Files {
  const dist = join(root, 'dist')
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dist, path)).isFile())
    .sort()
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(dist, path), 'utf8')]))
}

function age(path: string): void {
  utimesSync(join(root, 'dist', path), EARLIER, EARLIER)
}
const isAged = (path: string): boolean =>
  statSync(join(root, 'dist', path)).mtimeMs === EARLIER.getTime()

test('what is written again as it was stays the same file; what differs is written', async () => {
  await build({ 'place/upland/index.html': 'Upland', 'place/lowland/index.html': 'Lowland' })
  age('place/upland/index.html')
  age('place/lowland/index.html')
  const files = { 'place/upland/index.html': 'Upland', 'place/lowland/index.html': 'Lowlands' }
  expect(await build(files)).toEqual({ taken: 1, written: 1 })
  expect(written()).toEqual(files)
  expect(isAged('place/upland/index.html')).toBe(true)
  expect(isAged('place/lowland/index.html')).toBe(false)
})

test('what is not written again is gone, and nothing is left of the build before', async () => {
  await build({ 'article/a/index.html': 'A', 'article/b/index.html': 'B' })
  await build({ 'article/a/index.html': 'A' })
  expect(written()).toEqual({ 'article/a/index.html': 'A' })
  expect(existsSync(join(root, 'dist/article/b'))).toBe(false)
  expect(readdirSync(join(root, 'node_modules/.cache'))).toEqual([])
})

test('a folder that is named for its content is taken from that of before', async () => {
  await build({ 'parts/0a1/a.json': '1', 'parts/search-9/a.json': '1' })
  age('parts/0a1/a.json')
  const files = { 'parts/0b2/a.json': '1', 'parts/0b2/b.json': '2' }
  expect(await build(files, /^[\da-f]+$/)).toEqual({ taken: 1, written: 1 })
  expect(written()).toEqual(files)
  expect(isAged('parts/0b2/a.json')).toBe(true)
})

test('bytes are compared, not letters', async () => {
  await build({ 'a.txt': 'x' })
  // As text both read as the sign for what is no letter.
  writeFileSync(join(root, 'dist/a.txt'), Buffer.from([0xff]))
  expect(await build({ 'a.txt': '\ufffd' })).toEqual({ taken: 0, written: 1 })
  expect(written()).toEqual({ 'a.txt': '\ufffd' })
})

test('a build that was ended half-way leaves nothing to the next', async () => {
  await build({ 'a.txt': 'a', 'b.txt': 'b' })
  new SiteFolder(root, join(root, 'dist')).putAside()
  expect(await build({ 'b.txt': 'b' })).toEqual({ taken: 0, written: 1 })
  expect(written()).toEqual({ 'b.txt': 'b' })
})

test('a folder that is kept under Git stays so', async () => {
  mkdirSync(join(root, 'dist/.git'), { recursive: true })
  writeFileSync(join(root, 'dist/.git/HEAD'), 'ref')
  await build({ 'a.txt': 'a' })
  expect(written()).toEqual({ '.git/HEAD': 'ref', 'a.txt': 'a' })
})
