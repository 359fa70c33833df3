import type { AnchoredExcerpt } from './article'

/** Which of two articles names a place. */
export type NamedBy = 'both' | 'first' | 'second'

/** What two articles say of one place: how often each names it, and in which words, the most frequent first. */
export interface ComparedPlace {
  readonly place: string
  readonly by: NamedBy
  readonly counts: readonly [first: number, second: number]
  readonly words: readonly [first: readonly string[], second: readonly string[]]
}

/** A point of the map and which of the articles names what lies there. */
export interface NamedMark {
  readonly by: NamedBy
  /** Degrees. */
  readonly at: readonly [lng: number, lat: number]
}

interface Quotes {
  readonly excerpts: readonly Pick<AnchoredExcerpt, 'mentions' | 'text'>[]
}

const ORDER: readonly NamedBy[] = ['both', 'first', 'second']

/** Every place that either article names: first what both do, then what one alone does, each the most named first. */
export function compareArticles(first: Quotes, second: Quotes): ComparedPlace[] {
  const [a, b] = [namedIn(first), namedIn(second)]
  return [...new Set([...a.keys(), ...b.keys()])]
    .map((place): ComparedPlace => {
      const [own, other] = [a.get(place) ?? new Map(), b.get(place) ?? new Map()]
      const counts = [total(own), total(other)] as const
      return {
        place,
        by: counts[0] === 0 ? 'second' : counts[1] === 0 ? 'first' : 'both',
        counts,
        words: [byFrequency(own), byFrequency(other)]
      }
    })
    .sort(
      (x, y) =>
        ORDER.indexOf(x.by) - ORDER.indexOf(y.by) ||
        timesInBoth(y.counts) - timesInBoth(x.counts) ||
        (x.place < y.place ? -1 : 1)
    )
}

type Words = Map<string, number>

/** How often each place is named in which words, as they are printed. */
function namedIn({ excerpts }: Quotes): Map<string, Words> {
  const found = new Map<string, Words>()
  for (const { text, mentions } of excerpts) {
    for (const { place, start, end } of mentions) {
      const words = found.get(place) ?? new Map<string, number>()
      const said = text.slice(start, end)
      words.set(said, (words.get(said) ?? 0) + 1)
      found.set(place, words)
    }
  }
  return found
}

const total = (words: Words): number => [...words.values()].reduce((sum, count) => sum + count, 0)
const timesInBoth = ([first, second]: readonly [number, number]): number => first + second
const byFrequency = (words: Words): string[] =>
  [...words].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([said]) => said)
