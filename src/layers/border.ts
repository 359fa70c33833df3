import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import {
  atBothLevels,
  byState,
  constantState,
  DETAIL_ZOOM,
  FIRST_ZOOM,
  METRES_A_PIXEL,
  SANS,
  withAlpha
} from './kit/context'
import type { StyleContext } from './kit/context'
import {
  from,
  inSlot,
  NAMES_IN_SIGHT,
  type LayerDefinition,
  type StyleLayer
} from './kit/definition'
import { labelLayer, ofKind } from './kit/label'
import { mix } from './kit/mix'
import { labelObstacles } from './kit/obstacles'

/** The atlas's main line: drawn over the states, under the points. */
export default {
  id: 'border',
  importance: 30,
  files: [
    { name: 'border-coarse', level: 'always' },
    { name: 'border', level: 'detail' },
    { name: 'border-segments', level: 'detail' },
    { name: 'exclaves', level: 'always' }
  ],
  styleLayers: (context) => [
    ...line(context),
    ...exclaves(context),
    ...names(context),
    labelObstacles('border-clear-coarse', COARSE, ALONG),
    labelObstacles('border-clear', from('border', 'detail'), ALONG, { minzoom: DETAIL_ZOOM })
  ]
} satisfies LayerDefinition

/** The coarse line, which gives way to the fine one. */
const coarse = from('border-coarse', 'always')
const COARSE = { ...coarse, metadata: { ...coarse.metadata, finer: 'border' } }

/** Little more than an icon's width apart: no name fits between, and a flight stays smooth. */
const ALONG: SymbolLayerSpecification['layout'] = {
  'symbol-placement': 'line',
  'symbol-spacing': 16,
  'icon-size': 0.6
}
const ROUND = { 'line-join': 'round', 'line-cap': 'round' } as const

function line({ palette: { border, halo }, facts }: StyleContext): StyleLayer[] {
  const segments = {
    type: 'line',
    ...from('border-segments', 'detail'),
    minzoom: FIRST_ZOOM['border-segment'],
    layout: ROUND
  } as const
  return [
    ...accuracyBand(facts.lineAccuracy['border'], mix(halo, border, 0.2)),
    // Opaque where it is meant: what is see-through shows darker wherever the line turns on itself.
    ...atBothLevels({
      id: 'border-casing',
      type: 'line',
      file: 'border',
      coarse: 'always',
      slot: 'lines',
      layout: ROUND,
      paint: {
        'line-color': byState(withAlpha(halo, 0.7), border, border),
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 3, 6, 6, 12, 9]
      }
    }),
    // Each segment as a place of its own: unseen, yet there for the pointer, until it is meant.
    inSlot(
      'lines',
      {
        id: 'border-segment-line',
        ...segments,
        paint: { 'line-color': byState(withAlpha(border, 0), border, border), 'line-width': 8 }
      },
      'line'
    ),
    // Light on the dark casing of a border that is meant.
    ...atBothLevels({
      id: 'border-line',
      type: 'line',
      file: 'border',
      coarse: 'always',
      slot: 'lines',
      hit: 'line',
      layout: ROUND,
      paint: {
        'line-color': byState(border, halo, halo),
        // Thin where the map is near: the line's width must not hide how exact it is.
        'line-width': ['interpolate', ['linear'], ['zoom'], 2, 1, 6, 2, 9, 2.4, 13, 1.6]
      }
    }),
    // The segment's exact line, light on its band, as on that of the whole border.
    inSlot('lines', {
      id: 'border-segment-core',
      ...segments,
      paint: { 'line-color': byState(withAlpha(halo, 0), halo, halo), 'line-width': 1.6 }
    })
  ]
}

/** From here up the line is drawn finer than it is exact. */
const BAND_ZOOM = 13
const LAST_ZOOM = 17

/** A pale band as wide as the line may lie to either side, to scale. */
function accuracyBand(metres: number | undefined, colour: string): StyleLayer[] {
  if (metres === undefined) return []
  const width = (zoom: number): number => (2 * metres * 2 ** zoom) / METRES_A_PIXEL
  return [
    inSlot('lines', {
      id: 'border-accuracy',
      type: 'line',
      ...from('border', 'detail'),
      minzoom: BAND_ZOOM,
      layout: ROUND,
      paint: {
        // Opaque: what is see-through shows darker wherever the line turns on itself.
        'line-color': constantState(colour),
        'line-width': [
          'interpolate',
          ['exponential', 2],
          ['zoom'],
          BAND_ZOOM,
          width(BAND_ZOOM),
          LAST_ZOOM,
          width(LAST_ZOOM)
        ]
      }
    })
  ]
}

/** Exclaves lie apart from the border's line, each a ring of its own. */
function exclaves({ palette: { border } }: StyleContext): StyleLayer[] {
  const drawn = { ...from('exclaves', 'always'), minzoom: FIRST_ZOOM.exclave } as const
  return [
    inSlot(
      'lines',
      {
        id: 'border-exclave-fill',
        type: 'fill',
        ...drawn,
        paint: {
          'fill-color': byState(
            withAlpha(border, 0.06),
            withAlpha(border, 0.2),
            withAlpha(border, 0.3)
          ),
          'fill-antialias': false
        }
      },
      'area'
    ),
    inSlot('lines', {
      id: 'border-exclave-casing',
      type: 'line',
      ...drawn,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': byState(withAlpha(border, 0), border, border), 'line-width': 4 }
    }),
    inSlot('lines', {
      id: 'border-exclave-ring',
      type: 'line',
      ...drawn,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': border, 'line-width': 1.4, 'line-dasharray': [4, 2, 1, 2] }
    })
  ]
}

/** The border's own name along its line, exclaves' at their points, and on either side whose it is. */
function names(context: StyleContext): StyleLayer[] {
  const { palette, facts } = context
  const lineName = Object.entries(facts.lineNames).reduceRight<ExpressionSpecification | string>(
    (otherwise, [id, name]) => ['case', ['==', ['get', 'placeId'], id], name, otherwise],
    ''
  )
  return [
    inSlot(
      'labels',
      {
        id: 'border-label',
        type: 'symbol',
        ...from('border-coarse', 'always'),
        minzoom: 6.5,
        // Nearer by, the coarse line that it runs along is seen to be another than the one drawn.
        maxzoom: 12,
        layout: {
          'symbol-placement': 'line',
          'symbol-spacing': 420,
          'text-field': lineName,
          'text-font': SANS,
          'text-size': 11.5,
          'text-offset': [0, -1.3],
          'text-letter-spacing': 0.04,
          'text-max-angle': 30
        },
        paint: {
          'text-color': palette.border,
          'text-halo-color': palette.halo,
          'text-halo-width': 1.6
        }
      },
      'area'
    ),
    labelLayer(context, {
      id: 'border-exclave-label',
      filter: ofKind('exclave'),
      colour: palette.border,
      minzoom: 9.5,
      layout: { 'text-size': 11.5, 'text-max-width': 8 }
    }),
    inSlot(
      'side-labels',
      {
        id: 'border-side-label',
        type: 'symbol',
        source: NAMES_IN_SIGHT,
        filter: ['has', 'beside'],
        layout: {
          'symbol-placement': 'line-center',
          'text-field': ['get', 'name'],
          'text-font': SANS,
          'text-size': 13,
          'text-letter-spacing': 0.08,
          'text-allow-overlap': true,
          'text-padding': 1
        },
        paint: {
          'text-color': palette.label,
          'text-halo-color': palette.halo,
          'text-halo-width': 1.6
        }
      },
      'area'
    )
  ]
}
