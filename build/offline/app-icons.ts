import { Resvg } from '@resvg/resvg-js'

/** What a device that installs the site shows for it, and at which size, pixels. */
export const ICONS = [
  { file: 'icon-192.png', size: 192, purpose: 'any' },
  { file: 'icon-512.png', size: 512, purpose: 'any' },
  { file: 'icon-maskable.png', size: 512, purpose: 'maskable' }
] as const

/** Of a maskable icon only what lies this far from its middle is surely seen, as a part of its width. */
const SAFE_RADIUS = 0.4
/** The side of the icon as drawn. */
const DRAWN = 32

/** The site's icon as PNG; a maskable one is its ground up to the edges, with the drawing within the circle. */
export function appIcon(svg: string, { size, purpose }: (typeof ICONS)[number]): Uint8Array {
  const whole = purpose === 'maskable' ? maskable(svg) : svg
  return new Resvg(whole, { fitTo: { mode: 'width', value: size } }).render().asPng()
}

function maskable(svg: string): string {
  const ground = /<rect[^>]*fill="(#[0-9a-f]+)"/.exec(svg)?.[1]
  const drawing = /<svg[^>]*>([^]*)<\/svg>/.exec(svg)?.[1]
  if (ground === undefined || drawing === undefined) {
    throw new Error('The icon is no svg with a rect as its ground.')
  }
  // A square within the circle that is seen.
  const scale = SAFE_RADIUS * Math.SQRT2
  const shift = (DRAWN * (1 - scale)) / 2
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${DRAWN} ${DRAWN}">` +
    `<rect width="${DRAWN}" height="${DRAWN}" fill="${ground}"/>` +
    `<g transform="translate(${shift} ${shift}) scale(${scale})">${drawing}</g></svg>`
  )
}
