import type { FeatureCollection } from 'geojson'

/** What stands for a collection that has not come. */
export const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** The feature collection that the text holds; throws where it holds none, or none that can be drawn. */
export function collectionOf(text: string): FeatureCollection {
  const value: unknown = JSON.parse(text)
  if (isCollection(value)) return value
  throw new Error('This is no GeoJSON feature collection that can be drawn.')
}

const isCollection = (value: unknown): value is FeatureCollection =>
  typeof value === 'object' &&
  value !== null &&
  'features' in value &&
  Array.isArray(value.features) &&
  value.features.every((feature) => isDrawable(feature?.geometry))

/** How deep each kind's positions lie in its coordinates. */
const DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3
}

function isDrawable(geometry: { type: string; coordinates: unknown } | null | undefined): boolean {
  const depth = DEPTH[geometry?.type ?? '']
  return depth !== undefined && arePositions(geometry?.coordinates, depth)
}

/** Whether every position in it is a spot on the globe; MapLibre draws others as nothing and says no word. */
function arePositions(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length === 0) return false
  if (depth > 0) return value.every((each) => arePositions(each, depth - 1))
  const [lng, lat] = value as unknown[]
  return isWithin(lng, 180) && isWithin(lat, 90)
}

const isWithin = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Math.abs(value) <= most
