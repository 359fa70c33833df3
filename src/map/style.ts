import type { FeatureCollection, Point, Polygon } from 'geojson'
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification
} from 'maplibre-gl'
import { PALETTES, type Theme } from '../palette'
import { basemapLabels, basemapLand, basemapOver, townLabels } from './layers/basemap'
import { borderLayers, borderParts } from './layers/border'
import { karabakhLayers } from './layers/karabakh'
import { keptClear, labelLayers } from './layers/labels'
import { statesFills, statesOutlines } from './layers/states'
import { villagesLayers } from './layers/villages'
import { yerevanAreas, yerevanPoints } from './layers/yerevan'
import type { StyleContext } from './style-context'

export interface StyleInput {
  readonly theme: Theme
  /** Addresses of the geometry by map source; the fine ones are fetched later, by need. */
  readonly urls: Readonly<Record<string, string>>
  readonly labels: FeatureCollection<Point>
  readonly accuracy: FeatureCollection<Polygon>
  readonly borderName: string
}

/** Fetched when the view needs them; until then these sources are empty. */
export const FINE_SOURCES = ['basemap', 'border', 'border-segments', 'csto', 'mentioned'] as const
export type FineSource = (typeof FINE_SOURCES)[number]

/** The whole style, of a palette and data alone; the order of its layers is the paint order. */
export function createStyle(input: StyleInput): StyleSpecification {
  const { urls, labels, accuracy } = input
  return {
    version: 8,
    name: 'Caucasus News Atlas',
    projection: {
      type: ['interpolate', ['linear'], ['zoom'], 4, 'vertical-perspective', 5, 'mercator']
    },
    sources: {
      ...Object.fromEntries(
        Object.entries(urls).map(([id, url]) => [id, geojson(isFine(id) ? NOTHING : url)])
      ),
      labels: { type: 'geojson', data: labels, promoteId: 'placeId' },
      accuracy: geojson(accuracy)
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

/** All style layers, the lowest first. */
export const paintOrder = (context: StyleContext): LayerSpecification[] => [
  ...basemapLand(context),
  ...statesFills(context),
  ...basemapOver(context),
  ...statesOutlines(context),
  ...yerevanAreas(context),
  ...karabakhLayers(context),
  ...borderLayers(context),
  ...borderParts(context),
  ...yerevanPoints(context),
  ...villagesLayers(context),
  ...basemapLabels(context),
  ...townLabels(context),
  ...labelLayers(context),
  ...keptClear()
]

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }

const isFine = (id: string): boolean => FINE_SOURCES.some((fine) => fine === id)

/** MapLibre must not simplify again what the pipeline has simplified to a stated distance. */
const geojson = (data: string | FeatureCollection): GeoJSONSourceSpecification => ({
  type: 'geojson',
  data,
  promoteId: 'placeId',
  tolerance: 0,
  maxzoom: 14
})
