import { LIGHT } from '../../../src/styles/palette'
import type { Picture } from './png'

/** What fills areas of a map, and nothing else of the page but small swatches. */
export const AREAS = ['sea', 'land', 'csto', 'mentioned'] as const

/** How much of a picture is of each colour: 1 is all of it. */
export type Shares = Record<(typeof AREAS)[number] | 'border' | 'white', number>

/** How much of the picture is of each colour. */
export function sharesOf(picture: Picture): Shares {
  const names = [...AREAS, 'border'] as const
  const shares = { sea: 0, land: 0, csto: 0, mentioned: 0, border: 0, white: 0 }
  const one = 1 / (picture.width * picture.height)
  forEachPixel(picture, (colour) => {
    if (colour === 0xffffff) shares.white += one
    const name = names.find((each) => isNear(colour, Number.parseInt(LIGHT[each].slice(1), 16)))
    if (name) shares[name] += one
  })
  return shares
}

/** Printers' colours are a step or two beside the screen's, and Armenia's hatch a few beside its fill. */
export const isNear = (a: number, b: number): boolean =>
  [16, 8, 0].every((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)) <= 3)

export function forEachPixel(
  { width, height, rgba }: Picture,
  see: (colour: number, x: number, y: number) => void
): void {
  for (let at = 0; at < width * height; at++) {
    const [red, green, blue] = [rgba[at * 4]!, rgba[at * 4 + 1]!, rgba[at * 4 + 2]!]
    see((red << 16) | (green << 8) | blue, at % width, Math.floor(at / width))
  }
}
