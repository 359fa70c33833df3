/** Both wordings with the words marked that the other does not have at that spot: "deny [flatly] it". */
export function markChanges(before: string, after: string): [string, string] {
  const [old, now] = [before.split(' '), after.split(' ')]
  const common = longestCommon(old, now)
  return [
    marked(old, new Set(common.map(([at]) => at))),
    marked(now, new Set(common.map(([, at]) => at)))
  ]
}

function marked(words: readonly string[], same: ReadonlySet<number>): string {
  const parts: string[] = []
  words.forEach((word, at) => {
    const opens = !same.has(at) && (at === 0 || same.has(at - 1))
    const closes = !same.has(at) && (at === words.length - 1 || same.has(at + 1))
    parts.push(`${opens ? '[' : ''}${word}${closes ? ']' : ''}`)
  })
  return parts.join(' ')
}

/** Positions of the longest run of words that both have in the same order. */
function longestCommon(one: readonly string[], other: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: one.length + 1 }, () =>
    new Array<number>(other.length + 1).fill(0)
  )
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      lengths[i]![j] =
        one[i] === other[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < one.length && j < other.length;) {
    if (one[i] === other[j]) pairs.push([i++, j++])
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1
    else j += 1
  }
  return pairs
}
