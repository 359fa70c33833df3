import type { FeatureCollection } from 'geojson'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PATIENCE } from '../../domain/patience'
import { GeometryFiles } from './geometry-files'

const collection = (placeId: string): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { placeId }, geometry: { type: 'Point', coordinates: [45, 40] } }
  ]
})
const LEVELS = {
  overview: ['basemap-coarse', 'csto-coarse', 'mentioned-coarse'],
  detail: ['csto'],
  always: ['accuracy', 'villages', 'yerevan']
}
const input = {
  ...Object.fromEntries(
    Object.values(LEVELS)
      .flat()
      .map((file) => [file, `/${file}`])
  ),
  accuracy: collection('computed')
}

/** What the server answers instead of a collection, by address. */
let broken: Record<string, Response>
const fetched = vi.fn<(url: string, options?: { signal: AbortSignal }) => Promise<Response>>()

beforeEach(() => {
  broken = {}
  fetched.mockReset().mockImplementation((url) => {
    return Promise.resolve(broken[url] ?? Response.json(collection(url.slice(1))))
  })
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => vi.unstubAllGlobals())

describe('the geometry files of a level', () => {
  test('are texts, each with the name of its file', async () => {
    const files = new GeometryFiles(input, LEVELS)
    await files.load('overview')
    expect(files.texts('overview')).toEqual(
      LEVELS.overview.map((file) => [file, JSON.stringify(collection(file))])
    )
  })

  test('are nothing until the last has come', async () => {
    const files = new GeometryFiles(input, LEVELS)
    const loading = files.load('overview')
    expect(files.isSettled('overview')).toBe(false)
    expect(files.texts('overview')).toEqual([])
    await loading
    expect(files.isSettled('overview')).toBe(true)
    expect(files.isSettled('detail')).toBe(false)
  })

  test('are fetched once, however often they are asked for; what is computed, never', async () => {
    const files = new GeometryFiles(input, LEVELS)
    await Promise.all([files.load('always'), files.load('always')])
    await files.load('always')
    expect(fetched).toHaveBeenCalledTimes(LEVELS.always.length - 1)
    expect(fetched).not.toHaveBeenCalledWith(expect.stringContaining('accuracy'))
    expect(files.file('accuracy')).toEqual(collection('computed'))
  })

  test('are read once, when they are first asked for or one after the other', async () => {
    const files = new GeometryFiles(input, LEVELS)
    await files.load('overview')
    expect(files.isRead('csto-coarse')).toBe(false)
    const states = files.file('csto-coarse')
    expect(states).toEqual(collection('csto-coarse'))
    expect(files.isRead('csto-coarse')).toBe(true)
    expect(files.isRead('basemap-coarse')).toBe(false)
    await files.read('overview')
    expect(LEVELS.overview.filter((file) => !files.isRead(file))).toEqual([])
    expect(files.file('csto-coarse')).toBe(states)
  })

  test('come without one that is missing, and with it when asked for again', async () => {
    broken['/csto-coarse'] = new Response('Not found', { status: 404 })
    const files = new GeometryFiles(input, LEVELS)
    await files.load('overview')
    expect([...files.failed]).toEqual(['csto-coarse'])
    expect(files.has('csto-coarse')).toBe(false)
    expect(files.file('csto-coarse').features).toEqual([])
    expect(files.texts('overview')).toHaveLength(2)

    broken = {}
    await files.load('overview')
    expect([...files.failed]).toEqual([])
    expect(files.texts('overview')).toHaveLength(3)
    expect(fetched).toHaveBeenCalledTimes(4)
  })

  test.each(['by the map’s worker', 'by the page'])(
    'come without one that was refused %s, and with it when asked for again',
    async (by) => {
      broken['/csto-coarse'] = new Response('{"type":"FeatureCollection","fea')
      const files = new GeometryFiles(input, LEVELS)
      await files.load('overview')
      expect(files.has('csto-coarse')).toBe(true)
      if (by === 'by the page') await files.read('overview')
      else files.refuse(['csto-coarse'])
      expect([...files.failed]).toEqual(['csto-coarse'])
      expect(files.has('csto-coarse')).toBe(false)
      expect(files.texts('overview')).toHaveLength(2)

      broken = {}
      await files.read('overview')
      expect([...files.failed]).toEqual(['csto-coarse'])
      await files.load('overview')
      expect([...files.failed]).toEqual([])
      expect(files.file('csto-coarse')).toEqual(collection('csto-coarse'))
      expect(fetched).toHaveBeenCalledTimes(4)
    }
  )
})

test('a file of which no address is known is one that failed', async () => {
  const files = new GeometryFiles({}, { ...LEVELS, detail: ['schools'] })
  await files.load('detail')
  expect([...files.failed]).toEqual(['schools'])
  expect(fetched).not.toHaveBeenCalled()
})

describe('a file that does not come', () => {
  const SLOW = '/csto-coarse'
  const text = JSON.stringify(collection('csto-coarse'))
  /** Answers when told to, piece by piece, until the page gives up: as a browser's `fetch` does. */
  let line: { begin: () => void; send: (piece: string) => void; end: () => void }

  beforeEach(() => {
    vi.useFakeTimers()
    fetched.mockImplementation((url, options) => {
      if (url !== SLOW) return Promise.resolve(Response.json(collection(url.slice(1))))
      const { signal } = options!
      return new Promise((resolve, reject) => {
        let body: ReadableStreamDefaultController<Uint8Array>
        const stream = new ReadableStream<Uint8Array>({ start: (opened) => void (body = opened) })
        signal.addEventListener('abort', () => {
          reject(signal.reason)
          body.error(signal.reason)
        })
        line = {
          begin: () => resolve(new Response(stream)),
          send: (piece) => body.enqueue(new TextEncoder().encode(piece)),
          end: () => body.close()
        }
      })
    })
  })
  afterEach(() => vi.useRealTimers())

  function load(): { files: GeometryFiles; settled: () => boolean } {
    const files = new GeometryFiles(input, LEVELS)
    void files.load('overview')
    return { files, settled: () => files.isSettled('overview') }
  }
  const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

  test('is missing after the deadline, and a late answer changes nothing', async () => {
    const { files, settled } = load()
    await wait(PATIENCE.stall - 1000)
    expect(settled()).toBe(false)
    await wait(1000)
    expect([...files.failed]).toEqual(['csto-coarse'])
    expect(files.texts('overview')).toHaveLength(2)
    line.begin()
    await wait(1000)
    expect([...files.failed]).toEqual(['csto-coarse'])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('is missing once it stops halfway, and is fetched again when asked for', async () => {
    const { files } = load()
    line.begin()
    line.send(text.slice(0, 20))
    await wait(PATIENCE.stall)
    expect([...files.failed]).toEqual(['csto-coarse'])
    void files.load('overview')
    line.begin()
    line.send(text)
    line.end()
    await wait(1000)
    expect([...files.failed]).toEqual([])
    expect(files.texts('overview')).toHaveLength(3)
  })

  test('may take long while pieces of it keep coming', async () => {
    const { files, settled } = load()
    line.begin()
    for (let at = 0; at < text.length; at += 20) {
      await wait(PATIENCE.stall - 2000)
      expect(settled()).toBe(false)
      line.send(text.slice(at, at + 20))
    }
    line.end()
    await wait(0)
    expect(settled()).toBe(true)
    expect([...files.failed]).toEqual([])
    expect(vi.getTimerCount()).toBe(0)
  })

  test('may wait its turn while another comes', async () => {
    const { files, settled } = load()
    await wait(PATIENCE.stall - 2000)
    await files.load('always')
    await wait(PATIENCE.stall - 2000)
    expect(settled()).toBe(false)
    await wait(2000)
    expect(settled()).toBe(true)
  })
})
