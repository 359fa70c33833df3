import { expect, test } from 'vitest'
import { smallProject } from '../../test/support/small-atlas'
import { mostNamedPoints } from './most-named'
import type { Drawn } from './static-shapes'

const point = (placeId: string): Drawn => ({
  layer: 'hamlets',
  role: 'point',
  placeId,
  further: true,
  runs: [],
  point: [1, 1]
})
const area: Drawn = { layer: 'states', role: 'area', placeId: 'upland', runs: [] }
const unnamed = Array.from({ length: 80 }, (_, at) => point(`unnamed-${at}`))

test('sixty points or fewer are all drawn', () => {
  const drawn = [area, ...unnamed.slice(0, 60)]
  expect(mostNamedPoints(drawn, smallProject)).toEqual(drawn)
})

test('of more, those that excerpts mention, what the map is about, and all that is no point', () => {
  const drawn = [area, ...unnamed, point('lowland')]
  const kept = mostNamedPoints(drawn, smallProject, new Set(['unnamed-79']))
  const ids = kept.map(({ placeId }) => placeId)
  expect(kept).toHaveLength(61)
  expect(ids).toEqual(expect.arrayContaining(['upland', 'lowland', 'unnamed-79']))
})
