import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification
} from 'maplibre-gl'
import type { Palette } from '../styles/palette'
import { from } from '../map/geometry-files'
import { DOT } from '../map/style/images'
import { NAMES_IN_SIGHT } from '../map/names/names-in-sight'
import {
  always,
  atBothLevels,
  SANS,
  VILLAGES_ZOOM,
  type StyleContext
} from '../map/style/style-context'
import { BESIDE, NEAR_THE_MIDDLE } from './label-places'

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
    source: NAMES_IN_SIGHT,
    filter: ['!', ['has', 'placeId']],
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
  }
]

/** Towns by importance; they give way to everything else that has a name. */
export const townLabels = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'basemap-town',
    type: 'symbol',
    ...from('towns', ['<=', ['get', 'minzoom'], ['zoom']], ['!', ['has', 'faces']]),
    minzoom: 3,
    layout: {
      ...townLayout,
      'text-size': ['case', ['boolean', ['get', 'capital'], false], 12.5, 11.5],
      'symbol-sort-key': ['get', 'rank'],
      'text-padding': 6
    },
    paint: townPaint(palette)
  }
]

/** Villages across the border from those handed over: with these they are what the map is looked at for. */
export const facingVillages = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'basemap-facing-village',
    type: 'symbol',
    ...from('towns', ['has', 'faces']),
    minzoom: VILLAGES_ZOOM,
    layout: {
      ...townLayout,
      'text-size': 11.5,
      'icon-allow-overlap': true,
      'text-variable-anchor-offset': BESIDE
    },
    paint: townPaint(palette)
  }
]

/** A dot stays where its name finds no room. */
const townLayout: SymbolLayerSpecification['layout'] = {
  'icon-image': DOT,
  'icon-padding': 2,
  'text-optional': true,
  'text-field': ['get', 'name'],
  'text-font': SANS,
  'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
  'text-radial-offset': 0.45,
  'text-justify': 'auto'
}

const townPaint = (palette: Palette): NonNullable<SymbolLayerSpecification['paint']> => ({
  'icon-color': palette.label,
  'icon-halo-color': palette.halo,
  'icon-halo-width': 1,
  'text-color': palette.label,
  'text-halo-color': palette.halo,
  'text-halo-width': 1.2
})
