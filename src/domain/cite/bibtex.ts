import { isQuoted, type Reference } from './reference'

/**
 * An entry for BibTeX and BibLaTeX, in UTF-8: `@misc`, as classic styles know no kind for pages and maps.
 * An address stands as it is, without what would end its field.
 */
export function bibtex(reference: Reference): string {
  const { key, title, publisher, issued, url, quote, note, atlas, accessed, lang } = reference
  const isOthers = isQuoted(reference)
  const author = isOthers ? publisher : atlas.publisher
  const address = isOthers ? (url ?? atlas.url) : atlas.url
  const read = `${atlas.title}, version ${atlas.version}`
  const notes = [
    ...(quote === undefined ? [] : [`“${quote}”`]),
    ...(note === undefined ? [] : [note]),
    isOthers ? `Quoted in ${read}${atlas.url === null ? '' : `, ${atlas.url}`}` : read
  ]
  const fields: [name: string, value: string | null][] = [
    ['title', `{${escaped(title)}}`],
    ['author', author && `{${escaped(author)}}`],
    ['howpublished', isOthers ? null : escaped(atlas.title)],
    ['year', issued && issued.slice(0, 4)],
    ['month', (issued && MONTHS[Number(issued.slice(5, 7)) - 1]) ?? null],
    ['date', issued],
    ['version', isOthers ? null : escaped(atlas.version)],
    ['langid', lang],
    ['url', address && verbatim(address)],
    ['urldate', accessed],
    ['note', escaped(notes.join('. '))]
  ]
  const lines = fields.flatMap(([name, value]) =>
    // A month is a macro, which stands without braces.
    value === null ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`}`]
  )
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`
}

/** Macros that every style knows. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}'
}

const escaped = (text: string): string =>
  text.replace(/[\\~^]|[{}$&#_%]/g, (character) => ESCAPES[character] ?? `\\${character}`)

const verbatim = (address: string): string =>
  address.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character))
