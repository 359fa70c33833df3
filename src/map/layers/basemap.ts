import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { atBothLevels, SANS, type StyleContext } from '../style-context'

const role = (name: string): ExpressionSpecification => ['==', ['get', 'role'], name]

/** Land and sea, under everything. */
export const basemapLand = ({ palette }: StyleContext): LayerSpecification[] => [
  { id: 'background', type: 'background', paint: { 'background-color': palette.sea } },
  ...atBothLevels({
    id: 'basemap-land',
    type: 'fill',
    source: 'basemap',
    filter: role('land'),
    paint: { 'fill-color': palette.land, 'fill-antialias': false }
  })
]

/** Water that lies inside states, and the neighbours' borders: over the states' fills. */
export const basemapOver = ({ palette }: StyleContext): LayerSpecification[] => [
  ...atBothLevels({
    id: 'basemap-water',
    type: 'fill',
    source: 'basemap',
    filter: role('water'),
    paint: { 'fill-color': palette.sea }
  }),
  ...atBothLevels({
    id: 'basemap-boundary',
    type: 'line',
    source: 'basemap',
    filter: role('boundary'),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': palette.boundary,
      'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 8, 1.1, 12, 1.6]
    }
  })
]

/** Names of neighbours and waters: the quietest on the map. */
export const basemapLabels = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'basemap-sea-label',
    type: 'symbol',
    source: 'basemap-coarse',
    filter: ['any', role('sea-label'), role('lake-label')],
    minzoom: 3.5,
    layout: {
      'text-field': [
        'step',
        ['zoom'],
        ['case', role('sea-label'), ['get', 'name'], ''],
        6.5,
        ['get', 'name']
      ],
      'text-font': SANS,
      'text-size': ['case', role('sea-label'), 13, 11],
      'text-letter-spacing': 0.12,
      'text-max-width': 6
    },
    paint: { 'text-color': palette.water, 'text-halo-color': palette.sea, 'text-halo-width': 1.2 }
  },
  {
    id: 'basemap-state-label',
    type: 'symbol',
    source: 'basemap-coarse',
    filter: role('state-label'),
    minzoom: 3.5,
    maxzoom: 10,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': SANS,
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, 10, 6, 13, 9, 16],
      'text-letter-spacing': 0.08
    },
    paint: {
      'text-color': palette.inkSoft,
      'text-halo-color': palette.land,
      'text-halo-width': 1.2
    }
  }
]
