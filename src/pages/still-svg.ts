import type { StaticMap } from '../domain/static-map'
import { escaped, mapSvg } from '../panels/map-svg'
import { LIGHT } from '../styles/palette'

interface StillText {
  readonly title: string
  /** Whose lines and names it shows, a line each. */
  readonly notes: readonly string[]
}

const FAMILY = 'Noto Sans, sans-serif'
/** Pixels. */
const PAD = 14
const LINE = 16

/** A still map as a file of its own: title above it, sources below it and among its metadata. */
export function stillSvg(map: StaticMap, { title, notes }: StillText): string {
  const head = 2 * PAD + 20
  const width = map.width + 2 * PAD
  const lines = notes.flatMap((note) => wrapped(note, Math.floor(map.width / 6.2)))
  const height = head + map.height + 2 * PAD + lines.length * LINE
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}</title>
<desc>${escaped(notes.join(' '))}</desc>
<rect width="${width}" height="${height}" fill="${LIGHT.paper}"/>
<text x="${PAD}" y="${PAD + 18}" font-family="${FAMILY}" font-size="18" font-weight="700" fill="${LIGHT.ink}">${escaped(title)}</text>
<svg x="${PAD}" y="${head}" width="${map.width}" height="${map.height}" viewBox="0 0 ${map.width} ${map.height}">
${mapSvg(map, LIGHT, FAMILY)}
</svg>
${lines.map((line, at) => `<text x="${PAD}" y="${head + map.height + PAD + LINE * (at + 0.7)}" font-family="${FAMILY}" font-size="11" fill="${LIGHT.inkSoft}">${escaped(line)}</text>`).join('\n')}
</svg>
`
}

/** Broken between words; nothing here can measure, so by the number of letters. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= letters) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
