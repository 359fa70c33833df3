import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cameraOfHash, screenOffset, type Camera } from './project'

const camera = (more: Partial<Camera> = {}): Camera => ({
  zoom: 8,
  lng: 46.75,
  lat: 39.82,
  bearing: 0,
  pitch: 0,
  ...more
})

describe('a position on the screen', () => {
  test.each([0, 3, 5, 12])('is the centre for the camera’s own position at zoom %i', (zoom) => {
    const here = camera({ zoom })
    const { x, y } = screenOffset(here, here, 900)
    expect(Math.hypot(x, y)).toBeLessThan(1e-6)
  })

  test('lies 1/360 of the world to the east for each degree, and north is up', () => {
    const view = camera({ zoom: 6, lat: 0, lng: 0 })
    expect(screenOffset(view, { lng: 1, lat: 0 }, 900).x).toBeCloseTo((512 * 64) / 360, 9)
    expect(screenOffset(view, { lng: 0, lat: 1 }, 900).y).toBeLessThan(-90)
    // The Mercator square ends at this latitude: half the world above the equator.
    expect(screenOffset(view, { lng: 0, lat: 85.0511287798066 }, 900).y).toBeCloseTo(
      (-512 * 64) / 2,
      3
    )
  })

  test('takes the short way across 180°', () => {
    const view = camera({ lng: 179.5, lat: 66 })
    const { x } = screenOffset(view, { lng: -179.5, lat: 66 }, 900)
    expect(x).toBeCloseTo((512 * 256) / 360, 6)
  })

  test('puts east on top at bearing 90', () => {
    const view = camera({ bearing: 90, lat: 0, lng: 0 })
    const { x, y } = screenOffset(view, { lng: 0.1, lat: 0 }, 900)
    expect(x).toBeCloseTo(0, 9)
    expect(y).toBeCloseTo((-0.1 * 512 * 256) / 360, 9)
  })

  test('is the same on the globe as on the plane close to the centre', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -60, max: 70, noNaN: true }),
        fc.double({ min: -0.05, max: 0.05, noNaN: true }),
        fc.double({ min: -0.05, max: 0.05, noNaN: true }),
        (lat, east, north) => {
          const position = { lng: 44 + east, lat: lat + north }
          const globe = screenOffset(camera({ zoom: 4, lat, lng: 44 }), position, 900)
          const plane = screenOffset(camera({ zoom: 5, lat, lng: 44 }), position, 900)
          expect(Math.hypot(globe.x - plane.x / 2, globe.y - plane.y / 2)).toBeLessThan(0.05)
        }
      )
    )
  })

  test.each([
    ['on a tilted map', camera({ pitch: 20 }), { lng: 46, lat: 39 }, 'tilted'],
    ['between globe and plane', camera({ zoom: 4.5 }), { lng: 46, lat: 39 }, 'globe to plane'],
    ['behind the globe', camera({ zoom: 1 }), { lng: -134, lat: -39 }, 'behind the globe']
  ])('is not guessed %s', (_, view, position, message) => {
    expect(() => screenOffset(view, position, 900)).toThrow(message)
  })
})

describe('the camera of a link', () => {
  test.each([
    ['#map=7.25/39.759/46.749', { zoom: 7.25, lat: 39.759, lng: 46.749, bearing: 0, pitch: 0 }],
    ['#place=yerevan&map=5/40/44/12.5', { zoom: 5, lat: 40, lng: 44, bearing: 12.5, pitch: 0 }],
    ['#map=5/-40/-44/-12/30', { zoom: 5, lat: -40, lng: -44, bearing: -12, pitch: 30 }],
    ['#place=yerevan', null],
    ['#map=5/40', null],
    ['#map=a/b/c', null],
    ['', null]
  ])('of %s', (hash, expected) => {
    expect(cameraOfHash(hash)).toEqual(expected)
  })
})
