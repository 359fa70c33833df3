import type { Fault } from '../../src/domain/fault'

/** Some 50,000 words: a larger file is a list of articles or a mistake. */
export const MOST_TEXT_BYTES = 300_000
/** Saved pages carry scripts and styles along. */
export const MOST_PAGE_BYTES = 20_000_000

/** The text of a file as UTF-8, or what is wrong with the file, by line. */
export function decodeText(file: string, bytes: Uint8Array): { text: string; faults: Fault[] } {
  const fault = (line: number, message: string): { text: string; faults: Fault[] } => ({
    text: '',
    faults: [{ file, line, message }]
  })
  const other = otherFormat(bytes)
  if (other) {
    return fault(1, `This is ${other}, not text. Copy the article's words into a .txt file.`)
  }
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  if (utf16 || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return fault(1, 'The file is saved as UTF-16. Save it again with the encoding UTF-8.')
  }
  const text = new TextDecoder('utf-8').decode(bytes)
  if (text.trim() === '') return fault(1, 'The file is empty. Save the article into it again.')
  const control = text.search(/(?![\s\u0080-\u009f])\p{Cc}/u)
  if (control >= 0) {
    return fault(
      lineAt(text, control),
      'The file holds control characters, so it is not plain text. Copy the article’s words into a .txt file.'
    )
  }
  const damaged = text.indexOf('\ufffd')
  if (damaged >= 0) {
    return fault(
      lineAt(text, damaged),
      'This line holds bytes that are not UTF-8, so letters would be lost. Open the file with its own encoding (often Windows-1251 or Windows-1252) and save it as UTF-8.'
    )
  }
  const twice = doublyEncodedAt(text)
  if (twice >= 0) {
    return fault(
      lineAt(text, twice),
      `The letters “${text.slice(twice, twice + 4)}” on this line show that the text was opened with a wrong encoding and saved. Save it again from the original as UTF-8.`
    )
  }
  return { text, faults: [] }
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a Word, OpenDocument or ZIP file'],
  ['{\\rtf', 'a Rich Text file'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word file']
]

function otherFormat(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))
  if (known) return known[1]
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !utf16 && bytes.includes(0) ? 'a binary file' : undefined
}

/** Where UTF-8 was read as Windows-1252 and saved again; -1 where it was not. */
function doublyEncodedAt(text: string): number {
  const sure = text.search(/â€[™œž“”˜\u009d]/)
  if (sure >= 0) return sure
  const hits = [...text.matchAll(/[ÐÑÕÖÔ][\u0080-\u00bf‚-™]|Ã[\u0080-\u00bf]|É™|Ä[±Ÿ°]|Å[Ÿž]/g)]
  return hits.length >= 3 ? (hits[0]?.index ?? -1) : -1
}

const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/
const INVISIBLE_NAMES: Readonly<Record<string, string>> = {
  '\u00ad': 'a soft hyphen',
  '\u200b': 'a zero-width space',
  '\u200c': 'a zero-width non-joiner',
  '\u200d': 'a zero-width joiner',
  '\u2060': 'a word joiner',
  '\ufeff': 'a byte order mark'
}

/** Characters that no reader sees and that would keep words from being found, one fault a line. */
export function invisibleCharacters(file: string, text: string): Fault[] {
  return text.split('\n').flatMap((content, at) => {
    const found = content.search(INVISIBLE)
    if (found < 0) return []
    const char = content.charAt(found)
    const code = `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    const name = INVISIBLE_NAMES[char] ?? 'a mark that turns the writing direction'
    const before = content.slice(Math.max(0, found - 20), found)
    const message = `After “${before}” stands ${name} (${code}), which nobody sees and which hides words from search. Import with --drop-invisible to leave such characters out.`
    return [{ file, line: at + 1, message }]
  })
}

export const withoutInvisible = (text: string): string =>
  text.replace(new RegExp(INVISIBLE, 'g'), '')

/** HTML tags in what should be words: the page was saved under the wrong name. */
export function markupInText(
  file: string,
  lines: readonly { text: string; line: number }[]
): Fault[] {
  return lines.flatMap(({ text, line }) => {
    const tag = /<\/?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>|<!--|<!doctype/i.exec(text)?.[0]
    if (tag === undefined) return []
    const message = `The text holds the HTML tag ${tag}. If the file is a saved web page, name it .html; if the tag is a stray, take it out.`
    return [{ file, line, message }]
  })
}
