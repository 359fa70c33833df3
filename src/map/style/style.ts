import type { FeatureCollection, Point } from 'geojson'
import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl'
import { GLOBE_END, type StyleContext, type StyleFacts } from '../../layers/kit/context'
import {
  LABELS,
  LEVELS,
  NAMES_IN_SIGHT,
  paintOrder,
  type LayerDefinition,
  type Level,
  type PlacedLayer
} from '../../layers/kit/definition'
import { PALETTES, type Theme } from '../../styles/palette'
import { CURSOR, cursorAt, cursorLayers } from '../cursor'
import { NOTHING } from '../geometry/collection'

interface Look {
  readonly theme: Theme
  readonly facts: StyleFacts
}

export interface StyleInput extends Look {
  readonly definitions: readonly LayerDefinition[]
  /** What a level's source begins with: its features, or the address that they come from. */
  readonly geometry: (level: Level) => FeatureCollection | string
  readonly labels: FeatureCollection<Point>
}

/** The whole style, of definitions, palette and data alone. */
export function createStyle(input: StyleInput): StyleSpecification {
  return {
    version: 8,
    name: 'Caucasus News Atlas',
    projection: {
      type: [
        'interpolate',
        ['linear'],
        ['zoom'],
        GLOBE_END - 1,
        'vertical-perspective',
        GLOBE_END,
        'mercator'
      ]
    },
    sources: {
      // First, so that letters are drawn while the worker prepares the rest.
      [LABELS]: { type: 'geojson', data: input.labels, promoteId: 'placeId' },
      ...Object.fromEntries(LEVELS.map((level) => [level, drawn(input.geometry(level))])),
      [NAMES_IN_SIGHT]: { type: 'geojson', data: NOTHING },
      [CURSOR]: { type: 'geojson', data: cursorAt() }
    },
    layers: styleLayers(input.definitions, input)
  }
}

/** All style layers, the lowest first, the keyboard's cursor over all others. */
export function styleLayers(
  definitions: readonly LayerDefinition[],
  { theme, facts }: Look
): PlacedLayer[] {
  const context: StyleContext = { palette: PALETTES[theme], theme, facts }
  return [...paintOrder(definitions, context), ...cursorLayers(context)]
}

/** MapLibre must not simplify again what the pipeline has simplified to a stated distance. */
const drawn = (data: FeatureCollection | string): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data,
  promoteId: 'placeId',
  tolerance: 0,
  maxzoom: 14
})
