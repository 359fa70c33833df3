import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { BESIDE, NEAR_THE_MIDDLE } from './anchors'
import { SANS, SANS_SEMIBOLD, type StyleContext } from './context'
import { inSlot, LABELS, type StyleLayer } from './definition'

/** The name, and smaller behind it how many passages name the place. */
const NAME_AND_COUNT: ExpressionSpecification = [
  'format',
  ['get', 'name'],
  {},
  ['case', ['==', ['get', 'count'], ''], '', ['concat', '\u00a0\u00a0', ['get', 'count']]],
  { 'font-scale': 0.82 }
]

/** From afar there is room for names alone. */
export const COUNT_ZOOM = 5

type Layout = NonNullable<SymbolLayerSpecification['layout']>

interface LabelOptions {
  readonly id: string
  /** Where its names stand: at each place's point unless said otherwise. */
  readonly source?: string
  readonly filter: ExpressionSpecification
  readonly colour: string
  readonly minzoom?: number
  readonly maxzoom?: number
  readonly layout?: Layout
}

/** Names of places, to be clicked like the places themselves. */
export const labelLayer = (
  { palette }: StyleContext,
  { id, source = LABELS, filter, colour, layout, ...zooms }: LabelOptions
): StyleLayer =>
  inSlot(
    'labels',
    {
      id,
      type: 'symbol',
      source,
      filter,
      ...zooms,
      layout: {
        'text-field': ['step', ['zoom'], ['get', 'name'], COUNT_ZOOM, NAME_AND_COUNT],
        'text-font': SANS_SEMIBOLD,
        'text-size': 13,
        'text-padding': 4,
        ...layout
      },
      paint: { 'text-color': colour, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 }
    },
    'area'
  )

/** A place without a file of its own is drawn, and named, by `further.ts`. */
const hasFile: ExpressionSpecification = ['!', ['has', 'further']]

export const ofLayer = (layer: string): ExpressionSpecification => [
  'all',
  hasFile,
  ['==', ['get', 'layer'], layer]
]
export const ofKind = (kind: string): ExpressionSpecification => [
  'all',
  hasFile,
  ['==', ['get', 'kind'], kind]
]

export const besidePoint: Layout = {
  'text-variable-anchor-offset': BESIDE,
  'text-justify': 'auto'
}

export const stateText: Layout = {
  'text-font': SANS,
  'text-size': ['interpolate', ['linear'], ['zoom'], 0, 10, 2, 11, 6, 15, 9, 18],
  'text-letter-spacing': 0.08,
  'text-max-width': 7,
  'text-variable-anchor-offset': NEAR_THE_MIDDLE
}
