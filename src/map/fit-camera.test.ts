import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { screenOffset } from '../../test/e2e/support/project'
import type { Box } from './free-areas'
import { edgeOf, fitCamera, fitsAt, type FittedCamera, type LngLat } from './fit-camera'

const RANGE = { minZoom: 0, maxZoom: 12 }
/** Some way round the CSTO: Kaliningrad, Franz Josef Land, Chukotka, Primorye, Kushka's south, Syunik. */
const CSTO: LngLat[] = [
  [19.6, 54.5],
  [58, 81.9],
  [-169.6, 66.1],
  [131, 42.6],
  [71, 36.7],
  [46.5, 38.9]
]

/** Pixels from the top left, by the arithmetic that the browser tests hold against the real map. */
function onScreen(
  { center: [lng, lat], zoom }: FittedCamera,
  [pointLng, pointLat]: LngLat,
  { width, height }: { width: number; height: number }
): { x: number; y: number } {
  const camera = { lng, lat, zoom, bearing: 0, pitch: 0 }
  const { x, y } = screenOffset(camera, { lng: pointLng, lat: pointLat }, height)
  return { x: width / 2 + x, y: height / 2 + y }
}

const within = ({ x, y }: { x: number; y: number }, area: Box): boolean =>
  x >= area.left - 1 && x <= area.right + 1 && y >= area.top - 1 && y <= area.bottom + 1

function outcomeOf(check: () => boolean): boolean | 'behind the globe' {
  try {
    return check()
  } catch {
    return 'behind the globe'
  }
}

describe('the camera that shows a place whole', () => {
  test.each([
    [1000, 830, { left: 20, top: 20, right: 980, bottom: 810 }],
    [948, 676, { left: 20, top: 20, right: 860, bottom: 560 }],
    [390, 338, { left: 20, top: 20, right: 320, bottom: 260 }],
    [700, 300, { left: 60, top: 20, right: 620, bottom: 240 }]
  ])('has the CSTO on the globe within a part of %i × %i', (width, height, area) => {
    const view = fitCamera(CSTO, { width, height }, area, RANGE)
    const seen = CSTO.map((point) => onScreen(view, point, { width, height }))
    expect(seen.every((at) => within(at, area))).toBe(true)
    const nearer = { ...view, zoom: view.zoom + 0.3 }
    const stillFits = (): boolean =>
      CSTO.every((point) => within(onScreen(nearer, point, { width, height }), area))
    // Nearer by, a part of it lies outside, or behind the globe.
    expect(outcomeOf(stillFits)).not.toBe(true)
  })

  test('has any box within any part of the map, and is never needlessly far', () => {
    const box = fc.record({
      west: fc.double({ min: 40, max: 48, noNaN: true }),
      south: fc.double({ min: 38, max: 43, noNaN: true }),
      size: fc.double({ min: 0.001, max: 3, noNaN: true })
    })
    const part = fc.record({
      left: fc.integer({ min: 0, max: 300 }),
      top: fc.integer({ min: 0, max: 200 })
    })
    fc.assert(
      fc.property(box, part, ({ west, south, size }, { left, top }) => {
        const map = { width: 600, height: 500 }
        const area = { left, top, right: left + 260, bottom: top + 240 }
        const points = edgeOf([west, south, west + size, south + size])
        const view = fitCamera(points, map, area, RANGE)
        expect(view.zoom).toBeGreaterThanOrEqual(5)
        const seen = points.map((point) => onScreen(view, point, map))
        expect(seen.every((at) => within(at, area))).toBe(true)
        const spare = Math.min(
          260 - Math.max(...seen.map(({ x }) => x)) + Math.min(...seen.map(({ x }) => x)),
          240 - Math.max(...seen.map(({ y }) => y)) + Math.min(...seen.map(({ y }) => y))
        )
        expect(view.zoom === 12 || spare < 2).toBe(true)
        expect(fitsAt(view.zoom, points, map, area)).toBe(true)
        expect(view.zoom === 12 || !fitsAt(view.zoom + 0.05, points, map, area)).toBe(true)
      })
    )
  })

  test('goes no nearer to a point than asked, and has it in the middle of the part', () => {
    const area = { left: 100, top: 0, right: 300, bottom: 200 }
    const view = fitCamera([[45, 41]], { width: 300, height: 300 }, area, RANGE)
    expect(view.zoom).toBe(12)
    const at = onScreen(view, [45, 41], { width: 300, height: 300 })
    expect(at.x).toBeCloseTo(200, 0)
    expect(at.y).toBeCloseTo(100, 0)
  })
})
