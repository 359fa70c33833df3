import { describe, expect, test } from 'vitest'
import { DARK, LIGHT, type Palette } from '../styles/palette'
import { mix } from '../layers/kit/mix'
import { recolour } from './recolour'

const bytes = (colour: string): number[] => [
  ...[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
  255
]

/** How far, in steps of 255, the pixel comes out from what the light palette would have drawn. */
function error(dark: string, light: string): number {
  const pixels = new Uint8ClampedArray(bytes(dark))
  recolour(pixels, DARK, LIGHT)
  return Math.max(...bytes(light).map((wanted, at) => Math.abs(wanted - pixels[at]!)))
}

describe('turning a map drawn dark into the light one for paper', () => {
  test.each([
    ...(['sea', 'land', 'csto', 'mentioned', 'border', 'karabakh', 'villages'] as const),
    ...(['yerevan', 'label', 'halo', 'cstoFrozen', 'cstoLine', 'mentionedLine', 'water'] as const)
  ] satisfies (keyof Palette)[])('the colour of %s becomes exactly the light one', (name) => {
    expect(error(DARK[name], LIGHT[name])).toBe(0)
  })

  test.each([
    ['mentioned', 'karabakh', 0.12, 'the historical outline over a state'],
    ['csto', 'cstoFrozen', 0.3, 'the hatch'],
    ['csto', 'cstoLine', 0.3, 'the chosen state'],
    ['mentioned', 'mentionedLine', 0.16, 'the pointed-at state'],
    ['csto', 'yerevan', 0.16, 'the city over its state']
  ] as const)('what is drawn of %s and %s at %f, %s, stays it', (a, b, share, what) => {
    expect(
      error(mix(DARK[a], DARK[b], share), mix(LIGHT[a], LIGHT[b], share)),
      what
    ).toBeLessThanOrEqual(6)
  })

  test('what nothing is drawn on stays see-through', () => {
    const pixels = new Uint8ClampedArray([0, 0, 0, 0])
    recolour(pixels, DARK, LIGHT)
    expect(pixels[3]).toBe(0)
  })
})
