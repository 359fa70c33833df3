import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification
} from 'maplibre-gl'
import type { Palette, Theme } from '../palette'

/** What every style layer may depend on. */
export interface StyleContext {
  readonly palette: Palette
  readonly borderName: string
  readonly theme: Theme
}

/** From here up the fine geometry is drawn, once it has come; below, the coarse. */
export const DETAIL_ZOOM = 7
/** Below, the four villages coincide and one mark stands for them. */
export const VILLAGES_ZOOM = 9

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

type LevelledLayer = Extract<LayerSpecification, { type: 'fill' | 'line' }>

/** The same style layer twice: from the coarse source, and from the fine one where detail shows. */
export function atBothLevels(layer: LevelledLayer): LayerSpecification[] {
  return [
    { ...layer, id: `${layer.id}-coarse`, source: `${layer.source}-coarse` },
    { ...layer, minzoom: DETAIL_ZOOM }
  ]
}
