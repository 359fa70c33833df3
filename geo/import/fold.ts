/** A text as it is compared, and where each of its characters stands in the original. */
export interface Folded {
  readonly text: string
  /** Offset in the original of each character, and after them the original's length. */
  readonly at: readonly number[]
}

const SAME: Readonly<Record<string, string>> = {
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  և: 'եւ'
}
/** Armenian writes its question, stress and exclamation marks inside the word. */
const ARMENIAN_MARKS = new Set(['\u055b', '\u055c', '\u055e'])

/**
 * Composed letters, one kind of apostrophe, hyphen and space, so that a name is found however it
 * is typed. Case is kept: it tells a name from a word.
 */
export function fold(original: string): Folded {
  let text = ''
  const at: number[] = []
  for (const match of original.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gu)) {
    const cluster = match[0]
    if (ARMENIAN_MARKS.has(cluster)) continue
    const composed = SAME[cluster] ?? (/\s/.test(cluster) ? ' ' : cluster.normalize('NFC'))
    for (let index = 0; index < composed.length; index += 1) at.push(match.index)
    text += composed
  }
  at.push(original.length)
  return { text, at }
}

export const foldWord = (word: string): string => fold(word).text
