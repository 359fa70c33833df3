import { expect, test } from 'vitest'
import { smallAtlas } from '../../test/support/small-atlas'
import { mostQuoted } from './most-quoted'

test('takes the places with the most passages of their own', () => {
  const direct = (id: string): number => smallAtlas.counts[id]?.direct ?? 0
  const most = mostQuoted(smallAtlas, 3)
  expect(most.size).toBe(3)
  const least = Math.min(...[...most].map(direct))
  const others = smallAtlas.places.filter(({ id }) => !most.has(id))
  expect(others.length).toBeGreaterThan(0)
  for (const { id } of others) expect(direct(id)).toBeLessThanOrEqual(least)
})

test('takes all where there are no more', () => {
  expect(mostQuoted(smallAtlas, 2000).size).toBe(smallAtlas.places.length)
})
