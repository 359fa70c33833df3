import type { StaticMap } from '../domain/static-map'
import { escaped, mapSvg } from '../panels/map-svg'
import { LIGHT } from '../styles/palette'

/** What a page looks like where its link is shown: in messages, networks, search results. */
export interface Preview {
  readonly title: string
  /** What it is, in a line above the title. */
  readonly kind: string
  /** What there is to read, and of when, a line each. */
  readonly facts: readonly string[]
  readonly map: StaticMap
}

/** What stands on every preview of a site. */
export interface PreviewFrame {
  readonly site: string
  /** Whose lines and names the map shows. */
  readonly credits: readonly string[]
}

/** Pixels: what networks ask for (ogp.me, large cards). */
export const PREVIEW_SIZE = { width: 1200, height: 630 }
/** The family name of the fonts that draw it. */
export const PREVIEW_FONT = 'Noto Sans'

const COLUMN = { left: 36, width: 312 }
const MAP = { x: 360, width: 840, height: 560 }
/** The width of a letter in bold, of its size; generous, since nothing here can measure. */
const LETTER = 0.6
/** The largest size of a title first, with the most lines that it may take. */
const TITLES = [
  { size: 46, most: 2 },
  { size: 36, most: 4 },
  { size: 28, most: 7 },
  { size: 23, most: 9 }
] as const
const TITLE_TOP = 152
const LINE = 1.18

/** A picture of 1200 × 630 pixels: title and facts beside the map, credits below it. */
export function previewSvg({ title, kind, facts, map }: Preview, frame: PreviewFrame): string {
  const { width, height } = PREVIEW_SIZE
  const { size, lines } = titleIn(title)
  const below = TITLE_TOP + size * LINE * lines.length + 14
  const written = facts.flatMap((fact) => wrapped(fact, 20))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${LIGHT.paper}"/>
<rect width="10" height="${height}" fill="${LIGHT.accent}"/>
${line(frame.site, 62, 22, LIGHT.accent, true)}
${line(kind, 98, 19, LIGHT.inkSoft)}
${lines.map((each, at) => line(each, TITLE_TOP + size * LINE * at, size, LIGHT.ink, true)).join('\n')}
${written.map((each, at) => line(each, below + 28 * at, 20, LIGHT.inkSoft)).join('\n')}
${line(frame.credits.join(' · '), height - 28, 19, LIGHT.inkSoft)}
<svg x="${MAP.x}" y="0" width="${MAP.width}" height="${MAP.height}" viewBox="0 0 ${map.width} ${map.height}" preserveAspectRatio="xMidYMid slice">
${mapSvg(map, LIGHT, PREVIEW_FONT)}
</svg>
</svg>`
}

const line = (text: string, y: number, size: number, colour: string, isBold = false): string =>
  `<text x="${COLUMN.left}" y="${y}" font-family="${PREVIEW_FONT}" font-size="${size}" fill="${colour}"${isBold ? ' font-weight="700"' : ''}>${escaped(text)}</text>`

const lettersIn = (size: number): number => Math.floor(COLUMN.width / (size * LETTER))

/** At the largest size at which it has room, cut off where it has none at any. */
function titleIn(title: string): { size: number; lines: string[] } {
  const sizes = TITLES.map(({ size, most }) => ({ size, most, lines: wrapped(title, size) }))
  const found = sizes.find(
    ({ size, most, lines }) =>
      lines.length <= most && lines.every((each) => each.length <= lettersIn(size))
  )
  if (found) return found
  const { size, most, lines } = sizes.at(-1)!
  if (lines.length <= most) return { size, lines }
  return { size, lines: [...lines.slice(0, most - 1), `${lines[most - 1]!} …`] }
}

/** The text in lines of the column's width, broken between words. */
function wrapped(text: string, size: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last === undefined || joined.length > lettersIn(size)) lines.push(word)
    else lines[lines.length - 1] = joined
  }
  return lines
}
