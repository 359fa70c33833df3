import geodesic from 'geographiclib-geodesic'
import type { Line, MultiPolygon, Position, Ring } from './position'

const wgs84 = geodesic.Geodesic.WGS84

/** Metres on WGS84, along the geodesics between the positions. */
export function lineMetres(line: Line): number {
  let metres = 0
  for (let i = 0; i + 1 < line.length; i += 1) metres += metresBetween(line[i]!, line[i + 1]!)
  return metres
}

/** Metres on WGS84. */
export const metresBetween = (a: Position, b: Position): number =>
  wgs84.Inverse(a[1], a[0], b[1], b[0]).s12 ?? 0

/** Degrees clockwise from north in which the geodesic from `a` to `b` sets out. */
export const azimuthFrom = (a: Position, b: Position): number =>
  wgs84.Inverse(a[1], a[0], b[1], b[0]).azi1 ?? 0

/** Square metres on WGS84, positive where the ring runs counter-clockwise. */
export function ringSquareMetres(ring: Ring): number {
  const polygon = wgs84.Polygon(false)
  for (const [lng, lat] of ring.slice(0, -1)) polygon.AddPoint(lat, lng)
  return polygon.Compute(false, true).area ?? 0
}

/** Square metres on WGS84, holes taken off. */
export const polygonsSquareMetres = (polygons: MultiPolygon): number =>
  polygons.flat().reduce((sum, ring) => sum + ringSquareMetres(ring), 0)
