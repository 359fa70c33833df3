import type { LayerSpecification } from 'maplibre-gl'
import { from } from '../geometry-files'
import { always, byState, clear, type StyleContext } from '../style-context'
import { accuracyLayers } from './villages'

/** The city's outline, and above it its centre and the parliament as points. */
export const yerevanAreas = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'yerevan-fill',
    type: 'fill',
    ...from('yerevan', ['==', ['geometry-type'], 'Polygon']),
    minzoom: 7,
    paint: {
      'fill-color': byState(
        clear(palette.yerevan, 0.16),
        clear(palette.yerevan, 0.26),
        clear(palette.yerevan, 0.34)
      ),
      'fill-antialias': false
    }
  },
  {
    id: 'yerevan-outline',
    type: 'line',
    ...from('yerevan', ['==', ['geometry-type'], 'Polygon']),
    minzoom: 7,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': always(palette.yerevan), 'line-width': 1.2 }
  }
]

export const yerevanPoints = ({ palette }: StyleContext): LayerSpecification[] => [
  ...accuracyLayers('yerevan', palette.yerevan),
  {
    id: 'yerevan-parliament',
    type: 'circle',
    ...from('yerevan', ['==', ['get', 'placeId'], 'national-assembly']),
    minzoom: 10,
    paint: {
      'circle-radius': byState(4, 5, 6),
      'circle-color': palette.halo,
      'circle-stroke-color': palette.yerevan,
      'circle-stroke-width': 2
    }
  },
  {
    id: 'yerevan-centre',
    type: 'circle',
    ...from('yerevan', ['==', ['get', 'role'], 'centre']),
    paint: {
      'circle-radius': byState(4.5, 5.5, 6.5),
      'circle-color': palette.yerevan,
      'circle-stroke-color': palette.halo,
      'circle-stroke-width': 1.5
    }
  }
]
