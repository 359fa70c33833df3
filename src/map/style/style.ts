import type { FeatureCollection, Point } from 'geojson'
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification
} from 'maplibre-gl'
import { PALETTES, type Theme } from '../../styles/palette'
import { SOURCE_NAMES, type SourceName } from '../geometry-files'
import {
  basemapLabels,
  basemapLand,
  basemapOver,
  facingVillages,
  sea,
  townLabels
} from '../../layers/basemap'
import { borderFar, borderNear, exclaveLayers } from '../../layers/border'
import { CURSOR, cursorAt, cursorLayers } from '../../layers/cursor'
import { karabakhLayers } from '../../layers/karabakh'
import { keptClear } from '../../layers/kept-clear'
import { labelLayers } from '../../layers/labels'
import { statesFills, statesOutlines } from '../../layers/states'
import { villagesLayers } from '../../layers/villages'
import { yerevanAreas, yerevanPoints } from '../../layers/yerevan'
import { NAMES_IN_SIGHT } from '../names/names-in-sight'
import { GLOBE_END, isCoarse, type StyleContext } from './style-context'

export interface StyleInput {
  readonly theme: Theme
  /** What has come of a source so far. */
  readonly geometry: (source: SourceName) => FeatureCollection
  readonly labels: FeatureCollection<Point>
  readonly borderName: string
}

/** The whole style, of a palette and data alone; the order of its layers is the paint order. */
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
      ...Object.fromEntries(SOURCE_NAMES.map((name) => [name, drawn(input.geometry(name))])),
      labels: { type: 'geojson', data: input.labels, promoteId: 'placeId' },
      [NAMES_IN_SIGHT]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
      [CURSOR]: { type: 'geojson', data: cursorAt() }
    },
    layers: paintOrder(contextOf(input))
  }
}

export const contextOf = ({
  theme,
  borderName
}: Pick<StyleInput, 'theme' | 'borderName'>): StyleContext => ({
  palette: PALETTES[theme],
  theme,
  borderName
})

/**
 * All style layers, the lowest first. Layers of one source stand together: what lies between two of
 * them from another source costs two masks over the whole window, in each of two passes.
 */
export const paintOrder = (context: StyleContext): LayerSpecification[] => [
  sea(context),
  ...ground(context).filter(isCoarse),
  ...ground(context).filter((layer) => !isCoarse(layer)),
  ...borderNear(context),
  ...yerevanAreas(context),
  ...karabakhLayers(context),
  ...borderFar(context),
  ...exclaveLayers(context),
  ...yerevanPoints(context),
  ...villagesLayers(context),
  ...basemapLabels(context),
  ...townLabels(context),
  ...labelLayers(context),
  ...facingVillages(context),
  ...keptClear(),
  ...cursorLayers(context)
]

/** Land, states and lakes: the coarse drawing lies whole under the fine one. */
const ground = (context: StyleContext): LayerSpecification[] => [
  ...basemapLand(context),
  ...statesFills(context),
  ...basemapOver(context),
  ...statesOutlines(context)
]

/** MapLibre must not simplify again what the pipeline has simplified to a stated distance. */
const drawn = (data: FeatureCollection): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data,
  promoteId: 'placeId',
  tolerance: 0,
  maxzoom: 14
})
