/** Characters that readers and editors cannot see, or that turn the text round. */
const NAMES: Readonly<Record<number, string>> = {
  0x0000: 'NUL',
  0x000a: 'a line break',
  0x000d: 'a line break',
  0x0009: 'a tab',
  0x00ad: 'a soft hyphen',
  0x200b: 'a zero-width space',
  0x200c: 'a zero-width non-joiner',
  0x200d: 'a zero-width joiner',
  0x2060: 'a word joiner',
  0xfeff: 'a byte order mark',
  0xfffd: 'the sign of a character that was lost'
}
// A zero-width joiner or non-joiner between letters is part of the spelling in these scripts, and of some signs.
const JOINED =
  /(?<=[\p{sc=Arab}\p{sc=Deva}\p{ExtPict}\ufe0f])[\u200c\u200d](?=[\p{sc=Arab}\p{sc=Deva}\p{ExtPict}])/gu
const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/u
const HTML =
  /<\/?[a-z][^<>]*>|<!--|&(?:#\d+|#x[\da-f]+|amp|apos|copy|gt|hellip|lt|mdash|nbsp|ndash|quot);/i
/** UTF-8 that was read as Windows-1252: "Ã¶" for "ö", "â€™" for "’", "Ð°" for "а". */
const MISREAD = /[ÂÃ][\u0080-\u00bf]|â€|[ÐÑ][\u0080-\u00bf]|É™/

/** What no text of the data may hold, whatever it is about, as the end of a sentence with the mend. */
export function slipIn(text: string): string | undefined {
  const [unseen] = UNSEEN.test(text) ? (UNSEEN.exec(text.replace(JOINED, '')) ?? []) : []
  if (unseen !== undefined) {
    return `holds ${nameOf(unseen.codePointAt(0)!)}. Take it out: it cannot be seen, or garbles what stands round it`
  }
  const [html] = HTML.exec(text) ?? []
  if (html !== undefined) return `holds HTML (${html}). Write plain text`
  if (MISREAD.test(text)) {
    return `was read in the wrong encoding (“${text.slice(0, 30)}”). Copy it anew and save the file as UTF-8`
  }
  return undefined
}

/** The slip above, or white space that a text of one line has none of. */
export function slipInLine(text: string): string | undefined {
  const slip = slipIn(text)
  if (slip !== undefined) return slip
  if (text !== text.trim()) return 'begins or ends with a space. Take it out'
  if (/ {2}/.test(text)) return 'has two spaces in a row. Take one out'
  return undefined
}

function nameOf(code: number): string {
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const name = NAMES[code] ?? (code < 0xa0 ? 'a control character' : 'a character that turns text')
  return `${name} (${point})`
}
