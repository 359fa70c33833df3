import type { LayerId } from './place'

/** What a reader switches on and off. */
export interface Layer {
  readonly id: LayerId
  readonly title: string
  /** The date that the geometry depicts, ISO, as exact as it is known. */
  readonly asOf: string
  /** Whose line it is and how exact: a sentence that the reader sees. */
  readonly claim: string
  /** Ids in geo/sources/sources.json. */
  readonly sources: readonly string[]
}

/** A file or package that geometry or points come from. */
export interface Source {
  readonly id: string
  /** Names the maker and the licence, as the licence asks; plain text. */
  readonly attribution: string
  readonly licence: string
  readonly url: string
}
