import type { ExpressionSpecification } from 'maplibre-gl'
import { NEAR_THE_AREA } from './anchors'
import {
  atBothLevels,
  byState,
  constantState,
  ofPlaces,
  ofRole,
  STATE_NAMES_END,
  withAlpha,
  type StyleContext
} from './context'
import { LABELS, NAMES_IN_SIGHT, type LayerFile, type StyleLayer } from './definition'
import { HATCH } from './images'
import { labelLayer, ofLayer, stateText } from './label'
import { mix } from './mix'

interface StateColours {
  readonly fill: string
  readonly line: string
}

/** The two levels of a file of states. */
export const stateFiles = (file: string): LayerFile[] => [
  { name: `${file}-coarse`, level: 'overview' },
  { name: file, level: 'detail' }
]

/** Areas of states, those whose participation is frozen hatched, with their outlines. */
export const stateAreas = (
  file: string,
  { fill, line }: StateColours,
  { palette, theme, facts }: StyleContext
): StyleLayer[] => [
  ...atBothLevels({
    id: `${file}-fill`,
    type: 'fill',
    file,
    slot: 'areas',
    hit: 'area',
    only: [ofRole('area')],
    paint: {
      'fill-antialias': false,
      'fill-color': byState(fill, mix(fill, line, 0.16), mix(fill, line, 0.3))
    }
  }),
  // Told apart without colour too.
  ...ifAny(facts.frozen, (frozen) =>
    atBothLevels({
      id: `${file}-frozen`,
      type: 'fill',
      file,
      slot: 'areas',
      only: [ofRole('area'), frozen],
      paint: { 'fill-pattern': HATCH[theme], 'fill-opacity': 0.3, 'fill-antialias': false }
    })
  ),
  ...atBothLevels({
    id: `${file}-outline`,
    type: 'line',
    file,
    slot: 'context',
    only: [ofRole('outline')],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': constantState(line),
      'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 6, 1, 12, 1.6]
    }
  }),
  // A strong line round a state that is meant.
  ...atBothLevels({
    id: `${file}-casing`,
    type: 'line',
    file,
    slot: 'highlights',
    only: [ofRole('outline')],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': byState(withAlpha(palette.label, 0), palette.label, palette.label),
      // From afar a heavy line would be all that is seen.
      'line-width': ['interpolate', ['linear'], ['zoom'], 2, 1, 5, 2, 7, 2.5]
    }
  })
]

const ifAny = (
  ids: readonly string[],
  layers: (ofThese: ExpressionSpecification) => StyleLayer[]
): StyleLayer[] => (ids.length === 0 ? [] : layers(ofPlaces(ids)))

/** Names of states, each at its point and where the view shows most of it. */
export const stateNames = (
  layer: string,
  context: StyleContext,
  { fromAfar = false }: { readonly fromAfar?: boolean } = {}
): StyleLayer[] =>
  ([LABELS, NAMES_IN_SIGHT] as const).map((source) =>
    labelLayer(context, {
      id: source === LABELS ? `${layer}-label` : `${layer}-sight-label`,
      source,
      filter: ofLayer(layer),
      colour: context.palette.label,
      maxzoom: STATE_NAMES_END,
      layout: {
        ...stateText,
        // Named where it is smaller than its name, too.
        ...(fromAfar && { 'text-variable-anchor-offset': NEAR_THE_AREA })
      }
    })
  )
