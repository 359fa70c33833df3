import { expect, test } from 'vitest'
import { edgeArrow } from './edge-arrow'

const view = { width: 800, height: 600 }

test.each([
  ['up', { x: 400, y: -900 }, { x: 400, y: 34, turn: 0 }],
  ['to the right', { x: 5000, y: 300 }, { x: 730, y: 300, turn: 90 }],
  ['down', { x: 400, y: 2000 }, { x: 400, y: 566, turn: 180 }],
  ['to the left', { x: -100, y: 300 }, { x: 70, y: 300, turn: 270 }]
])('an arrow points %s from the edge of the view', (_where, target, expected) => {
  const { x, y, turn } = edgeArrow(view, target, () => true)
  expect([x, y, turn].map(Math.round)).toEqual([expected.x, expected.y, expected.turn])
})

test('an arrow stands clear of what lies over the map', () => {
  const arrow = edgeArrow(view, { x: 400, y: 2000 }, ({ y }) => y < 500)
  expect(arrow.y).toBeLessThan(490)
  expect(arrow.y).toBeGreaterThan(440)
})
