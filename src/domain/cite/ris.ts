import { isQuoted, type CitedKind, type Reference } from './reference'

const TYPES: Readonly<Record<CitedKind, string>> = {
  place: 'ELEC',
  article: 'NEWS',
  passage: 'NEWS',
  view: 'MAP'
}

/** A record in the RIS format: a tag a line, CRLF, ended by `ER`. */
export function ris(reference: Reference): string {
  const { kind, key, title, publisher, issued, url, quote, note, atlas, accessed, lang } = reference
  const isOthers = isQuoted(reference)
  const read = `${atlas.title}, version ${atlas.version}`
  const lines: [tag: string, value: string | null | undefined][] = [
    ['TY', TYPES[kind]],
    ['ID', key],
    ['TI', title],
    ['T2', isOthers ? publisher : atlas.title],
    ['PB', isOthers ? publisher : atlas.publisher],
    ['PY', issued?.slice(0, 4)],
    ['DA', issued && slashed(issued)],
    ['LA', lang],
    ['ET', isOthers ? null : atlas.version],
    ['AB', quote],
    ['N1', note],
    ['N1', isOthers ? `Quoted in ${read}` : null],
    ['UR', isOthers ? (url ?? atlas.url) : atlas.url],
    ['L2', isOthers && url !== null ? atlas.url : null],
    ['Y2', accessed && slashed(accessed)]
  ]
  const written = lines.flatMap(([tag, value]) =>
    value === null || value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`]
  )
  return [...written, 'ER  - ', ''].join('\r\n')
}

/** RIS dates end in a slash and what could be said of a season. */
const slashed = (iso: string): string => `${iso.replaceAll('-', '/')}/`
