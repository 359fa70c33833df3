import type { LayerSpecification } from 'maplibre-gl'
import { from } from '../geometry-files'
import { byState, clear, type StyleContext } from '../style-context'

/** A historical outline: dashed, and its area tinted only lightly. */
export const karabakhLayers = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'karabakh-fill',
    type: 'fill',
    ...from('karabakh'),
    paint: {
      'fill-color': byState(
        clear(palette.karabakh, 0.12),
        clear(palette.karabakh, 0.2),
        clear(palette.karabakh, 0.28)
      ),
      'fill-antialias': false
    }
  },
  {
    id: 'karabakh-outline',
    type: 'line',
    ...from('karabakh'),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.karabakh,
      'line-width': 1.8,
      'line-dasharray': [3, 2]
    }
  }
]
