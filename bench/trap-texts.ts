import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TextRange } from '../src/domain/anchor'

const TRAP_FIXTURES = 'test/fixtures/traps'

/** Words of a text and what a careful reader takes them for. */
export interface Expected extends TextRange {
  readonly places: readonly string[]
  /** Nobody can tell without asking. */
  readonly mustAsk: boolean
}

export interface TrapText {
  readonly id: string
  readonly text: string
  /** By line of `text`, ranges within that line. */
  readonly expected: ReadonlyMap<number, readonly Expected[]>
  readonly credit: string | null
  readonly quotes: number
}

/** Every text of the folder; the marks are explained in its README. */
export const trapTexts = (): TrapText[] =>
  readdirSync(TRAP_FIXTURES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => textsIn(readFileSync(join(TRAP_FIXTURES, name), 'utf8')))

export const textsIn = (content: string): TrapText[] =>
  content
    .split(/^=== /m)
    .slice(1)
    .map((piece) => {
      const [head = '', ...lines] = piece.trimEnd().split('\n')
      const [id = '', , , ...more] = head.split(' | ')
      const given = new Map(more.map((each) => each.split(/: (.*)/s) as [string, string]))
      const read = lines.map(lineOf)
      return {
        id,
        text: read.map(({ text }) => text).join('\n'),
        expected: new Map(read.map(({ expected }, at) => [at + 1, expected])),
        credit: given.get('credit') ?? null,
        quotes: Number(given.get('quotes') ?? 0)
      }
    })

function lineOf(marked: string): { text: string; expected: Expected[] } {
  let text = ''
  let done = 0
  const expected: Expected[] = []
  for (const match of marked.matchAll(/\[([^\]]+)\]\((\??)([^)]+)\)/g)) {
    const [whole, words = '', asked, places = ''] = match
    text += marked.slice(done, match.index)
    const start = text.length
    text += words
    expected.push({
      start,
      end: text.length,
      places: places.split('+'),
      mustAsk: asked === '?'
    })
    done = match.index + whole.length
  }
  return { text: text + marked.slice(done), expected }
}
