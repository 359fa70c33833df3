import type { LayerSpecification } from 'maplibre-gl'
import { byState, type StyleContext } from '../style-context'

/** A historical outline: dashed, and its area tinted only lightly. */
export const karabakhLayers = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'karabakh-fill',
    type: 'fill',
    source: 'karabakh',
    paint: {
      'fill-color': palette.karabakh,
      'fill-antialias': false,
      'fill-opacity': byState(0.12, 0.2, 0.28)
    }
  },
  {
    id: 'karabakh-outline',
    type: 'line',
    source: 'karabakh',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.karabakh,
      'line-width': byState(1.6, 2, 2.4),
      'line-dasharray': [3, 2]
    }
  }
]
