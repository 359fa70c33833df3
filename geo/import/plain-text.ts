import { blockOf, type Block } from './block'

interface Line {
  readonly text: string
  readonly line: number
}

/** The blocks of a plain text: paragraphs by empty lines, and by line where lines are whole. */
export function blocksOfPlainText(text: string): Block[] {
  return paragraphsOf(text).flatMap((paragraph, group) =>
    unbroken(paragraph).flatMap((lines) => blockOf(lines, group) ?? [])
  )
}

function paragraphsOf(text: string): Line[][] {
  const paragraphs: Line[][] = [[]]
  text.split(/\r\n|\r|\n/).forEach((content, at) => {
    if (content.trim() === '') paragraphs.push([])
    else paragraphs.at(-1)?.push({ text: content + '\n', line: at + 1 })
  })
  return paragraphs.filter((lines) => lines.length > 0)
}

/** Puts lines together again that a line break inside a sentence has parted. */
function unbroken(lines: readonly Line[]): Line[][] {
  if (isWrapped(lines)) return [[...lines]]
  const blocks: Line[][] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    const before = last?.at(-1)
    if (last && before && continues(before.text, line.text)) last.push(line)
    else blocks.push([line])
  }
  return blocks
}

/** Three lines or more of about one length, the last one shorter: a paragraph broken at a margin. */
function isWrapped(lines: readonly Line[]): boolean {
  if (lines.length < 3) return false
  const lengths = lines.slice(0, -1).map((line) => line.text.trim().length)
  const longest = Math.max(...lengths)
  return longest >= 40 && longest <= 110 && Math.min(...lengths) >= longest - 20
}

const continues = (before: string, after: string): boolean =>
  /[,;–—-]\s*$/.test(before) || /^\s*[\p{Ll}(–—]/u.test(after)
