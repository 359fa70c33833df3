import type { LayerSpecification } from 'maplibre-gl'
import { atBothLevels, byState, type StyleContext } from '../style-context'

/** The atlas's main line: drawn over the states, under the points. */
export const borderLayers = ({ palette }: StyleContext): LayerSpecification[] => [
  ...atBothLevels({
    id: 'border-casing',
    type: 'line',
    source: 'border',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': byState(palette.halo, palette.border, palette.border),
      'line-opacity': byState(0.7, 0.3, 0.4),
      'line-width': ['interpolate', ['linear'], ['zoom'], 2, 3, 6, 6, 12, 9]
    }
  }),
  ...atBothLevels({
    id: 'border-line',
    type: 'line',
    source: 'border',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': palette.border,
      'line-width': ['interpolate', ['linear'], ['zoom'], 2, 1, 6, 2, 12, 3]
    }
  })
]
