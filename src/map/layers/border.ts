import type { LayerSpecification } from 'maplibre-gl'
import { from } from '../geometry-files'
import {
  always,
  atBothLevels,
  byState,
  clear,
  DETAIL_ZOOM,
  isCoarse,
  type StyleContext
} from '../style-context'

/** The atlas's main line: drawn over the states, under the points. */
export const borderNear = (context: StyleContext): LayerSpecification[] => [
  ...borderLines(context).filter((layer) => !isCoarse(layer)),
  ...borderSegments(context)
]

export const borderFar = (context: StyleContext): LayerSpecification[] =>
  borderLines(context).filter(isCoarse)

const borderLines = ({ palette }: StyleContext): LayerSpecification[] => [
  ...atBothLevels({
    id: 'border-casing',
    type: 'line',
    file: 'border',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': byState(
        clear(palette.halo, 0.7),
        clear(palette.border, 0.3),
        clear(palette.border, 0.45)
      ),
      'line-width': ['interpolate', ['linear'], ['zoom'], 2, 3, 6, 6, 12, 9]
    }
  }),
  ...atBothLevels({
    id: 'border-line',
    type: 'line',
    file: 'border',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': always(palette.border),
      // Thin where the map is near: the line's width must not hide how exact it is.
      'line-width': ['interpolate', ['linear'], ['zoom'], 2, 1, 6, 2, 9, 2.4, 13, 1.6]
    }
  })
]

/** Each segment as a place of its own, to be seen and chosen where the map comes near. */
const borderSegments = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'border-segment-line',
    type: 'line',
    ...from('border-segments'),
    minzoom: DETAIL_ZOOM,
    paint: {
      // Unseen, yet there for the pointer, until it is meant.
      'line-color': byState(
        clear(palette.border, 0),
        clear(palette.border, 0.35),
        clear(palette.border, 0.5)
      ),
      'line-width': 11
    }
  }
]

/** Exclaves lie apart from the border's line, each a ring of its own. */
export const exclaveLayers = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'border-exclave-fill',
    type: 'fill',
    ...from('exclaves'),
    minzoom: 8,
    paint: {
      'fill-color': byState(
        clear(palette.border, 0.06),
        clear(palette.border, 0.16),
        clear(palette.border, 0.24)
      ),
      'fill-antialias': false
    }
  },
  {
    id: 'border-exclave-ring',
    type: 'line',
    ...from('exclaves'),
    minzoom: 8,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.border, 'line-width': 1.4, 'line-dasharray': [4, 2, 1, 2] }
  }
]
