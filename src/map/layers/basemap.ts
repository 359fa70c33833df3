import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import { from } from '../geometry-files'
import { DOT } from '../images'
import { always, atBothLevels, SANS, type StyleContext } from '../style-context'

const role = (name: string): ExpressionSpecification => ['==', ['get', 'role'], name]

export const sea = ({ palette }: StyleContext): LayerSpecification => ({
  id: 'background',
  type: 'background',
  paint: { 'background-color': palette.sea }
})

export const basemapLand = ({ palette }: StyleContext): LayerSpecification[] =>
  atBothLevels({
    id: 'basemap-land',
    type: 'fill',
    file: 'basemap',
    only: [role('land')],
    // A colour that nothing changes is drawn without blending, which counts for so large an area.
    paint: { 'fill-color': palette.land, 'fill-antialias': false }
  })

/** Water that lies inside states, and the neighbours' borders: over the states' fills. */
export const basemapOver = ({ palette }: StyleContext): LayerSpecification[] => [
  ...atBothLevels({
    id: 'basemap-water',
    type: 'fill',
    file: 'basemap',
    only: [role('water')],
    paint: { 'fill-color': palette.sea, 'fill-antialias': false }
  }),
  ...atBothLevels({
    id: 'basemap-boundary',
    type: 'line',
    file: 'basemap',
    only: [role('boundary')],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': always(palette.boundary),
      'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.5, 8, 1.1, 12, 1.6]
    }
  })
]

/** Names of neighbours and waters: the quietest on the map. */
export const basemapLabels = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'basemap-sea-label',
    type: 'symbol',
    ...from('basemap-labels', ['any', role('sea-label'), role('lake-label')]),
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
    ...from('basemap-labels', role('state-label')),
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

/** Towns by importance; they give way to everything else that has a name. */
export const townLabels = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'basemap-town',
    type: 'symbol',
    ...from('towns', ['<=', ['get', 'minzoom'], ['zoom']]),
    minzoom: 3,
    layout: {
      'icon-image': DOT,
      'text-field': ['get', 'name'],
      'text-font': SANS,
      'text-size': ['case', ['boolean', ['get', 'capital'], false], 12.5, 11.5],
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.45,
      'text-justify': 'auto',
      'symbol-sort-key': ['get', 'rank'],
      'text-padding': 6,
      'icon-padding': 2
    },
    paint: {
      'icon-color': palette.label,
      'text-color': palette.label,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.2
    }
  }
]
