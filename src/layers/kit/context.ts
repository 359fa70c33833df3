import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification
} from 'maplibre-gl'
import { ENGLISH, type NameChoice } from '../../domain/names'
import type { PlaceKind } from '../../domain/place'
import type { Palette, Theme } from '../../styles/palette'
import { from, inSlot, type Hit, type Level, type Slot, type StyleLayer } from './definition'

/** What every style layer may depend on. */
export interface StyleContext {
  readonly palette: Palette
  readonly theme: Theme
  readonly facts: StyleFacts
}

/** What the gazetteer says and the drawn geometry does not. */
export interface StyleFacts {
  /** The name of each place that is named along its line, by id. */
  readonly lineNames: Readonly<Record<string, string>>
  /** The language that names are written in. */
  readonly names: NameChoice
  /** Metres within which 95 of 100 spots of a layer's line lie, by layer. */
  readonly lineAccuracy: Readonly<Record<string, number>>
  /** Ids of places that have members. */
  readonly groups: readonly string[]
  /** Ids of places that no file of geo/out draws. */
  readonly further: readonly string[]
  /** Ids of members that take no part. */
  readonly frozen: readonly string[]
}

/** From here up the fine geometry is drawn, once it has come; below, the coarse. */
export const DETAIL_ZOOM = 7
/** How much farther coarse areas reach, under the fine ones, so that no gap shows while these load. */
export const OVERLAP = 0.5
/** How opaque the states' areas are above a detailed basemap. */
export const VEIL = 0.35
/** Below, the four villages coincide and one mark stands for them. */
export const VILLAGES_ZOOM = 9
/** From here up the map is flat; it turns into a globe over the zoom below. */
export const GLOBE_END = 5
/** From here up a state is named along the border alone. */
export const STATE_NAMES_END = 10
/** Metres of a pixel at zoom 0, on the latitude of the South Caucasus. */
export const METRES_A_PIXEL = 59_800
/** Up to here lines that are good to 1–3 km are drawn: nearer by they would mislead. */
export const COARSE_SOURCES_END = 13
/** From where up places of a kind are drawn; all others at every zoom. */
export const FIRST_ZOOM = {
  'border-segment': DETAIL_ZOOM,
  building: 10,
  exclave: 8,
  village: VILLAGES_ZOOM
} as const satisfies Partial<Record<PlaceKind, number>>

export const SANS = ['Atlas Sans']
export const SANS_SEMIBOLD = ['Atlas Sans Semibold']

/** A base map's name in the language that the reader chose, where its file has one. */
export const inChosenName = ({ names }: StyleFacts): ExpressionSpecification =>
  names === ENGLISH ? ['get', 'name'] : ['coalesce', ['get', names], ['get', 'name']]

const flag = (name: 'selected' | 'hovered'): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  false
]

/** One value for the chosen place, one for what the pointer or a passage points at, one for the rest. */
export const byState = <T extends string | number>(
  plain: T,
  hovered: T,
  selected: T
): DataDrivenPropertyValueSpecification<T> =>
  [
    'case',
    flag('selected'),
    selected,
    flag('hovered'),
    hovered,
    plain
  ] as unknown as DataDrivenPropertyValueSpecification<T>

/**
 * A colour that never changes, written so that it is drawn by the same shader program as those
 * that do: each further program costs the first picture a tenth of a second on a slow machine.
 */
export const constantState = (colour: string): DataDrivenPropertyValueSpecification<string> =>
  byState(colour, colour, colour)

/** `#rrggbb` made see-through; opacity by state would need a shader program of its own. */
export const withAlpha = (colour: string, opacity: number): string =>
  colour +
  Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')

type LevelledLayer = Extract<LayerSpecification, { type: 'fill' | 'line' }>
type Levelled<Layer> = Layer extends LevelledLayer
  ? Omit<Layer, 'source' | 'filter' | 'metadata'> & {
      /** The fine file; the coarse one is named for it. */
      file: string
      slot: Slot
      hit?: Hit
      /** Where the coarse file stands. */
      coarse?: Level
      only?: readonly ExpressionSpecification[]
    }
  : never

/** The same style layer twice: of the coarse file, and of the fine one that it gives way to. */
export function atBothLevels({
  file,
  slot,
  hit,
  coarse = 'overview',
  only = [],
  ...layer
}: Levelled<LayerSpecification>): StyleLayer[] {
  const far = from(`${file}-coarse`, coarse, ...only)
  return [
    { ...layer, id: `${layer.id}-coarse`, ...far, metadata: { ...far.metadata, finer: file } },
    { ...layer, minzoom: DETAIL_ZOOM, ...from(file, 'detail', ...only) }
  ].map((each) => inSlot(slot, each as LayerSpecification, hit))
}

/** Whether the feature is of one of these places. */
export const ofPlaces = (ids: readonly string[]): ExpressionSpecification => [
  'in',
  ['get', 'placeId'],
  ['literal', [...ids]]
]
export const ofRole = (role: string): ExpressionSpecification => ['==', ['get', 'role'], role]
