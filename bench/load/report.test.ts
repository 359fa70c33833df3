import { describe, expect, test } from 'vitest'
import { between, kilobytesOf, markdown, median, type Figures } from './report'

describe('the report of the load benchmark', () => {
  test('sorts files by what the browser wanted them for', () => {
    const kilobytes = kilobytesOf([
      { path: '/', destination: 'document', bytes: 500 },
      { path: '/assets/a.js', destination: 'script', bytes: 2000 },
      { path: '/assets/b.js', destination: 'script', bytes: 1000 },
      { path: '/assets/w.js', destination: 'worker', bytes: 400 },
      { path: '/assets/x.geojson', destination: 'empty', bytes: 100 },
      { path: '/favicon.svg', destination: 'image', bytes: 10 }
    ])
    expect(kilobytes).toMatchObject({ HTML: 0.5, scripts: 3, worker: 0.4, GeoJSON: 0.1 })
    expect(kilobytes.other).toBe(0.01)
    expect(kilobytes.all).toBeCloseTo(4.01)
  })

  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[7], 7]
  ])('takes the middle of %j', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  test('refuses the median of nothing', () => {
    expect(() => median([])).toThrow('median of nothing')
  })

  test('quotes the ratio beside the times', () => {
    const figures = (firstPaint: number, ready: number): Figures => ({
      kilobytes: kilobytesOf([{ path: '/', destination: 'document', bytes: 1500 }]),
      firstPaint,
      ready
    })
    const pages = {
      atlas: figures(100, 1200),
      'same picture': figures(200, 1000),
      'plain shapes': figures(200, 800),
      Leaflet: figures(100, 600),
      OpenLayers: figures(125, 600)
    }
    const profiles = [{ name: 'fast', pages }]
    const text = markdown({ rounds: 7, profiles, clicks: [10, 20, 90] })
    expect(text).toContain('| fast | atlas ÷ same picture | 0.50 × | 1.20 × |')
    expect(text).toContain('| fast | atlas ÷ plain shapes | 0.50 × | 1.50 × |')
    expect(text).toContain('| fast | atlas ÷ OpenLayers | 0.80 × | 2.00 × |')
    expect(text).toContain('median 20 ms, slowest of 3 places 90 ms')
    expect(text).toContain('| atlas | 1.5 | 1.5 |')
  })

  test('writes between the markers and leaves the rest', () => {
    const document = 'before\n<!-- measured: start -->\nold\n<!-- measured: end -->\nafter\n'
    const written = between(document, 'new')
    expect(written).toBe(
      'before\n<!-- measured: start -->\n\nnew\n\n<!-- measured: end -->\nafter\n'
    )
    expect(between(written, 'new')).toBe(written)
    expect(() => between('no markers', 'new')).toThrow('lacks')
  })
})
