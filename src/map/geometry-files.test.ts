import type { FeatureCollection } from 'geojson'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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
const fetched = vi.fn<(url: string) => Promise<Response>>()

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
    ['full of holes', () => Response.json({ type: 'FeatureCollection', features: [null] })]
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
