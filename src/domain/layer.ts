import type { LayerId } from './place'

/** What a reader switches on and off. */
export interface Layer {
  readonly id: LayerId
  readonly title: string
  /** What the legend says of its symbol, in a few words. */
  readonly legend?: string
  /** The date that the geometry depicts, ISO, as exact as it is known. */
  readonly asOf: string
  /** Whose line it is and how exact: a sentence that the reader sees. */
  readonly claim: string
  /** Ids in geo/sources/sources.json. */
  readonly sources: readonly string[]
  /** How the geometry was made: for the page that explains the map, not for the map itself. */
  readonly derivation?: Derivation
}

/** What went into drawn geometry, and what is wrong with it; sentences that a reader sees. */
export interface Derivation {
  /** Files in geo/out, and how far, in metres, a line in them may lie from its source. */
  readonly tolerances: readonly Tolerance[]
  /** How far from the truth the sources are. */
  readonly accuracy: string
  readonly knownErrors: readonly string[]
  /** What is not drawn, and why. */
  readonly leftOut: readonly string[]
}

export interface Tolerance {
  readonly file: string
  readonly metres: number
  /** The part of the file that it holds for. */
  readonly where: string
}

/** What lies under the layers and is not switched. */
export interface BaseLayer {
  readonly id: 'land' | 'lakes' | 'boundaries' | 'basemap-labels' | 'towns'
  readonly title: string
  readonly asOf: string
  readonly claim: string
  readonly sources: readonly string[]
  readonly derivation: Derivation
}

/** A file or package that geometry or points come from. */
export interface Source {
  readonly id: string
  /** Names the maker and the licence, as the licence asks; plain text. */
  readonly attribution: string
  readonly licence: string
  readonly url: string
}
