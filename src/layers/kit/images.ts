import type { StyleImageInterface } from 'maplibre-gl'

/** Pixels; the pattern repeats after this many. */
const SIZE = 8

/** Diagonal lines on nothing, as an image that repeats without a seam. Drawn at twice the size. */
export function hatch(colour: string): StyleImageInterface {
  const side = SIZE * 2
  return painted(side, colour, (x, y) => 1.6 - Math.abs(((x + y) % side) - side / 2))
}

/**
 * A small round mark as a distance field, which takes the colour that the style gives it and is
 * drawn by the letters' shader program. Drawn at twice the size.
 */
export const dot = (): StyleImageInterface =>
  painted(24, '#ffffff', (x, y) => 0.75 + (3.6 - Math.hypot(x - 11.5, y - 11.5)) / 16)

/** A small ring of the same kind: what is there lies less exactly than the view shows. */
export const ring = (): StyleImageInterface =>
  painted(
    24,
    '#ffffff',
    (x, y) => 0.75 + (1.3 - Math.abs(Math.hypot(x - 11.5, y - 11.5) - 4.4)) / 16
  )

/** An image of one colour, as opaque as `alpha` says, from 0 to 1 and clamped there. */
function painted(
  side: number,
  colour: string,
  alpha: (x: number, y: number) => number
): StyleImageInterface {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16)
  )
  const data = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const opaque = Math.max(0, Math.min(1, alpha(x, y)))
      data.set([red, green, blue, Math.round(opaque * 255)], (y * side + x) * 4)
    }
  }
  return { width: side, height: side, data }
}

export const HATCH = { light: 'hatch-light', dark: 'hatch-dark' } as const
export const DOT = 'dot'
export const RING = 'ring'
