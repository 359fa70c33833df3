import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification
} from 'maplibre-gl'
import { from } from '../map/geometry-files'
import { NAMES_IN_SIGHT } from '../map/names/names-in-sight'
import {
  SANS,
  SANS_SEMIBOLD,
  STATE_NAMES_END,
  VILLAGES_ZOOM,
  type StyleContext
} from '../map/style/style-context'
import { BESIDE, NEAR_THE_AREA, NEAR_THE_MIDDLE } from './label-places'

/** The name, and smaller behind it how many passages name the place. */
const NAME_AND_COUNT: ExpressionSpecification = [
  'format',
  ['get', 'name'],
  {},
  ['case', ['==', ['get', 'count'], ''], '', ['concat', '\u00a0\u00a0', ['get', 'count']]],
  { 'font-scale': 0.82 }
]

/** From afar there is room for names alone. */
const COUNT_ZOOM = 5

interface LabelOptions {
  readonly id: string
  /** Where its names stand: at each place's point unless said otherwise. */
  readonly source?: string
  readonly filter: ExpressionSpecification
  readonly colour: string
  readonly minzoom?: number
  readonly maxzoom?: number
  readonly layout?: SymbolLayerSpecification['layout']
}

/** Names of places, the most important last so that they win the room. */
export function labelLayers({ palette, borderName }: StyleContext): LayerSpecification[] {
  const label = ({
    id,
    source = 'labels',
    filter,
    colour,
    layout,
    ...zooms
  }: LabelOptions): LayerSpecification => ({
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
  })
  const ofLayer = (layer: string): ExpressionSpecification => ['==', ['get', 'layer'], layer]
  const ofKind = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind]
  const besidePoint: SymbolLayerSpecification['layout'] = {
    'text-variable-anchor-offset': BESIDE,
    'text-justify': 'auto'
  }
  const withinArea: SymbolLayerSpecification['layout'] = {
    'text-variable-anchor-offset': NEAR_THE_MIDDLE
  }
  const stateText: SymbolLayerSpecification['layout'] = {
    'text-font': SANS,
    'text-size': ['interpolate', ['linear'], ['zoom'], 0, 10, 2, 11, 6, 15, 9, 18],
    'text-letter-spacing': 0.08,
    'text-max-width': 7,
    ...withinArea
  }
  const stateNames = (layer: 'csto' | 'mentioned'): LayerSpecification[] =>
    (['labels', NAMES_IN_SIGHT] as const).map((source) =>
      label({
        id: source === 'labels' ? `${layer}-label` : `${layer}-sight-label`,
        source,
        filter: ofLayer(layer),
        colour: palette.label,
        maxzoom: STATE_NAMES_END,
        layout: {
          ...stateText,
          // A member is named from afar too, where it is smaller than its name.
          ...(layer === 'csto' && { 'text-variable-anchor-offset': NEAR_THE_AREA })
        }
      })
    )
  return [
    ...stateNames('mentioned'),
    {
      id: 'border-label',
      type: 'symbol',
      ...from('border-coarse'),
      minzoom: 6.5,
      // Nearer by, the coarse line that it runs along is seen to be another than the one drawn.
      maxzoom: 12,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': borderName,
        'text-font': SANS,
        'text-size': 11.5,
        'text-offset': [0, -1.3],
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
      id: 'yerevan-label',
      filter: ofKind('city'),
      colour: palette.yerevan,
      minzoom: COUNT_ZOOM,
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
      id: 'karabakh-label',
      filter: ofLayer('karabakh'),
      colour: palette.karabakh,
      layout: {
        'text-size': ['interpolate', ['linear'], ['zoom'], 4, 10.5, 6, 13],
        'text-max-width': 8,
        'text-variable-anchor-offset': NEAR_THE_AREA
      }
    }),
    ...stateNames('csto'),
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
      minzoom: VILLAGES_ZOOM,
      // The four lie close together.
      layout: { ...besidePoint, 'text-padding': 1 }
    }),
    {
      id: 'border-side-label',
      type: 'symbol',
      source: NAMES_IN_SIGHT,
      filter: ['has', 'beside'],
      layout: {
        'symbol-placement': 'line-center',
        'text-field': ['get', 'name'],
        'text-font': SANS,
        'text-size': 13,
        'text-letter-spacing': 0.08,
        'text-allow-overlap': true,
        'text-padding': 1
      },
      paint: {
        'text-color': palette.label,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.6
      }
    }
  ]
}
