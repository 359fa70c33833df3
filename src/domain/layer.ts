import type { LayerId } from './place'

/** What a reader switches on and off. */
export interface Layer {
  readonly id: LayerId
  readonly title: string
  /** How the legend and small maps show it. */
  readonly symbol: LayerSymbol
  /** Of a line whose accuracy is drawn as a band beside it, near by. */
  readonly lineAccuracy?: LineAccuracy
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

/** How far two releases of a line's source lie apart, metres: on average, and 95 of 100 spots. */
interface LineAccuracy {
  readonly meanMetres: number
  readonly p95Metres: number
}

/** Colours are names in the palette. */
export interface LayerSymbol {
  readonly shape: 'area' | 'line' | 'ring' | 'dot'
  readonly colour: ColourName
  /** Of an area; a tint of its colour where none is given. */
  readonly fill?: ColourName
  /** Lines across an area of which a part is drawn so. */
  readonly hatch?: ColourName
  readonly dashed?: boolean
}

/** The palette's colours that a layer may have. */
export const LAYER_COLOURS = [
  'border',
  'csto',
  'cstoFrozen',
  'cstoLine',
  'karabakh',
  'label',
  'mentioned',
  'mentionedLine',
  'villages',
  'water',
  'yerevan'
] as const
export type ColourName = (typeof LAYER_COLOURS)[number]

/** The colour as the page’s stylesheets know it. */
export const cssColour = (name: ColourName): string =>
  `var(--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`

/** What went into drawn geometry, and what is wrong with it; sentences that a reader sees. */
interface Derivation {
  /** Files in geo/out, and how far, in metres, a line in them may lie from its source. */
  readonly tolerances: readonly Tolerance[]
  /** How far from the truth the sources are. */
  readonly accuracy: string
  readonly knownErrors: readonly string[]
  /** What is not drawn, and why. */
  readonly leftOut: readonly string[]
}

interface Tolerance {
  readonly file: string
  readonly metres: number
  /** The part of the file that it holds for. */
  readonly where: string
}

/** What the base map is made of. */
export const BASE_LAYER_IDS = [
  'land',
  'lakes',
  'rivers',
  'boundaries',
  'provinces',
  'towns',
  'basemap-labels'
] as const
type BaseLayerId = (typeof BASE_LAYER_IDS)[number]

/** What lies under the layers and is not switched. */
export interface BaseLayer {
  readonly id: BaseLayerId
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
