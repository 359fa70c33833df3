import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification
} from 'maplibre-gl'
import type { PlaceKind } from '../../domain/place'
import type { Palette, Theme } from '../../styles/palette'
import { from } from '../geometry-files'

/** What every style layer may depend on. */
export interface StyleContext {
  readonly palette: Palette
  readonly borderName: string
  readonly theme: Theme
}

/** From here up the fine geometry is drawn, once it has come; below, the coarse. */
export const DETAIL_ZOOM = 7
/** How much farther coarse areas reach: under the fine ones, lest all be sea while these are cut up. */
export const OVERLAP = 0.5
/** Below, the four villages coincide and one mark stands for them. */
export const VILLAGES_ZOOM = 9
/** From here up the map is flat; it turns into a globe over the zoom below. */
export const GLOBE_END = 5
/** From here up a state is named along the border alone. */
export const STATE_NAMES_END = 10
/** From where up places of a kind are drawn; all others at every zoom. */
export const FIRST_ZOOM = {
  'border-segment': DETAIL_ZOOM,
  building: 10,
  exclave: 8,
  village: VILLAGES_ZOOM
} as const satisfies Partial<Record<PlaceKind, number>>

export const SANS = ['Atlas Sans']
export const SANS_SEMIBOLD = ['Atlas Sans Semibold']

const flag = (name: 'selected' | 'hovered' | 'related'): ExpressionSpecification => [
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
    ['any', flag('hovered'), flag('related')],
    hovered,
    plain
  ] as unknown as DataDrivenPropertyValueSpecification<T>

/**
 * A colour that never changes, written so that it is drawn by the same shader program as those
 * that do: each further program costs the first picture a tenth of a second on a slow machine.
 */
export const always = (colour: string): DataDrivenPropertyValueSpecification<string> =>
  byState(colour, colour, colour)

/** `#rrggbb` made see-through; opacity by state would need a shader program of its own. */
export const clear = (colour: string, opacity: number): string =>
  colour +
  Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')

/** Whether the layer draws the coarse geometry of something that the fine one shows nearer by. */
export const isCoarse = ({ id }: { readonly id: string }): boolean => id.endsWith('-coarse')

type LevelledLayer = Extract<LayerSpecification, { type: 'fill' | 'line' }>
type Levelled<Layer> = Layer extends LevelledLayer
  ? Omit<Layer, 'source' | 'filter'> & {
      /** The file that is there in a coarse drawing too. */
      file: 'basemap' | 'border' | 'csto' | 'mentioned'
      only?: ExpressionSpecification[]
    }
  : never

/** The same style layer twice: of the coarse file, and of the fine one where detail shows. */
export function atBothLevels({
  file,
  only = [],
  ...layer
}: Levelled<LayerSpecification>): LayerSpecification[] {
  return [
    { ...layer, id: `${layer.id}-coarse`, ...from(`${file}-coarse`, ...only) },
    { ...layer, minzoom: DETAIL_ZOOM, ...from(file, ...only) }
  ] as LayerSpecification[]
}
