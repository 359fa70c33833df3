import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { FAST, readFolder, serve, type Line, type LoadServer } from './server'

const folder = mkdtempSync(join(tmpdir(), 'atlas-server-'))
const text = 'The same sentence again. '.repeat(2000)
writeFileSync(join(folder, 'index.html'), text)
// Letters that do not compress, so that the line is the limit.
writeFileSync(join(folder, 'font.woff2'), Buffer.alloc(20_000, 7))
const files = readFolder(folder)
afterAll(() => rmSync(folder, { recursive: true }))

async function on<T>(line: Line, act: (server: LoadServer) => Promise<T>): Promise<T> {
  const server = await serve(files, line)
  try {
    return await act(server)
  } finally {
    await server.close()
  }
}

async function millisecondsOf(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

const load = async (url: string): Promise<string> => (await fetch(url)).text()

describe('the server of the load benchmark', () => {
  test('sends what the file says, compressed, and counts what travelled', async () => {
    await on(FAST, async ({ url, sent }) => {
      const response = await fetch(url)
      expect(response.headers.get('content-encoding')).toBe('br')
      expect(await response.text()).toBe(text)
      expect(sent).toHaveLength(1)
      expect(sent[0]!.bytes).toBe(Number(response.headers.get('content-length')))
      expect(sent[0]!.bytes).toBeLessThan(200)
    })
  })

  test('sends fonts as they are, and nothing that it has not', async () => {
    await on(FAST, async ({ url, sent }) => {
      const font = await fetch(`${url}font.woff2`)
      expect(font.headers.get('content-encoding')).toBeNull()
      expect((await fetch(`${url}nothing`)).status).toBe(404)
      expect(sent.map(({ bytes }) => bytes)).toEqual([20_000])
    })
  })

  test('makes each request wait', async () => {
    await on({ latency: 80, bytesPerSecond: Infinity }, async ({ url }) => {
      expect(await millisecondsOf(() => load(url))).toBeGreaterThan(75)
    })
  })

  test('shares one line among all answers', async () => {
    await on({ latency: 0, bytesPerSecond: 100_000 }, async ({ url }) => {
      const three = (): Promise<unknown> =>
        Promise.all([1, 2, 3].map((n) => load(`${url}font.woff2?${n}`)))
      const time = await millisecondsOf(three)
      expect(time).toBeGreaterThan(590)
      expect(time).toBeLessThan(1200)
    })
  })
})
