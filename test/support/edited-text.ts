import fc from 'fast-check'

/** What an edited text may look like: sentences gone, doubled, moved, words changed. */
export const edit = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(400) }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat(400) }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat(400), with: fc.nat(400) }),
  fc.record({
    kind: fc.constant('put' as const),
    at: fc.nat(400),
    word: fc.constantFrom(
      'Armenia',
      'not',
      'Russia',
      'the',
      'alliance',
      '“',
      '\n\n',
      '\u00a0',
      'Baku.'
    )
  })
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

export function edited(text: string, edits: readonly Edit[]): string {
  const words = text.split(/(?<=[ \n])/)
  for (const each of edits) {
    const at = each.at % Math.max(1, words.length)
    if (each.kind === 'drop') words.splice(at, 1)
    else if (each.kind === 'put') words.splice(at, 0, `${each.word} `)
    else if (each.kind === 'double') words.splice(at, 0, ...words.slice(at, at + 12))
    else {
      const other = each.with % Math.max(1, words.length)
      const [one, two] = [words[at], words[other]]
      if (one !== undefined && two !== undefined) [words[at], words[other]] = [two, one]
    }
  }
  return words.join('')
}
