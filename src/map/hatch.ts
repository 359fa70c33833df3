import type { StyleImageInterface } from 'maplibre-gl'

/** Pixels; the pattern repeats after this many. */
const SIZE = 8

/** Diagonal lines on nothing, as an image that repeats without a seam. Drawn at twice the size. */
export function hatch(colour: string): StyleImageInterface {
  const side = SIZE * 2
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const data = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const distance = Math.abs(((x + y) % side) - side / 2)
      const alpha = Math.max(0, Math.min(1, 1.6 - distance))
      data.set([red ?? 0, green ?? 0, blue ?? 0, Math.round(alpha * 255)], (y * side + x) * 4)
    }
  }
  return { width: side, height: side, data }
}

export const HATCH = { light: 'hatch-light', dark: 'hatch-dark' } as const
