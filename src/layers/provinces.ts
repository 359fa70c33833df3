import {
  COARSE_SOURCES_END,
  constantState,
  DETAIL_ZOOM,
  ofRole,
  SANS,
  withAlpha
} from './kit/context'
import { from, inSlot, NAMES_IN_SIGHT, type LayerDefinition } from './kit/definition'

const FILE = 'provinces'

/** Boundaries between provinces of one state, thin; their names are placed anew for each view. */
export default {
  id: 'provinces',
  importance: 5,
  files: [{ name: FILE, level: 'detail' }],
  styleLayers: ({ palette }) => [
    inSlot('context', {
      id: 'provinces-line',
      type: 'line',
      ...from(FILE, 'detail', ofRole('province-line')),
      minzoom: DETAIL_ZOOM,
      maxzoom: COARSE_SOURCES_END,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': constantState(withAlpha(palette.inkSoft, 0.6)),
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.6, 12, 1.1],
        'line-dasharray': [5, 3]
      }
    }),
    ...(['point', 'line'] as const).map((where) =>
      inSlot('labels', {
        id: `provinces-${where}-label`,
        type: 'symbol',
        source: NAMES_IN_SIGHT,
        filter: [
          'all',
          ['has', 'province'],
          ['==', ['geometry-type'], where === 'line' ? 'LineString' : 'Point']
        ],
        layout: {
          'symbol-placement': where === 'line' ? 'line-center' : 'point',
          'text-field': ['get', 'name'],
          'text-font': SANS,
          'text-size': 11,
          'text-letter-spacing': 0.12,
          'text-max-width': 9,
          'text-padding': 4
        },
        paint: {
          'text-color': palette.inkSoft,
          'text-halo-color': palette.halo,
          'text-halo-width': 1.2
        }
      })
    )
  ]
} satisfies LayerDefinition
