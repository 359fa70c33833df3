import type { LayerSpecification } from 'maplibre-gl'
import { from } from '../map/geometry-files'
import {
  atBothLevels,
  byState,
  clear,
  FIRST_ZOOM,
  isCoarse,
  type StyleContext
} from '../map/style/style-context'

/** The atlas's main line: drawn over the states, under the points. */
export const borderNear = (context: StyleContext): LayerSpecification[] => [
  ...borderCasing(context).filter((layer) => !isCoarse(layer)),
  ...borderSegments(context),
  ...borderLine(context).filter((layer) => !isCoarse(layer)),
  segmentCore(context)
]

export const borderFar = (context: StyleContext): LayerSpecification[] =>
  [...borderCasing(context), ...borderLine(context)].filter(isCoarse)

/** Opaque where it is meant: what is see-through shows darker wherever the line turns on itself. */
const borderCasing = ({ palette }: StyleContext): LayerSpecification[] =>
  atBothLevels({
    id: 'border-casing',
    type: 'line',
    file: 'border',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': byState(clear(palette.halo, 0.7), palette.border, palette.border),
      'line-width': ['interpolate', ['linear'], ['zoom'], 2, 3, 6, 6, 12, 9]
    }
  })

/** Light on the dark casing of a border that is meant. */
const borderLine = ({ palette }: StyleContext): LayerSpecification[] =>
  atBothLevels({
    id: 'border-line',
    type: 'line',
    file: 'border',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': byState(palette.border, palette.halo, palette.halo),
      // Thin where the map is near: the line's width must not hide how exact it is.
      'line-width': ['interpolate', ['linear'], ['zoom'], 2, 1, 6, 2, 9, 2.4, 13, 1.6]
    }
  })

/** Each segment as a place of its own, to be seen and chosen where the map comes near. */
const borderSegments = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'border-segment-line',
    type: 'line',
    ...from('border-segments'),
    minzoom: FIRST_ZOOM['border-segment'],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      // Unseen, yet there for the pointer, until it is meant.
      'line-color': byState(clear(palette.border, 0), palette.border, palette.border),
      'line-width': 8
    }
  }
]

/** The segment's exact line, light on its band, as on that of the whole border. */
const segmentCore = ({ palette }: StyleContext): LayerSpecification => ({
  id: 'border-segment-core',
  type: 'line',
  ...from('border-segments'),
  minzoom: FIRST_ZOOM['border-segment'],
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: {
    'line-color': byState(clear(palette.halo, 0), palette.halo, palette.halo),
    'line-width': 1.6
  }
})

/** Exclaves lie apart from the border's line, each a ring of its own. */
export const exclaveLayers = ({ palette }: StyleContext): LayerSpecification[] => [
  {
    id: 'border-exclave-fill',
    type: 'fill',
    ...from('exclaves'),
    minzoom: FIRST_ZOOM.exclave,
    paint: {
      'fill-color': byState(
        clear(palette.border, 0.06),
        clear(palette.border, 0.2),
        clear(palette.border, 0.3)
      ),
      'fill-antialias': false
    }
  },
  {
    id: 'border-exclave-casing',
    type: 'line',
    ...from('exclaves'),
    minzoom: FIRST_ZOOM.exclave,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': byState(clear(palette.border, 0), palette.border, palette.border),
      'line-width': 4
    }
  },
  {
    id: 'border-exclave-ring',
    type: 'line',
    ...from('exclaves'),
    minzoom: FIRST_ZOOM.exclave,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.border, 'line-width': 1.4, 'line-dasharray': [4, 2, 1, 2] }
  }
]
