import { soundOf, wordsOf } from './spelling'

/** What can be found: a place, a town of the base map, a passage. */
export interface Findable {
  /** `place:<id>`, `town:<name>` or `passage:<id>`. */
  readonly id: string
  /** All names of a place; empty for a passage. */
  readonly names: string
  /** A passage's text; empty for a place. */
  readonly text: string
}

export interface Found {
  readonly places: readonly string[]
  readonly towns: readonly string[]
  readonly passages: readonly string[]
}

export const FIELDS = ['names', 'text'] as const

/** A name is indexed by letters and by sound, running text by letters alone. */
export const tokensOf = (text: string, field?: string): string[] => {
  const words = wordsOf(text)
  return field === 'text' ? words : [...words, ...words.map((word) => `~${soundOf(word)}`)]
}

/** Ids that a search gave, best first, sorted into their kinds. */
export function groupFound(ids: readonly string[]): Found {
  const of = (kind: string): string[] =>
    ids.filter((id) => id.startsWith(`${kind}:`)).map((id) => id.slice(kind.length + 1))
  return { places: of('place'), towns: of('town'), passages: of('passage') }
}
