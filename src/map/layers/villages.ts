import type { LayerSpecification } from 'maplibre-gl'
import { byState, VILLAGES_ZOOM, type StyleContext } from '../style-context'

/** One mark for the four while they coincide, then each at its own point. */
export const villagesLayers = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'villages-group',
    type: 'circle',
    source: 'villages',
    filter: ['==', ['get', 'placeId'], 'handed-over-villages'],
    maxzoom: VILLAGES_ZOOM,
    paint: {
      'circle-radius': byState(6.5, 8, 9),
      'circle-color': palette.halo,
      'circle-stroke-color': palette.villages,
      'circle-stroke-width': 3.5
    }
  },
  {
    id: 'villages-point',
    type: 'circle',
    source: 'villages',
    filter: ['!=', ['get', 'placeId'], 'handed-over-villages'],
    minzoom: VILLAGES_ZOOM,
    paint: {
      'circle-radius': byState(5.5, 7, 8),
      'circle-color': palette.halo,
      'circle-stroke-color': palette.villages,
      'circle-stroke-width': 3
    }
  }
]
