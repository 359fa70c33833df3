import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notFoundPlugin } from './not-found-plugin'

const root = mkdtempSync(join(tmpdir(), 'atlas-preview-'))
let server: PreviewServer
let origin = ''

beforeAll(async () => {
  mkdirSync(join(root, 'dist/place/yerevan'), { recursive: true })
  writeFileSync(join(root, 'dist/index.html'), 'the map')
  writeFileSync(join(root, 'dist/404.html'), 'no such page')
  writeFileSync(join(root, 'dist/place/yerevan/index.html'), 'Yerevan')
  writeFileSync(join(root, 'dist/data.json'), '{}')
  server = await preview({
    root,
    configFile: false,
    base: '/atlas/',
    logLevel: 'silent',
    plugins: [notFoundPlugin()],
    preview: { host: '127.0.0.1', port: 0 }
  })
  origin = new URL(server.resolvedUrls!.local[0]!).origin
})
afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true })
})

test.each([
  ['/atlas/', 200, 'the map'],
  ['/atlas/place/yerevan/', 200, 'Yerevan'],
  ['/atlas/place/yerevan/?from=feed', 200, 'Yerevan'],
  ['/atlas/data.json', 200, '{}'],
  ['/atlas/place/atlantis/', 404, 'no such page'],
  ['/atlas/place/atlantis/index.html', 404, 'no such page'],
  ['/atlas/article/x.html', 404, 'no such page'],
  ['/atlas/data/none.json', 404, 'no such page'],
  ['/atlas/place/%E0%A4%A/', 404, 'no such page']
])('the preview answers %s with %i', async (path, status, text) => {
  const response = await fetch(origin + path)
  expect([response.status, await response.text()]).toEqual([status, text])
})
