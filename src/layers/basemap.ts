import { NEAR_THE_MIDDLE } from './kit/anchors'
import { atBothLevels, constantState, ofRole, SANS } from './kit/context'
import type { StyleContext } from './kit/context'
import {
  from,
  inSlot,
  NAMES_IN_SIGHT,
  type LayerDefinition,
  type StyleLayer
} from './kit/definition'
import { stateFiles } from './kit/states'

/** Land and sea, neighbours and lakes: under all layers, and not switched. */
export default {
  id: 'basemap',
  importance: 0,
  files: [...stateFiles('basemap'), { name: 'basemap-labels', level: 'always' }],
  styleLayers: (context) => [
    inSlot('ground', {
      id: 'background',
      type: 'background',
      paint: { 'background-color': context.palette.sea }
    }),
    ...ground(context),
    ...names(context)
  ]
} satisfies LayerDefinition

const ground = ({ palette }: StyleContext): StyleLayer[] => [
  ...atBothLevels({
    id: 'basemap-land',
    type: 'fill',
    file: 'basemap',
    slot: 'ground',
    only: [ofRole('land')],
    // A colour that nothing changes is drawn without blending, which counts for so large an area.
    paint: { 'fill-color': palette.land, 'fill-antialias': false }
  }),
  // Water that lies inside states, and the neighbours' borders: over the states' fills.
  ...atBothLevels({
    id: 'basemap-water',
    type: 'fill',
    file: 'basemap',
    slot: 'context',
    hit: 'ground',
    only: [ofRole('water')],
    paint: { 'fill-color': palette.sea, 'fill-antialias': false }
  }),
  ...atBothLevels({
    id: 'basemap-boundary',
    type: 'line',
    file: 'basemap',
    slot: 'context',
    only: [ofRole('boundary')],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': constantState(palette.boundary),
      'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 8, 1.1, 12, 1.6]
    }
  })
]

/** Names of neighbours and waters: the quietest on the map. */
const names = ({ palette }: StyleContext): StyleLayer[] => [
  inSlot('labels', {
    id: 'basemap-sea-label',
    type: 'symbol',
    ...from('basemap-labels', 'always', ['any', ofRole('sea-label'), ofRole('lake-label')]),
    minzoom: 3.5,
    layout: {
      'text-field': [
        'step',
        ['zoom'],
        ['case', ofRole('sea-label'), ['get', 'name'], ''],
        6.5,
        ['get', 'name']
      ],
      'text-font': SANS,
      'text-size': ['case', ofRole('sea-label'), 13, 11],
      'text-letter-spacing': 0.12,
      'text-max-width': 6
    },
    paint: { 'text-color': palette.water, 'text-halo-color': palette.sea, 'text-halo-width': 1.2 }
  }),
  inSlot('labels', {
    id: 'basemap-state-label',
    type: 'symbol',
    source: NAMES_IN_SIGHT,
    filter: ['all', ['!', ['has', 'placeId']], ['!', ['has', 'province']]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': SANS,
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10, 6, 13, 9, 16],
      'text-letter-spacing': 0.08,
      'text-max-width': 7,
      'text-variable-anchor-offset': NEAR_THE_MIDDLE
    },
    paint: {
      'text-color': palette.inkSoft,
      'text-halo-color': palette.land,
      'text-halo-width': 1.2
    }
  })
]
