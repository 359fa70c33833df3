import { expect, test } from 'vitest'
import { roomiest } from './roomiest'

test('puts a name in the middle of what the view shows, and says how much room is there', () => {
  const rooms = roomiest(640, 400, ({ x }) => (x < 320 ? 'west' : 'east'))
  expect(Math.abs(rooms.get('west')!.x - 160)).toBeLessThan(32)
  expect(Math.abs(rooms.get('east')!.x - 480)).toBeLessThan(32)
  expect(rooms.get('west')!.across).toBeGreaterThan(120)
  expect(rooms.get('west')!.above).toBeGreaterThan(50)
})

test('prefers the part that is wide enough to one that is high', () => {
  const rooms = roomiest(640, 400, ({ x, y }) =>
    x < 60 || (y > 200 && y < 300 && x > 300) ? 'land' : undefined
  )
  expect(rooms.get('land')!.x).toBeGreaterThan(300)
})

test('finds nothing where nothing is', () => {
  expect(roomiest(640, 400, () => undefined).size).toBe(0)
})
