import type { Geometry, Position } from 'geojson'
import { type Ring, samePosition, signedArea } from '../derive/topology/position'

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
  const wrong = positions.findIndex((position) => !isOnEarth(position))
  if (wrong >= 0) {
    return [
      `${JSON.stringify(positions[wrong]) ?? 'What is missing'} is no position. Give it a longitude within ±180 and a latitude within ±90, in this order.`
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

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
