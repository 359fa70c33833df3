import type { DataDrivenPropertyValueSpecification, LayerSpecification } from 'maplibre-gl'
import type { LayerId } from '../domain/place'
import { from } from '../map/geometry-files'
import { byState, VILLAGES_ZOOM, type StyleContext } from '../map/style/style-context'
import { markPaint } from './marks'

/** One mark for the four while they coincide, then each at its own point. */
export const villagesLayers = ({ palette }: StyleContext): LayerSpecification[] => [
  ...accuracyLayers('villages', palette.villages),
  {
    id: 'villages-group',
    type: 'circle',
    ...from('villages', ['==', ['get', 'placeId'], 'handed-over-villages']),
    maxzoom: VILLAGES_ZOOM,
    paint: markPaint({
      inside: palette.halo,
      edge: palette.villages,
      radius: byState(6.5, 8, 9),
      width: [3.5, 3]
    })
  },
  {
    id: 'villages-point',
    type: 'circle',
    ...from('villages', ['!=', ['get', 'placeId'], 'handed-over-villages']),
    minzoom: VILLAGES_ZOOM,
    paint: markPaint({
      inside: palette.halo,
      edge: palette.villages,
      // Smaller where the map is farther: a village across the border must show beside it.
      radius: [
        'interpolate',
        ['linear'],
        ['zoom'],
        VILLAGES_ZOOM,
        byState(3.5, 5, 6),
        11,
        byState(5.5, 7, 8)
      ] as unknown as DataDrivenPropertyValueSpecification<number>,
      width: [3, 3]
    })
  }
]

/** From here up a circle of the stated accuracy is large enough to be seen. */
const ACCURACY_ZOOM = 11

/** How far from its mark a point may lie, to scale. */
export const accuracyLayers = (layer: LayerId, colour: string): LayerSpecification[] => [
  {
    id: `${layer}-accuracy`,
    type: 'line',
    ...from('accuracy', ['==', ['get', 'layer'], layer]),
    minzoom: ACCURACY_ZOOM,
    paint: {
      'line-color': colour,
      'line-width': 1.2,
      'line-dasharray': [2, 2.5],
      'line-opacity': 0.8
    }
  }
]
