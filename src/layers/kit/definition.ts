import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { StyleContext } from './context'

/** One layer of the map: what it is drawn from and how. A reader's layer has the id that the data give it. */
export interface LayerDefinition {
  readonly id: string
  /** Among layers of one slot the higher is drawn later; its names are placed before others'. */
  readonly importance: number
  readonly files: readonly LayerFile[]
  readonly styleLayers: (context: StyleContext) => readonly StyleLayer[]
}

/** A file of geo/out, and when it is drawn. */
export interface LayerFile {
  readonly name: string
  readonly level: Level
}

/**
 * `overview` is drawn while the map is far and gives way to `detail`, which is fetched when the map
 * comes near; `always` is small enough to be drawn from one file at every zoom. The files of a level
 * are one source of the map: each further source costs clipping masks over the whole window.
 */
export type Level = (typeof LEVELS)[number]
export const LEVELS = ['overview', 'detail', 'always'] as const

/** Where a style layer stands in the paint order: within its level, or, of names, above all levels. */
export type Slot = (typeof SLOTS)[number]
const DRAWN_SLOTS = ['ground', 'areas', 'context', 'highlights', 'lines', 'points'] as const
export const NAME_SLOTS = ['labels', 'side-labels', 'facing-labels', 'obstacles'] as const
const SLOTS = [...DRAWN_SLOTS, ...NAME_SLOTS] as const

/**
 * What a pointer meets: a `point` or `line` from some pixels away, an `area` or a name where it
 * lies; `ground` is no place, but is told of where there is none.
 */
export type Hit = 'point' | 'line' | 'area' | 'ground'

export interface LayerMetadata {
  /** Id of the definition. */
  readonly layer: string
  readonly slot: Slot
  readonly hit?: Hit
  /** Of what it draws; names have none. */
  readonly level?: Level
  /** The file that it draws. */
  readonly file?: string
  /** The detailed file that it gives way to. */
  readonly finer?: string
}
export type StyleLayer = LayerSpecification & { readonly metadata: Omit<LayerMetadata, 'layer'> }
export type PlacedLayer = LayerSpecification & { readonly metadata: LayerMetadata }

/** What a style layer draws: a file's features, or those of them that match. */
export interface DrawnFrom {
  readonly source: Level
  readonly metadata: {
    readonly file: string
    readonly level: Level
    readonly finer?: string
  }
  readonly filter: ExpressionSpecification
}

export function from(
  file: string,
  level: Level,
  ...only: readonly ExpressionSpecification[]
): DrawnFrom {
  const ofFile: ExpressionSpecification = ['==', ['get', 'file'], file]
  return {
    source: level,
    metadata: { file, level },
    filter: only.length === 0 ? ofFile : ['all', ofFile, ...only]
  }
}

/** Gives a style layer its slot, and says how a pointer meets it. */
export const inSlot = (
  slot: Slot,
  layer: LayerSpecification,
  hit?: Hit | undefined
): StyleLayer => ({
  ...layer,
  metadata: { ...(layer.metadata as object | undefined), slot, ...(hit && { hit }) }
})

/** Positions of places' names. */
export const LABELS = 'labels'
/** Names that are placed anew for each view. */
export const NAMES_IN_SIGHT = 'names-in-sight'

/** All style layers of the definitions, the lowest first. */
export function paintOrder(
  definitions: readonly LayerDefinition[],
  context: StyleContext
): PlacedLayer[] {
  return [...definitions]
    .sort((a, b) => a.importance - b.importance)
    .flatMap(({ id, styleLayers }) =>
      styleLayers(context).map((layer): PlacedLayer => ({
        ...layer,
        metadata: { ...layer.metadata, layer: id }
      }))
    )
    .map((layer) => ({ layer, rank: rankOf(layer.metadata) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ layer }) => layer)
}

/** Names above everything drawn; what is drawn level by level, so that no source is come back to. */
function rankOf({ slot, level = 'overview' }: LayerMetadata): number {
  const drawn = (DRAWN_SLOTS as readonly Slot[]).includes(slot)
  return (drawn ? LEVELS.indexOf(level) : LEVELS.length) * SLOTS.length + SLOTS.indexOf(slot)
}
