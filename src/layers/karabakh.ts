import type { LayerSpecification } from 'maplibre-gl'
import { from } from '../map/geometry-files'
import { byState, clear, type StyleContext } from '../map/style/style-context'

/** A historical outline: dashed, and its area tinted only lightly. */
export const karabakhLayers = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'karabakh-fill',
    type: 'fill',
    ...from('karabakh'),
    paint: {
      'fill-color': byState(
        clear(palette.karabakh, 0.12),
        clear(palette.karabakh, 0.18),
        clear(palette.karabakh, 0.24)
      ),
      'fill-antialias': false
    }
  },
  {
    // A band under the dashes, opaque and unbroken, where the region is meant.
    id: 'karabakh-casing',
    type: 'line',
    ...from('karabakh'),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': byState(clear(palette.karabakh, 0), palette.karabakh, palette.karabakh),
      'line-width': 6
    }
  },
  {
    id: 'karabakh-outline',
    type: 'line',
    ...from('karabakh'),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': byState(palette.karabakh, palette.halo, palette.halo),
      'line-width': 1.8,
      'line-dasharray': [3, 2]
    }
  }
]
