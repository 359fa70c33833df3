/** A gazetteer entry: something on the map that articles name. */
export interface Place {
  /** Slug; permanent and never reused, since links carry it. */
  readonly id: string
  readonly kind: PlaceKind
  readonly layer: LayerId
  /** The name that English-language publishers use; two names joined by " / " where two are used. */
  readonly name: string
  /** The same within a sentence, where that is another: "the CSTO". */
  readonly inSentence?: string
  readonly altNames: readonly AltName[]
  /** Where the names come from. */
  readonly namesSource: string
  /** Languages whose names are used at the place; a name in each is its local name. */
  readonly localLanguages?: LocalLanguages
  readonly point?: PlacePoint
  /** What holds for the place, each sentence with its date and source. */
  readonly status: readonly Statement[]
  /** Who says what of it, a sentence each, in the order of who says it; none is this map's own view. */
  readonly positions?: readonly Position[]
  /** What the map says at the spot about what it cannot draw. */
  readonly mapNote?: Statement
  /** Figures that others have published; never what this map measures. */
  readonly published: readonly PublishedFigure[]
  /** Groups that this place is a member of: passages about the whole are shown for the member too. */
  readonly memberOf: readonly string[]
  /** What holds of its membership, where it is a member and takes no part; its status says since when. */
  readonly participation?: 'frozen'
  /** Where the place comes in a walk along the whole that it is a member of, from 1. */
  readonly order?: number
  /** The one place that this is a part of: its passages are shown for the whole too. */
  readonly within?: string
  /** Places worth a look from here. Passages never flow along it. */
  readonly seeAlso: readonly string[]
  /** Only what list and map need has come of it: `brief-places.ts`. Never in the gazetteer. */
  readonly isBrief?: true
}

export const PLACE_KINDS = [
  'alliance',
  'border',
  'border-segment',
  'building',
  'city',
  'exclave',
  'region',
  'state',
  'town',
  'village',
  'village-group'
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** Id of a layer that a reader switches; geo/content/layers.json has them all. */
export type LayerId = string

export interface AltName {
  readonly name: string
  /** BCP 47, with the script where it is not the language's usual one. */
  readonly lang: string
}

interface LocalLanguages {
  /** BCP 47, in alphabetical order, so that the order says nothing of rank. */
  readonly codes: readonly string[]
  readonly source: string
}

/** A position on WGS84. */
export interface PlacePoint {
  /** Degrees east, within ±180. */
  readonly lng: number
  /** Degrees north. */
  readonly lat: number
  /** The radius in metres within which the place lies; absent where its source states none. */
  readonly accuracyMetres?: number
  readonly source: string
}

/** A sentence about a place that a reader can check. */
export interface Statement {
  readonly text: string
  /** ISO date, or year and month where no day is known. */
  readonly asOf: string
  readonly source: string
}

/** What a side said, in plain words, with the date on which it did. */
export interface Position extends Statement {
  /** The side, and of it who spoke: "Armenia, foreign minister". */
  readonly who: string
}

export interface PublishedFigure {
  readonly quantity: 'area' | 'length'
  /** Square kilometres or kilometres. */
  readonly value: number
  /** The upper end where the source gives a range from `value` on. */
  readonly to?: number
  readonly source: string
}
