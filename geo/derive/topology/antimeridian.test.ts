import { expect, test } from 'vitest'
import { metAtAntimeridian } from './antimeridian'
import type { MultiPolygon, Ring } from './position'

const side = (lng: number, edge: number, south: number, north: number): Ring => [
  [lng, 65],
  [edge, south],
  [edge, north],
  [lng, 65]
]

test('lets two sides of an area meet at 180°', () => {
  const area: MultiPolygon = [[side(170, 180, 65, 68.981)], [side(-170, -180, 65.0001, 68.982)]]
  expect(metAtAntimeridian(area, 0.002)[1]![0]).toEqual(side(-170, -180, 65, 68.981))
})

test('leaves alone what has no other side nearby', () => {
  const area: MultiPolygon = [[side(170, 180, 65, 68)], [side(-170, -180, 65.5, 68.5)]]
  expect(metAtAntimeridian(area, 0.002)).toEqual(area)
  expect(metAtAntimeridian([area[1]!], 0.002)).toEqual([area[1]])
})
