import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
  VariableAnchorOffsetCollectionSpecification
} from 'maplibre-gl'
import { from, type DrawnFrom } from '../geometry-files'
import { DOT } from '../images'
import {
  DETAIL_ZOOM,
  SANS,
  SANS_SEMIBOLD,
  VILLAGES_ZOOM,
  type StyleContext
} from '../style-context'

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

/** Names of places, the most important last so that they win the room. */
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
    'text-variable-anchor-offset': BESIDE,
    'text-justify': 'auto'
  }
  const withinArea: SymbolLayerSpecification['layout'] = {
    'text-variable-anchor-offset': NEAR_THE_MIDDLE
  }
  const stateText: SymbolLayerSpecification['layout'] = {
    'text-font': SANS,
    'text-size': ['interpolate', ['linear'], ['zoom'], 2, 11, 6, 15, 9, 18],
    'text-letter-spacing': 0.08,
    'text-max-width': 7,
    ...withinArea
  }
  return [
    label({
      id: 'mentioned-label',
      filter: ofLayer('mentioned'),
      colour: palette.label,
      maxzoom: 10,
      layout: stateText
    }),
    {
      id: 'border-label',
      type: 'symbol',
      ...from('border-coarse'),
      minzoom: 6.5,
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
      id: 'csto-label',
      filter: ofLayer('csto'),
      colour: palette.label,
      maxzoom: 10,
      layout: stateText
    }),
    label({
      id: 'karabakh-label',
      filter: ofLayer('karabakh'),
      colour: palette.karabakh,
      minzoom: 4.5,
      layout: { 'text-max-width': 8, ...withinArea }
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

/**
 * Each way round a point, in ems, the slanting ones farther out. Each anchor stands once: a second
 * place at the same anchor would be tried before the others, or not, by what had loaded first.
 */
const BESIDE: VariableAnchorOffsetCollectionSpecification = [
  ...(['left', [0.9, 0], 'right', [-0.9, 0], 'top', [0, 0.9], 'bottom', [0, -0.9]] as const),
  ...(['top-left', [1.8, 1.8], 'top-right', [-1.8, 1.8]] as const),
  ...(['bottom-left', [1.8, -1.8], 'bottom-right', [-1.8, -1.8]] as const)
] as VariableAnchorOffsetCollectionSpecification

/** In ems: a state's name still stands in it where the border leaves no room in its very middle. */
const NEAR_THE_MIDDLE = [
  [0, 0],
  [0, -1],
  [0, 1],
  [-1.5, 0],
  [1.5, 0],
  [-2.5, -1],
  [-2.5, 1]
].flatMap((offset) => ['center', offset]) as VariableAnchorOffsetCollectionSpecification

/**
 * No name may cover the border, a village's mark or Yerevan's: unseen icons stand there, placed
 * before every name.
 */
export const keptClear = (): LayerSpecification[] => [
  unseen('border-clear-coarse', from('border-coarse'), ALONG),
  { ...unseen('border-clear', from('border'), ALONG), minzoom: DETAIL_ZOOM },
  {
    ...unseen('villages-group-clear', from('villages', VILLAGE_GROUP), { 'icon-size': 1.5 }),
    minzoom: 0,
    maxzoom: VILLAGES_ZOOM
  },
  {
    ...unseen('villages-clear', from('villages', ['!', VILLAGE_GROUP]), { 'icon-size': 1.3 }),
    minzoom: VILLAGES_ZOOM
  },
  unseen('yerevan-clear', from('yerevan', ['==', ['get', 'role'], 'centre']), {})
]

const VILLAGE_GROUP: ExpressionSpecification = ['==', ['get', 'placeId'], 'handed-over-villages']

const ALONG: SymbolLayerSpecification['layout'] = {
  'symbol-placement': 'line',
  // Little more than an icon's width apart: no name fits between, and a flight stays smooth.
  'symbol-spacing': 16
}

const unseen = (
  id: string,
  drawn: DrawnFrom,
  layout: SymbolLayerSpecification['layout']
): SymbolLayerSpecification => ({
  id,
  type: 'symbol',
  ...drawn,
  minzoom: 4.5,
  layout: { 'icon-image': DOT, 'icon-allow-overlap': true, 'icon-padding': 0, ...layout },
  paint: { 'icon-opacity': 0 }
})
