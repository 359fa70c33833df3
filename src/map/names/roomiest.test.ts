import { expect, test } from 'vitest'
import { roomiest, type Room } from './roomiest'

/** What it finds in a view of 640 by 400 pixels, and how often it paused. */
function found(at: Parameters<typeof roomiest>[2]): {
  rooms: ReadonlyMap<string, Room>
  pauses: number
} {
  const finding = roomiest(640, 400, at)
  for (let pauses = 0; ; pauses += 1) {
    const { done, value } = finding.next()
    if (done) return { rooms: value, pauses }
  }
}

test('puts a name in the middle of what the view shows, and says how much room is there', () => {
  const { rooms, pauses } = found(({ x }) => (x < 320 ? 'west' : 'east'))
  expect(pauses).toBe(40)
  expect(Math.abs(rooms.get('west')!.x - 160)).toBeLessThan(32)
  expect(Math.abs(rooms.get('east')!.x - 480)).toBeLessThan(32)
  expect(rooms.get('west')!.across).toBeGreaterThan(120)
  expect(rooms.get('west')!.above).toBeGreaterThan(50)
})

test('prefers the part that is wide enough to one that is high', () => {
  const { rooms } = found(({ x, y }) =>
    x < 60 || (y > 200 && y < 300 && x > 300) ? 'land' : undefined
  )
  expect(rooms.get('land')!.x).toBeGreaterThan(300)
})

test('finds nothing where nothing is', () => {
  expect(found(() => undefined).rooms.size).toBe(0)
})
