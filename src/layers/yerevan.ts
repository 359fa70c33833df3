import type { LayerSpecification } from 'maplibre-gl'
import { from } from '../map/geometry-files'
import { always, byState, clear, FIRST_ZOOM, type StyleContext } from '../map/style/style-context'
import { markPaint } from './marks'
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
    minzoom: FIRST_ZOOM.building,
    paint: markPaint({
      inside: palette.halo,
      edge: palette.yerevan,
      radius: byState(4, 5, 6),
      width: [2, 2]
    })
  },
  {
    id: 'yerevan-centre',
    type: 'circle',
    ...from('yerevan', ['==', ['get', 'role'], 'centre']),
    paint: markPaint({
      inside: palette.yerevan,
      edge: palette.halo,
      radius: byState(4.5, 5.5, 6.5),
      width: [1.5, 4]
    })
  }
]
