import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Line, MultiPolygon, Position } from './planar/position'

/** What the map's style reads of a feature. */
export interface FeatureProperties {
  readonly placeId: string
  readonly role?: 'area' | 'outline' | 'centre'
  /** Part of the border. */
  readonly section?: 'main' | 'nakhchivan'
  /** On a line along the sea. */
  readonly coast?: true
  /** The radius in metres within which a point lies. */
  readonly accuracyMetres?: number
}

export const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [...features]
})

const feature = (properties: FeatureProperties, geometry: Geometry): Feature => ({
  type: 'Feature',
  properties: { ...properties },
  geometry
})

export const pointFeature = (properties: FeatureProperties, point: Position): Feature =>
  feature(properties, { type: 'Point', coordinates: [...point] })

export const areaFeature = (properties: FeatureProperties, polygons: MultiPolygon): Feature => {
  const coordinates = polygons.map((rings) => rings.map((ring) => ring.map((p) => [...p])))
  return feature(
    properties,
    coordinates.length === 1
      ? { type: 'Polygon', coordinates: coordinates[0]! }
      : { type: 'MultiPolygon', coordinates }
  )
}

export const lineFeature = (properties: FeatureProperties, lines: readonly Line[]): Feature => {
  const coordinates = lines.map((line) => line.map((position) => [...position]))
  return feature(
    properties,
    coordinates.length === 1
      ? { type: 'LineString', coordinates: coordinates[0]! }
      : { type: 'MultiLineString', coordinates }
  )
}
