import type { Palette } from '../styles/palette'

type Rgb = readonly [red: number, green: number, blue: number]

/** The colours that a map is drawn with. */
const DRAWN = [
  'sea',
  'land',
  'halo',
  'label',
  'inkSoft',
  'water',
  'boundary',
  'csto',
  'cstoFrozen',
  'cstoLine',
  'mentioned',
  'mentionedLine',
  'border',
  'karabakh',
  'yerevan'
] as const satisfies readonly (keyof Palette)[]

/**
 * Turns a map's pixels (four bytes each, in place) from one palette to another. What is drawn is a
 * colour of the palette, or a blend of two: a smooth edge, a see-through area, a hatched or chosen
 * one. So each pixel is put where it lies between the two that come nearest to it.
 */
export function recolour(pixels: Uint8ClampedArray, from: Palette, to: Palette): void {
  const blends = blendsOf(from, to)
  const known = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!
    let turned = known.get(colour)
    if (turned === undefined) {
      turned = turnedBy(blends, pixels[at]!, pixels[at + 1]!, pixels[at + 2]!)
      known.set(colour, turned)
    }
    pixels[at] = turned >> 16
    pixels[at + 1] = (turned >> 8) & 255
    pixels[at + 2] = turned & 255
  }
}

/** All colours between two of a palette, and what they are in another. */
interface Blend {
  readonly start: Rgb
  readonly step: Rgb
  /** Of the step, squared. */
  readonly length: number
  readonly newStart: Rgb
  readonly newStep: Rgb
}

function blendsOf(from: Palette, to: Palette): Blend[] {
  return DRAWN.flatMap((a, at) =>
    DRAWN.slice(at + 1).map((b) => {
      const [start, newStart] = [rgb(from[a]), rgb(to[a])]
      const step = minus(rgb(from[b]), start)
      return {
        start,
        step,
        length: dot(step, step),
        newStart,
        newStep: minus(rgb(to[b]), newStart)
      }
    })
  )
}

/** The colour as one number, as the blend that it is nearest to has it. No arrays: it runs ten million times. */
function turnedBy(blends: readonly Blend[], red: number, green: number, blue: number): number {
  let nearest = Infinity
  let best = blends[0]!
  let bestShare = 0
  for (const blend of blends) {
    const { start, step } = blend
    const [r, g, b] = [red - start[0], green - start[1], blue - start[2]]
    const along = (r * step[0] + g * step[1] + b * step[2]) / blend.length
    const share = along < 0 ? 0 : along > 1 ? 1 : along
    const distance =
      (r - share * step[0]) ** 2 + (g - share * step[1]) ** 2 + (b - share * step[2]) ** 2
    if (distance >= nearest) continue
    nearest = distance
    best = blend
    bestShare = share
  }
  const turned = (at: 0 | 1 | 2): number =>
    Math.round(best.newStart[at] + bestShare * best.newStep[at])
  return (turned(0) << 16) | (turned(1) << 8) | turned(2)
}

const rgb = (colour: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb
const minus = (a: Rgb, b: Rgb): Rgb => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const dot = (a: Rgb, b: Rgb): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
