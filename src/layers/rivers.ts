import type { ExpressionSpecification } from 'maplibre-gl'
import { COARSE_SOURCES_END, constantState, DETAIL_ZOOM, inChosenName, SANS } from './kit/context'
import { from, inSlot, type LayerDefinition } from './kit/definition'

const FILE = 'rivers'

/** Pixels; on a border, whose line lies over the river, enough to be seen on both sides of it. */
const width = (alone: number, onBorder: number): ExpressionSpecification => [
  'case',
  ['==', ['get', 'course'], 'border'],
  onBorder,
  alone
]

/** Under every border, in the water's colour: a river beside a border must not be read as it. */
export default {
  id: 'rivers',
  importance: 4,
  files: [{ name: FILE, level: 'detail' }],
  styleLayers: ({ palette, facts }) => [
    inSlot('context', {
      id: 'rivers-line',
      type: 'line',
      ...from(FILE, 'detail', ['!=', ['get', 'course'], 'general']),
      minzoom: DETAIL_ZOOM,
      maxzoom: COARSE_SOURCES_END,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': constantState(palette.river),
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, width(0.8, 2), 13, width(1.8, 4)]
      }
    }),
    inSlot('labels', {
      id: 'rivers-label',
      type: 'symbol',
      ...from(FILE, 'detail', ['!=', ['get', 'course'], 'border']),
      minzoom: DETAIL_ZOOM,
      maxzoom: COARSE_SOURCES_END,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 300,
        'text-field': inChosenName(facts),
        'text-font': SANS,
        'text-size': 11,
        'text-letter-spacing': 0.06,
        'text-offset': [0, -0.8],
        'text-max-angle': 40
      },
      paint: {
        'text-color': palette.water,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.2
      }
    })
  ]
} satisfies LayerDefinition
