import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compressFolder } from './compress'

const TEXT = 'The whole view is in the link. '.repeat(100)
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-compress-'))
  mkdirSync(join(folder, 'place'))
  writeFileSync(join(folder, 'place/index.html'), TEXT)
  writeFileSync(join(folder, 'short.txt'), 'short')
  writeFileSync(join(folder, 'picture.png'), TEXT)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytesOf = (name: string): Buffer => readFileSync(join(folder, name))

test('lays copies beside what gains by it, and beside nothing else', async () => {
  const sum = await compressFolder(folder)
  expect(sum).toMatchObject({ files: 1, plain: TEXT.length })
  expect(readdirSync(folder).sort()).toEqual(['picture.png', 'place', 'short.txt'])
  expect(brotliDecompressSync(bytesOf('place/index.html.br')).toString()).toBe(TEXT)
  expect(gunzipSync(bytesOf('place/index.html.gz')).toString()).toBe(TEXT)
  expect(sum.brotli).toBe(bytesOf('place/index.html.br').length)
  expect(sum.gzip).toBeLessThan(TEXT.length / 10)
})

test('gives the same bytes each time, and leaves no copy of what is gone', async () => {
  writeFileSync(join(folder, 'gone.html.br'), 'of an earlier build')
  await compressFolder(folder)
  expect(existsSync(join(folder, 'gone.html.br'))).toBe(false)
  const first = ['br', 'gz'].map((ending) => bytesOf(`place/index.html.${ending}`))
  await compressFolder(folder)
  expect(['br', 'gz'].map((ending) => bytesOf(`place/index.html.${ending}`))).toEqual(first)
})
