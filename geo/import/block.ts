import type { ExcerptKind } from '../../src/domain/article'

/** What a block is, apart from the kinds that can be quoted. */
export type BlockKind = ExcerptKind | 'credit' | 'dateline' | 'navigation'

/** A paragraph, heading or caption of the source, its white space folded. */
export interface Block {
  readonly text: string
  /** What the source's markup says that it is; plain text says nothing. */
  readonly hint?: BlockKind
  /** Blocks of one number stood together, without an empty line between them. */
  readonly group: number
  /** Where in `text` each source line begins; the first entry is `at: 0`. */
  readonly lines: readonly LineStart[]
}

interface LineStart {
  readonly at: number
  readonly line: number
}

/** A stretch of source text that begins on the line; line breaks inside it count on. */
export interface Run {
  readonly text: string
  readonly line: number
}

/** The source line, from 1, on which the character stands. */
export const sourceLine = (block: Pick<Block, 'lines'>, at: number): number =>
  block.lines.findLast((each) => each.at <= at)?.line ?? 1

/** A block from runs set one after the other as they stand; none where there are no words. */
export function blockOf(runs: readonly Run[], group: number, hint?: BlockKind): Block | undefined {
  let text = ''
  let gap = false
  const lines: LineStart[] = []
  for (const run of runs) {
    let line = run.line
    for (const char of run.text) {
      if (/\s/.test(char)) {
        gap = true
        if (char === '\n') line += 1
        continue
      }
      if (gap && text !== '') text += ' '
      gap = false
      if (lines.at(-1)?.line !== line) lines.push({ at: text.length, line })
      text += char
    }
  }
  return text === '' ? undefined : { text, group, lines, ...(hint ? { hint } : {}) }
}

/** Part of a block, still knowing its lines. */
export function sliceBlock(block: Block, start: number, end: number): Block | undefined {
  const raw = block.text.slice(start, end)
  const text = raw.trim()
  if (text === '') return undefined
  const from = start + raw.length - raw.trimStart().length
  const first = { at: 0, line: sourceLine(block, from) }
  const rest = block.lines
    .filter((each) => each.at > from && each.at < end)
    .map((each) => ({ at: each.at - from, line: each.line }))
  return { ...block, text, lines: [first, ...rest] }
}
