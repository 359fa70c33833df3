import { describe, expect, test } from 'vitest'
import { readDescription } from './describe'

const ADDRESS = 'https://tiles.example.org/planet'

test('a description says where the tiles are and how far they reach', () => {
  const description = {
    tilejson: '3.0.0',
    tiles: ['https://tiles.example.org/planet/{z}/{x}/{y}.pbf?key=a'],
    minzoom: 2,
    maxzoom: 12,
    bounds: [40, 38, 51, 44],
    attribution: '<script>alert(1)</script>'
  }
  expect(readDescription(description, ADDRESS)).toEqual({
    tiles: ['https://tiles.example.org/planet/{z}/{x}/{y}.pbf?key=a'],
    minzoom: 2,
    maxzoom: 12,
    bounds: [40, 38, 51, 44]
  })
})

test('what it does not say is as usual, and a relative address is of its host', () => {
  expect(readDescription({ tiles: ['tiles/{z}/{x}/{y}'], maxzoom: '9' }, ADDRESS)).toEqual({
    tiles: ['https://tiles.example.org/tiles/{z}/{x}/{y}'],
    minzoom: 0,
    maxzoom: 14
  })
})

describe('no description', () => {
  test.each([null, 7, {}, { tiles: [] }, { tiles: [5] }, { version: 8, sources: {} }])(
    '%o',
    (value) => {
      expect(() => readDescription(value, ADDRESS)).toThrow(/no TileJSON/)
    }
  )
})
