import type { FeatureCollection } from 'geojson'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PATIENCE } from '../domain/patience'
import { GeometryFiles } from './geometry-files'

const collection = (placeId: string): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { placeId }, geometry: { type: 'Point', coordinates: [45, 40] } }
  ]
})
const drawnAs = (type: string, coordinates: unknown): Response =>
  Response.json({ type: 'FeatureCollection', features: [{ geometry: { type, coordinates } }] })
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

describe('the geometry files of a source', () => {
  test('become one collection whose features say of which file they are', async () => {
    const files = new GeometryFiles(input, LEVELS)
    await files.load('overview')
    expect(files.collection('overview').features.map(({ properties }) => properties)).toEqual([
      { placeId: 'basemap-coarse', file: 'basemap-coarse' },
      { placeId: 'csto-coarse', file: 'csto-coarse' },
      { placeId: 'mentioned-coarse', file: 'mentioned-coarse' }
    ])
  })

  test('are copied by the browser, into a plain object, when they are handed over', async () => {
    const files = new GeometryFiles(input, LEVELS)
    await files.load('detail')
    const handed = files.collection('detail')
    // What MapLibre takes for an instance of a class of the language it does not copy itself.
    expect(handed).toBeInstanceOf(Boolean)
    const copy = structuredClone(handed)
    expect(copy).not.toBeInstanceOf(Boolean)
    expect({ ...copy }).toEqual({ type: 'FeatureCollection', features: handed.features })
  })

  test('are nothing until the last has come', async () => {
    const files = new GeometryFiles(input, LEVELS)
    const loading = files.load('overview')
    expect(files.isSettled('overview')).toBe(false)
    expect(files.collection('overview').features).toEqual([])
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
    expect(files.collection('always').features[0]!.properties).toEqual({
      placeId: 'computed',
      file: 'accuracy'
    })
  })

  test.each([
    ['missing', () => new Response('Not found', { status: 404 })],
    ['cut off', () => new Response('{"type":"FeatureCollection","fea')],
    ['a web page', () => new Response('<!doctype html><p>Sign in')],
    ['something else', () => Response.json(null)],
    ['full of holes', () => Response.json({ type: 'FeatureCollection', features: [null] })],
    ['off the globe', () => drawnAs('Point', [45, 400])],
    [
      'without numbers',
      () =>
        drawnAs('LineString', [
          [45, 40],
          ['46', null]
        ])
    ],
    ['of no such shape', () => drawnAs('Polygon', [[45, 40]])],
    ['of an empty shape', () => drawnAs('MultiPolygon', [])],
    ['of no shape known', () => drawnAs('Circle', [45, 40])]
  ])('come without one that is %s, and with it when asked for again', async (_, answer) => {
    broken['/csto-coarse'] = answer()
    const files = new GeometryFiles(input, LEVELS)
    await files.load('overview')
    expect([...files.failed]).toEqual(['csto-coarse'])
    expect(files.has('csto-coarse')).toBe(false)
    expect(files.collection('overview').features).toHaveLength(2)

    broken = {}
    await files.load('overview')
    expect([...files.failed]).toEqual([])
    expect(files.collection('overview').features).toHaveLength(3)
    expect(fetched).toHaveBeenCalledTimes(4)
  })
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
    expect(files.collection('overview').features).toHaveLength(2)
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
    expect(files.collection('overview').features).toHaveLength(3)
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
