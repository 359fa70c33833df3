import { describe, expect, test } from 'vitest'
import { screenOffset } from '../../test/e2e/support/project'
import { globeView, isWide } from './globe-fit'

const CSTO = [19.6, 35.1, -169, 81.9] as const

describe('the view of a very wide place on the globe', () => {
  test.each([
    [1000, 830],
    [390, 390],
    [700, 300]
  ])('on a map of %i × %i shows all of its edge, and not from needlessly far', (width, height) => {
    const view = globeView(CSTO, width, height, 20)
    const camera = {
      lng: view.center[0],
      lat: view.center[1],
      zoom: view.zoom,
      bearing: 0,
      pitch: 0
    }
    const reach = [
      [19.6, 54.5],
      [19.6, 81.9],
      [-169, 65],
      [71, 36.7],
      [46.5, 38.9]
    ].map(([lng = 0, lat = 0]) => screenOffset(camera, { lng, lat }, height))
    for (const { x, y } of reach) {
      expect(Math.abs(x)).toBeLessThanOrEqual(width / 2 - 20)
      expect(Math.abs(y)).toBeLessThanOrEqual(height / 2 - 20)
    }
    const nearer = { ...camera, zoom: camera.zoom + 0.5 }
    const corner = screenOffset(nearer, { lng: 19.6, lat: 35.1 }, height)
    const top = screenOffset(nearer, { lng: -169, lat: 81.9 }, height)
    const overflows = Math.max(
      Math.abs(corner.x) / (width / 2 - 20),
      Math.abs(corner.y) / (height / 2 - 20),
      Math.abs(top.y) / (height / 2 - 20)
    )
    expect(overflows).toBeGreaterThan(1)
  })

  test('is for places wider than Mercator can frame', () => {
    expect(isWide(CSTO)).toBe(true)
    expect(isWide([44, 38, 51, 42])).toBe(false)
  })
})
