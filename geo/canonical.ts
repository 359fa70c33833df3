import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'

/** Properties in the order in which canonical text has them; others follow by name. */
const PROPERTY_ORDER = ['placeId', 'role', 'section', 'accuracyMetres']

/** What canonical text sorts features by, in this order. */
const SORT_KEYS = ['placeId', 'role', 'section'] as const

/** Six decimals of a degree are 11 cm. */
const MAX_DECIMALS = 6

/**
 * GeoJSON text that two runs write the same and a diff shows by feature: one feature a line, sorted,
 * properties in a fixed order, positions of at most six decimals, a line feed at the end.
 */
export function canonicalText(collection: FeatureCollection): string {
  const lines = collection.features
    .map((feature) => ({ key: sortKey(feature), text: featureText(feature) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.text, b.text))
    .map(({ text }) => text)
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`
}

/** Canonical text puts the first feature on this line. */
export const FIRST_FEATURE_LINE = 2

export const isFeatureCollection = (value: unknown): value is FeatureCollection =>
  typeof value === 'object' &&
  value !== null &&
  (value as FeatureCollection).type === 'FeatureCollection' &&
  Array.isArray((value as FeatureCollection).features)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const sortKey = ({ properties }: Feature): string =>
  SORT_KEYS.map((key) => JSON.stringify(properties?.[key] ?? '')).join(' ')

function featureText({ properties, geometry }: Feature): string {
  const names = Object.keys(properties ?? {}).sort((a, b) => rank(a) - rank(b) || compare(a, b))
  const ordered = Object.fromEntries(names.map((name) => [name, properties?.[name]]))
  return JSON.stringify({ type: 'Feature', properties: ordered, geometry: rounded(geometry) })
}

const rank = (property: string): number => {
  const index = PROPERTY_ORDER.indexOf(property)
  return index < 0 ? PROPERTY_ORDER.length : index
}

const rounded = (geometry: Geometry): unknown =>
  geometry === null || geometry.type === 'GeometryCollection'
    ? geometry
    : { type: geometry.type, coordinates: roundedDeep(geometry.coordinates) }

type Nested = Position | Nested[]

const roundedDeep = (value: Nested | number): unknown =>
  typeof value === 'number' ? roundedNumber(value) : value.map(roundedDeep)

const roundedNumber = (value: number): number => Number(value.toFixed(MAX_DECIMALS)) + 0
