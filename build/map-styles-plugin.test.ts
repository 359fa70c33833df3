import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { mapStyles } from './map-styles-plugin'

const original = readFileSync(
  createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl.css'),
  'utf8'
)

describe("the map's stylesheet", () => {
  const kept = mapStyles(original)

  test.each([
    '.maplibregl-map',
    '.maplibregl-canvas-container',
    '.maplibregl-interactive',
    '.maplibregl-touch-drag-pan',
    '.maplibregl-ctrl-bottom-right',
    '.maplibregl-ctrl-scale',
    '.maplibregl-cooperative-gesture-screen',
    '.maplibregl-boxzoom',
    '.maplibregl-marker'
  ])('keeps %s', (name) => {
    expect(kept).toContain(name)
  })

  test('carries no picture of a button, and a tenth of the bytes', () => {
    expect(original).toContain('data:image')
    expect(kept).not.toContain('data:image')
    expect(kept.length).toBeLessThan(original.length / 10)
  })

  test('refuses a stylesheet in which it finds nothing to leave out', () => {
    expect(() => mapStyles('.map-canvas { position: absolute }')).toThrow('expects')
  })
})
