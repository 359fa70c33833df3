import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification
} from 'maplibre-gl'
import { SANS, SANS_SEMIBOLD, VILLAGES_ZOOM, type StyleContext } from '../style-context'

/** The name, and smaller behind it how many passages name the place. */
const NAME_AND_COUNT: ExpressionSpecification = [
  'format',
  ['get', 'name'],
  {},
  ['case', ['==', ['get', 'count'], ''], '', ['concat', '\u00a0\u00a0', ['get', 'count']]],
  { 'font-scale': 0.82 }
]

interface LabelOptions {
  readonly id: string
  readonly filter: ExpressionSpecification
  readonly colour: string
  readonly minzoom?: number
  readonly maxzoom?: number
  readonly layout?: SymbolLayerSpecification['layout']
}

/** Names of places, the smallest last so that they win the room. */
export function labelLayers({ palette, borderName }: StyleContext): LayerSpecification[] {
  const label = ({ id, filter, colour, layout, ...zooms }: LabelOptions): LayerSpecification => ({
    id,
    type: 'symbol',
    source: 'labels',
    filter,
    ...zooms,
    layout: {
      'text-field': NAME_AND_COUNT,
      'text-font': SANS_SEMIBOLD,
      'text-size': 13,
      'text-padding': 4,
      ...layout
    },
    paint: { 'text-color': colour, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 }
  })
  const ofLayer = (layer: string): ExpressionSpecification => ['==', ['get', 'layer'], layer]
  const ofKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind]
  const besidePoint: SymbolLayerSpecification['layout'] = {
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 0.9,
    'text-justify': 'auto'
  }
  const stateText: SymbolLayerSpecification['layout'] = {
    'text-font': SANS,
    'text-size': ['interpolate', ['linear'], ['zoom'], 2, 11, 6, 15, 9, 18],
    'text-letter-spacing': 0.08,
    'text-max-width': 7
  }
  return [
    label({
      id: 'mentioned-label',
      filter: ofLayer('mentioned'),
      colour: palette.label,
      maxzoom: 10,
      layout: stateText
    }),
    label({
      id: 'csto-label',
      filter: ofLayer('csto'),
      colour: palette.label,
      maxzoom: 10,
      layout: stateText
    }),
    {
      id: 'border-label',
      type: 'symbol',
      source: 'border-coarse',
      minzoom: 6.5,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': borderName,
        'text-font': SANS,
        'text-size': 11.5,
        'text-offset': [0, -0.9],
        'text-letter-spacing': 0.04,
        'text-max-angle': 30
      },
      paint: {
        'text-color': palette.border,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.6
      }
    },
    label({
      id: 'border-exclave-label',
      filter: ofKind('exclave'),
      colour: palette.border,
      minzoom: 9.5,
      layout: { 'text-size': 11.5, 'text-max-width': 8 }
    }),
    label({
      id: 'karabakh-label',
      filter: ofLayer('karabakh'),
      colour: palette.karabakh,
      minzoom: 4.5,
      layout: { 'text-max-width': 8 }
    }),
    label({
      id: 'yerevan-label',
      filter: ofKind('city'),
      colour: palette.yerevan,
      minzoom: 4.5,
      layout: besidePoint
    }),
    label({
      id: 'yerevan-parliament-label',
      filter: ofKind('building'),
      colour: palette.yerevan,
      minzoom: 11.5,
      layout: besidePoint
    }),
    label({
      id: 'villages-group-label',
      filter: ofKind('village-group'),
      colour: palette.villages,
      minzoom: 4.5,
      maxzoom: VILLAGES_ZOOM,
      layout: besidePoint
    }),
    label({
      id: 'villages-label',
      filter: ofKind('village'),
      colour: palette.villages,
      minzoom: 9.5,
      layout: besidePoint
    })
  ]
}
