import type { AltName } from './place'

/** Something that can be looked for and is no place of the gazetteer: the articles do not name it. */
export interface Spot {
  readonly kind: SpotKind
  readonly name: string
  /** Degrees; absent where its position is not established. */
  readonly at?: readonly [lng: number, lat: number]
  /** The state that it lies in, where known: a place's id, or the name of one that is no place here. */
  readonly state?: string
  /** Names in other languages, for the search alone. */
  readonly further: readonly AltName['name'][]
  /** Whose point it is, or what is known of a place without one; a sentence that the reader sees. */
  readonly claim: string
  /** Where the claim comes from, where that does not say so itself. */
  readonly source?: string
  /** The place of the gazetteer beside it. */
  readonly near?: string
}

export type SpotKind = 'town' | 'state' | 'sea' | 'lake' | 'not-established'

/** A name that sources use for a place whose position none of them gives. */
export interface NotEstablished {
  readonly name: string
  /** What is known of it; a sentence that the reader sees. */
  readonly text: string
  readonly source: string
  /** The place of the gazetteer beside it. */
  readonly near: string
}

/** How closely the map comes to what was looked for, as its zoom. */
export const SPOT_ZOOM: Readonly<Record<SpotKind, number>> = {
  town: 9,
  state: 5.5,
  sea: 5,
  lake: 8,
  'not-established': 9
}
