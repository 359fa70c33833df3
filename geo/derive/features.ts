import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Line, MultiPolygon, Position } from './topology/position'

/** What the map's style reads of a feature. */
export interface FeatureProperties {
  readonly placeId: string
  readonly role?: 'area' | 'outline' | 'centre' | 'ring' | 'town'
  /** Where it comes in a walk along the border, from 1. */
  readonly order?: number
  /** Part of the border. */
  readonly section?: 'main' | 'nakhchivan'
  /** The radius in metres within which a point lies. */
  readonly accuracyMetres?: number
}

/** What the style reads of the map underneath: no place of the gazetteer, so nothing to click. */
export interface BaseProperties {
  readonly role: BaseRole
  /** What a label says. */
  readonly name?: string
  /** 1 for what matters most; the lower wins the room. */
  readonly rank?: number
  /** From this zoom on the label is shown. */
  readonly minzoom?: number
  readonly capital?: true
  /** The place handed over that the village faces across the border, by its id. */
  readonly faces?: string
  /** Who holds the place, where that is not the state whose it is by law. */
  readonly heldBy?: string
  /** Of a name in Armenian, Azerbaijani and Russian, and as those who hold the place write it. */
  readonly hy?: string
  readonly az?: string
  readonly ru?: string
  readonly local?: string
  /** What a river's line is for: drawn and named; drawn on a border, which lies over it; named alone. */
  readonly course?: 'own' | 'border' | 'general'
  /** The radius in metres within which a point lies. */
  readonly accuracyMetres?: number
  /** What a province is called in law, and the state that holds it. */
  readonly type?: string
  readonly state?: string
}

export const BASE_ROLES = [
  'land',
  'water',
  'boundary',
  'neighbour',
  'sea-label',
  'lake-label',
  'town',
  'province',
  'province-line',
  'river'
] as const
type BaseRole = (typeof BASE_ROLES)[number]

type Properties = FeatureProperties | BaseProperties

export const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features]
})

const feature = (properties: Properties, geometry: Geometry): Feature => ({
  type: 'Feature',
  properties: { ...properties },
  geometry
})

export const pointFeature = (properties: Properties, point: Position): Feature =>
  feature(properties, { type: 'Point', coordinates: [...point] })

export const areaFeature = (properties: Properties, polygons: MultiPolygon): Feature => {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map((p) => [...p])))
  return feature(
    properties,
    coordinates.length === 1
      ? { type: 'Polygon', coordinates: coordinates[0]! }
      : { type: 'MultiPolygon', coordinates }
  )
}

export const lineFeature = (properties: Properties, lines: readonly Line[]): Feature => {
  const coordinates = lines.map((line) => line.map((position) => [...position]))
  return feature(
    properties,
    coordinates.length === 1
      ? { type: 'LineString', coordinates: coordinates[0]! }
      : { type: 'MultiLineString', coordinates }
  )
}
