import type { FeatureCollection, Point } from 'geojson'
import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification
} from 'maplibre-gl'
import type { Palette } from '../palette'
import { borderLayers } from './layers/border'
import { karabakhLayers } from './layers/karabakh'
import { labelLayers } from './layers/labels'
import { statesFills, statesOutlines } from './layers/states'
import { villagesLayers } from './layers/villages'
import { yerevanAreas, yerevanPoints } from './layers/yerevan'
import type { StyleContext } from './style-context'

export interface StyleInput {
  readonly palette: Palette
  /** Addresses of the geometry by map source; the fine ones are fetched later, by need. */
  readonly urls: Readonly<Record<string, string>>
  readonly labels: FeatureCollection<Point>
  readonly borderName: string
}

/** Fetched when the view needs them; until then these sources are empty. */
export const FINE_SOURCES = ['border', 'csto', 'mentioned'] as const
export type FineSource = (typeof FINE_SOURCES)[number]

/** The whole style, of a palette and data alone; the order of its layers is the paint order. */
export function createStyle({ palette, urls, labels, borderName }: StyleInput): StyleSpecification {
  const context: StyleContext = { palette, borderName }
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
      labels: { type: 'geojson', data: labels, promoteId: 'placeId' }
    },
    layers: paintOrder(context)
  }
}

/** All style layers, the lowest first. */
export const paintOrder = (context: StyleContext): LayerSpecification[] => [
  { id: 'background', type: 'background', paint: { 'background-color': context.palette.land } },
  ...statesFills(context),
  ...statesOutlines(context),
  ...yerevanAreas(context),
  ...karabakhLayers(context),
  ...borderLayers(context),
  ...yerevanPoints(context),
  ...villagesLayers(context),
  ...labelLayers(context)
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
