import { expect, test } from 'vitest'
import { smallProject } from '../../test/support/small-atlas'
import { isOneOf, lessNamedPoints } from './most-named'
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

test('of sixty points or fewer none is left out', () => {
  expect(lessNamedPoints([area, ...unnamed.slice(0, 60)], smallProject)).toEqual(new Set())
})

test('of more, those that excerpts mention stay, what the map is about, and all that is no point', () => {
  const drawn = [area, ...unnamed, point('lowland')]
  const leftOut = lessNamedPoints(drawn, smallProject, new Set(['unnamed-79']))
  expect(leftOut.size).toBe(21)
  for (const id of ['upland', 'lowland', 'unnamed-79']) expect(leftOut).not.toContain(id)
  expect(drawn.filter((each) => isOneOf(each, leftOut))).toHaveLength(21)
})
