import type { Feature, Geometry, Position } from 'geojson'
import { oncePer } from '../once-per'

/** A picture's edges, degrees: the latitudes, and how far west (negative) and east they are of its middle. */
export interface Frame {
  readonly south: number
  readonly north: number
  /** The meridian. */
  readonly middle: number
  readonly west: number
  readonly east: number
}

/** How far east of the meridian a longitude is, the shorter way; degrees, west negative. */
export const eastOf = (middle: number, lng: number): number =>
  ((((lng - middle + 180) % 360) + 360) % 360) - 180

/**
 * What of the feature a flat picture of the frame can show, in fewer points: of those in a row on one side
 * of the frame the first and the last, between which no line enters it. Undefined where nothing is left.
 */
export function nearFrame(feature: Feature, frame: Frame): Feature | undefined {
  const geometry = reduced(feature.geometry, frame)
  return geometry && { ...feature, geometry }
}

function reduced(geometry: Geometry, frame: Frame): Geometry | undefined {
  const parts = <T>(all: readonly T[], how: (part: T) => T | undefined): T[] | undefined => {
    const left = all.map(how).filter((part) => part !== undefined)
    return left.length > 0 ? left : undefined
  }
  const line = (points: Position[]): Position[] | undefined => shortened(points, frame)
  const polygon = ([outer, ...holes]: Position[][]): Position[][] | undefined => {
    const ring = outer && line(outer)
    return ring && [ring, ...(parts(holes, line) ?? [])]
  }
  const withCoordinates = (coordinates: unknown): Geometry | undefined =>
    coordinates === undefined ? undefined : ({ ...geometry, coordinates } as Geometry)
  switch (geometry.type) {
    case 'Point':
      return sideOf(geometry.coordinates, frame) === 0 ? geometry : undefined
    case 'LineString':
      return withCoordinates(line(geometry.coordinates))
    case 'MultiLineString':
      return withCoordinates(parts(geometry.coordinates, line))
    case 'Polygon':
      return withCoordinates(polygon(geometry.coordinates))
    case 'MultiPolygon':
      return withCoordinates(parts(geometry.coordinates, polygon))
    default:
      return geometry
  }
}

/** Undefined where every point is on one side. */
function shortened(points: Position[], frame: Frame): Position[] | undefined {
  const [lowest, highest] = latitudesOf(points)
  if (lowest > frame.north || highest < frame.south) return undefined
  const kept: Position[] = []
  let before: number | undefined
  let isOneSide = true
  points.forEach((point, at) => {
    const side = sideOf(point, frame)
    if (side === 0 || side !== before) {
      // The last of the side that the line leaves.
      const last = points[at - 1]
      if (last && kept.at(-1) !== last) kept.push(last)
      kept.push(point)
      if (at > 0 || side === 0) isOneSide = false
    }
    before = side
  })
  const end = points.at(-1)
  if (end && kept.at(-1) !== end) kept.push(end)
  return isOneSide ? undefined : kept
}

/** The lowest and the highest, looked for once a line: most lines are far from most pictures. */
const latitudesOf = oncePer((points: readonly Position[]): readonly [number, number] => {
  const lats = points.map(([, lat = 0]) => lat)
  const least = (values: readonly number[]): number =>
    values.reduce((a, b) => Math.min(a, b), Infinity)
  return [least(lats), -least(lats.map((lat) => -lat))]
})

/** 0 in the frame; else north, south, east or west of it, the first of these that holds. */
function sideOf([lng = 0, lat = 0]: Position, { south, north, middle, west, east }: Frame): number {
  if (lat > north) return 1
  if (lat < south) return 2
  const from = eastOf(middle, lng)
  if (from > east) return 3
  return from < west ? 4 : 0
}
