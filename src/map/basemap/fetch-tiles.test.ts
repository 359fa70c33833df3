import { afterEach, expect, test, vi } from 'vitest'
import { fetched, RangeSource, Unusable } from './fetch-tiles'

const URL_ = 'https://tiles.example.org/region.pmtiles'
const answering = (answer: () => Response | Promise<Response>): void =>
  void vi.stubGlobal(
    'fetch',
    vi.fn(async () => answer())
  )
afterEach(() => void vi.unstubAllGlobals())

const faultOf = async (asked: Promise<unknown>): Promise<string> => {
  const error: unknown = await asked.then(
    () => 'none',
    (reason: unknown) => reason
  )
  return error instanceof Unusable ? error.fault : String(error)
}
const part = (headers: Record<string, string> = {}, status = 206): Response =>
  new Response(new Uint8Array(10), { status, headers })

test('a part of a file is asked for by its range', async () => {
  answering(() => part({ ETag: '"a"' }))
  const source = new RangeSource(URL_)
  expect(await source.getBytes(100, 10)).toMatchObject({ etag: '"a"' })
  const [, { headers }] = vi.mocked(fetch).mock.calls[0] as unknown as [string, RequestInit]
  expect(headers).toEqual({ Range: 'bytes=100-109' })
})

test.each([
  ['a whole file', part({ 'Content-Length': '999999' }, 200), 'ranges'],
  ['a file of unknown length', part({}, 200), 'ranges'],
  ['no file', part({}, 404), 'unreachable'],
  ['a broken host', part({}, 503), 'unreachable'],
  ['nothing', new Response(null, { status: 204 }), 'unreachable']
])('%s instead of a part', async (_, answer, fault) => {
  answering(() => answer)
  expect(await faultOf(new RangeSource(URL_).getBytes(0, 16_384))).toBe(fault)
})

test('a file that is smaller than the part may come whole', async () => {
  answering(() => part({ 'Content-Length': '10' }, 200))
  expect((await new RangeSource(URL_).getBytes(0, 16_384)).data.byteLength).toBe(10)
})

test('an archive that another has replaced is opened anew', async () => {
  answering(() => part({ ETag: '"b"' }))
  await expect(new RangeSource(URL_).getBytes(0, 10, undefined, '"a"')).rejects.toThrow()
  answering(() => part({ ETag: 'W/"b"' }))
  await expect(new RangeSource(URL_).getBytes(0, 10, undefined, '"a"')).resolves.toBeDefined()
})

test.each([
  [new TypeError('Failed to fetch'), 'unreachable'],
  [new DOMException('', 'TimeoutError'), 'slow'],
  [new DOMException('', 'AbortError'), 'AbortError']
])('%s', async (error, fault) => {
  answering(() => Promise.reject(error))
  expect(await faultOf(fetched(URL_))).toContain(fault)
})
