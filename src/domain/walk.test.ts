import { describe, expect, test } from 'vitest'
import { smallAtlas } from '../../test/support/small-atlas'
import { stepIn, walkThrough } from './walk'

describe('a walk through the places', () => {
  const all = new Set(smallAtlas.layers.map(({ id }) => id))
  const walk = walkThrough(smallAtlas, all)

  test('goes through each once, layer after layer, and comes back to its beginning', () => {
    expect(walk.map(({ id }) => id).sort()).toEqual(smallAtlas.places.map(({ id }) => id).sort())
    const layers = walk.map(({ layer }) => layer)
    expect(layers.filter((layer, at) => layer !== layers[at - 1])).toEqual([...new Set(layers)])
    let at: string | null = null
    const met = walk.map(() => (at = stepIn(walk, at, 1)!.id))
    expect(met).toEqual(walk.map(({ id }) => id))
    expect(stepIn(walk, at, 1)).toBe(walk[0])
    expect(stepIn(walk, walk[0]!.id, -1)).toBe(walk.at(-1))
    expect(stepIn(walk, null, -1)).toBe(walk.at(-1))
  })

  test('keeps to the layers that are on, and ends where there is none', () => {
    const [first] = smallAtlas.layers
    for (const { layer } of walkThrough(smallAtlas, new Set([first!.id])))
      expect(layer).toBe(first!.id)
    expect(stepIn(walkThrough(smallAtlas, new Set()), null, 1)).toBeUndefined()
  })
})
