import type { Geometry, Position } from 'geojson'
import type { Fault } from '../../src/domain/fault'
import { FIRST_FEATURE_LINE, canonicalText, isFeatureCollection } from '../canonical'
import { BASE_ROLES } from '../derive/features'
import { type Ring, samePosition, signedArea } from '../derive/topology/position'

/** Everything that is wrong with a file of drawn geometry, each with the line of its feature. */
export function checkLayer(file: string, text: string, placeIds: ReadonlySet<string>): Fault[] {
  const value = parsed(text)
  if (value === undefined) {
    const message = 'This is not JSON. Run "npm run geo" to write the file anew.'
    return [{ file, line: brokenLine(text), message }]
  }
  if (!isFeatureCollection(value)) {
    const message =
      'This is no FeatureCollection with a list of features. Run "npm run geo" to write the file anew.'
    return [{ file, line: 1, message }]
  }
  const faults = value.features.flatMap((feature, index) =>
    featureFaults(feature, placeIds).map((message) => ({
      file,
      line: FIRST_FEATURE_LINE + index,
      message
    }))
  )
  if (faults.length > 0) return faults
  const line = firstDifferentLine(text, canonicalText(value))
  if (line === undefined) return []
  const message =
    'From this line on the text is not canonical (one feature a line, sorted, at most six decimals). Run "npm run geo" and leave the file as it writes it.'
  return [{ file, line, message }]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The first feature's line that is not JSON by itself, else the last line. */
function brokenLine(text: string): number {
  const lines = text.trimEnd().split('\n')
  const broken = lines
    .slice(FIRST_FEATURE_LINE - 1, -1)
    .findIndex((line) => parsed(line.replace(/,$/, '')) === undefined)
  return broken < 0 ? lines.length : FIRST_FEATURE_LINE + broken
}

function firstDifferentLine(text: string, canonical: string): number | undefined {
  if (text === canonical) return undefined
  const wanted = canonical.split('\n')
  const index = text.split('\n').findIndex((line, at) => line !== wanted[at])
  return index < 0 ? wanted.length : index + 1
}

function featureFaults(feature: unknown, placeIds: ReadonlySet<string>): string[] {
  if (!isRecord(feature) || feature['type'] !== 'Feature') {
    return ['This is no GeoJSON feature. Take it out, or give it type, properties and geometry.']
  }
  return [
    ...placeFaults(feature['properties'], placeIds),
    ...geometryFaults(feature['geometry'] as Geometry | null | undefined)
  ]
}

function placeFaults(properties: unknown, placeIds: ReadonlySet<string>): string[] {
  const { placeId, role } = isRecord(properties) ? properties : {}
  if (placeId === undefined && BASE_ROLES.some((base) => base === role)) return []
  if (typeof placeId !== 'string' || placeId === '') {
    return ['The feature has no "placeId". Give it the id of the place that it draws.']
  }
  if (placeIds.has(placeId)) return []
  return [
    `"${placeId}" is no place of the gazetteer. Correct the "placeId" or add the place to geo/content/gazetteer.json.`
  ]
}

/** What is wrong with the geometry by itself: positions, rings, winding. */
export function geometryFaults(geometry: Geometry | null | undefined): string[] {
  if (!isRecord(geometry)) return [EMPTY]
  switch (geometry.type) {
    case 'Point':
      return pointsFaults([geometry.coordinates], 1)
    case 'MultiPoint':
      return pointsFaults(geometry.coordinates, 1)
    case 'LineString':
      return pointsFaults(geometry.coordinates, 2)
    case 'MultiLineString':
      return partsFaults(geometry.coordinates, (line) => pointsFaults(line, 2))
    case 'Polygon':
      return polygonFaults(geometry.coordinates)
    case 'MultiPolygon':
      return partsFaults(geometry.coordinates, polygonFaults)
    default:
      return [
        `A geometry of type "${geometry.type}" is not drawn. Make it points, lines or polygons.`
      ]
  }
}

const EMPTY = 'The feature has no geometry. Give it one, or take the feature out.'

const partsFaults = <T>(parts: readonly T[], faultsOf: (part: T) => string[]): string[] =>
  isFilled(parts) ? parts.flatMap(faultsOf) : [EMPTY]

const polygonFaults = (rings: readonly Position[][]): string[] =>
  isFilled(rings) ? rings.flatMap((ring, index) => ringFaults(ring, index === 0)) : [EMPTY]

function ringFaults(ring: readonly Position[], isOuter: boolean): string[] {
  const faults = pointsFaults(ring, 1)
  if (faults.length > 0) return faults
  const [first, last] = [ring[0]!, ring.at(-1)!]
  const where = `The ring that starts at ${first.join(', ')}`
  if (first[0] !== last[0] || first[1] !== last[1]) {
    return [`${where} is open. Let its last position repeat the first.`]
  }
  if (ring.length < 4) {
    return [`${where} has ${ring.length} positions. Give it four or more, or take it out.`]
  }
  const isCounterClockwise = signedArea(ring as unknown as Ring) > 0
  if (isCounterClockwise === isOuter) return []
  return [
    isOuter
      ? `${where} runs clockwise. Turn it round: outer rings run counter-clockwise (RFC 7946).`
      : `${where} is a hole that runs counter-clockwise. Turn it round: holes run clockwise (RFC 7946).`
  ]
}

function pointsFaults(positions: readonly Position[], least: number): string[] {
  if (!isFilled(positions)) return [EMPTY]
  const wrong = positions.find((position) => !isOnEarth(position))
  if (wrong !== undefined) {
    return [
      `${JSON.stringify(wrong)} is no position. Give it a longitude within ±180 and a latitude within ±90, in this order.`
    ]
  }
  if (positions.length < least) {
    return [`A line has ${positions.length} position. Give it two or more, or take it out.`]
  }
  const repeated = positions.find(
    (position, index) => index > 0 && samePosition(point(position), point(positions[index - 1]!))
  )
  if (repeated === undefined) return []
  return [`The position ${repeated.join(', ')} stands twice in a row. Take one of the two out.`]
}

const point = ([lng, lat]: Position): readonly [number, number] => [lng!, lat!]

const isOnEarth = (position: unknown): boolean =>
  Array.isArray(position) &&
  position.length === 2 &&
  position.every((value) => Number.isFinite(value)) &&
  Math.abs(position[0] as number) <= 180 &&
  Math.abs(position[1] as number) <= 90

const isFilled = (value: unknown): boolean => Array.isArray(value) && value.length > 0

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
