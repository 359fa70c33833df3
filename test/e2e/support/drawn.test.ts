import { describe, expect, test } from 'vitest'
import { difference, parseColour, shareOf } from './drawn'
import type { Picture } from './png'

const picture = (...pixels: number[][]): Picture => ({
  width: pixels.length,
  height: 1,
  rgba: Uint8Array.from(pixels.flatMap((pixel) => [...pixel, 255]))
})

describe('what is drawn', () => {
  test('counts the pixels of a colour, each channel by itself', () => {
    const seen = picture([10, 20, 30], [16, 26, 36], [17, 20, 30], [200, 20, 30])
    expect(shareOf(seen, [10, 20, 30])).toBe(0.5)
    expect(shareOf(seen, [11, 20, 30], 0)).toBe(0)
  })

  test('differs where one channel differs', () => {
    const before = picture([10, 20, 30], [10, 20, 30])
    expect(difference(before, picture([10, 20, 30], [10, 20, 33]))).toBe(0.5)
    expect(difference(before, before)).toBe(0)
    expect(() => difference(before, picture([0, 0, 0]))).toThrow('differ in size')
  })

  test.each([
    ['#0a141e', [10, 20, 30]],
    ['#F00', [255, 0, 0]]
  ])('has the colour %s', (hex, colour) => {
    expect(parseColour(hex)).toEqual(colour)
    expect(() => parseColour('red')).toThrow('no #rgb')
  })
})
