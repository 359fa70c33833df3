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
// In these scripts a zero-width joiner or non-joiner between letters is part of the spelling, and of some
// signs; how such a sign looks is chosen by a selector after it.
const PART_OF_SPELLING =
  /(?<=[\p{sc=Arab}\p{sc=Deva}\p{ExtPict}\ufe0f])[\u200c\u200d](?=[\p{sc=Arab}\p{sc=Deva}\p{ExtPict}])|(?<=\p{ExtPict})[\ufe0e\ufe0f]/gu
/** Control characters, halves of letters, letters of private use, no characters, and what is never drawn. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\p{NChar}\p{DI}\u2028\u2029\ufff9-\ufffd]/u
/** Unicode's bidirectional controls. */
const TURNS_TEXT = /\p{Bidi_C}/u
const HTML =
  /<\/?[a-z][^<>]*>|<!--|&(?:#\d+|#x[\da-f]+|amp|apos|copy|gt|hellip|lt|mdash|nbsp|ndash|quot);/i
/** UTF-8 that was read as Windows-1252: "Ã¶" for "ö", "â€™" for "’", "Ð°" for "а". */
const MISREAD = /[ÂÃ][\u0080-\u00bf]|â€|[ÐÑ][\u0080-\u00bf]|É™/

/** What no text of the data may hold, whatever it is about, as the end of a sentence with the mend. */
export function slipIn(text: string): string | undefined {
  const [unseen] = UNSEEN.test(text) ? (UNSEEN.exec(text.replace(PART_OF_SPELLING, '')) ?? []) : []
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
  return `${NAMES[code] ?? kindOf(String.fromCodePoint(code))} (${point})`
}

function kindOf(character: string): string {
  if (/\p{Cc}/u.test(character)) return 'a control character'
  if (TURNS_TEXT.test(character)) return 'a character that turns text'
  return /\p{Cs}/u.test(character) ? 'half a character' : 'a character that cannot be seen'
}
