import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstZooms, type RankedPoint } from './thinned'

const PIXELS_APART = 56
/** Pixels between two points at the zoom. */
const between = (a: RankedPoint, b: RankedPoint, zoom: number): number => {
  const [ax, ay] = pixel(a)
  const [bx, by] = pixel(b)
  return Math.hypot(ax - bx, ay - by) * 2 ** zoom
}
const pixel = ({ lng, lat }: RankedPoint): [number, number] => [
  (lng / 360) * 512,
  (-512 / (2 * Math.PI)) * Math.asinh(Math.tan((lat * Math.PI) / 180))
]

const crowds = fc
  .array(
    fc.record({
      lng: fc.double({ min: 40, max: 50, noNaN: true }),
      lat: fc.double({ min: 38, max: 43, noNaN: true }),
      passages: fc.integer({ min: 0, max: 50 })
    }),
    { minLength: 301, maxLength: 400 }
  )
  .map((points) => points.map((point, at): RankedPoint => ({ id: `p${at}`, ...point })))

test('few points are drawn at every zoom', () => {
  const few = Array.from({ length: 300 }, (_, at) => ({
    id: `p${at}`,
    lng: 45,
    lat: 40,
    passages: 1
  }))
  expect(firstZooms(few).size).toBe(0)
})

test('of many, those drawn stand apart, and what is left out is near one that is named as often', () => {
  fc.assert(
    fc.property(crowds, fc.integer({ min: 0, max: 8 }), (points, zoom) => {
      const first = firstZooms(points)
      const isDrawn = ({ id }: RankedPoint): boolean => first.get(id)! <= zoom
      const drawn = points.filter(isDrawn)
      for (const [at, a] of drawn.entries()) {
        for (const b of drawn.slice(at + 1)) {
          expect(between(a, b, zoom)).toBeGreaterThanOrEqual(PIXELS_APART - 1e-6)
        }
      }
      for (const out of points.filter((point) => !isDrawn(point))) {
        const near = drawn.filter((each) => between(each, out, zoom) < PIXELS_APART)
        expect(
          near.some((each) => each.passages >= out.passages || first.get(each.id)! < zoom)
        ).toBe(true)
      }
    }),
    { numRuns: 20 }
  )
})

test('from zoom 9 up every point is drawn, and the most named of all is never left out', () => {
  fc.assert(
    fc.property(crowds, (points) => {
      const first = firstZooms(points)
      expect(points.every(({ id }) => first.get(id)! <= 9)).toBe(true)
      const most = Math.max(...points.map(({ passages }) => passages))
      expect(points.some(({ id, passages }) => passages === most && first.get(id) === 0)).toBe(true)
    }),
    { numRuns: 20 }
  )
})
