import type { Feature, Geometry } from 'geojson'
import type { Bounds } from '../../src/domain/geography'
import type { Line, MultiPolygon, Polygon, Position } from './topology/position'

// What GeoJSON holds, as the positions, lines and polygons of the topology.

/** A geometry's polygons; none where it is not an area. */
export function polygonsOf(geometry: Geometry): MultiPolygon {
  if (geometry.type === 'Polygon') return [geometry.coordinates as unknown as Polygon]
  if (geometry.type === 'MultiPolygon') return geometry.coordinates as unknown as MultiPolygon
  return []
}

/** A feature's lines; none where it is a point or an area. */
export function linesOf({ geometry }: Pick<Feature, 'geometry'>): readonly Line[] {
  if (geometry.type === 'LineString') return [geometry.coordinates as unknown as Line]
  if (geometry.type === 'MultiLineString') return geometry.coordinates as unknown as Line[]
  return []
}

/** A feature's points; none where it is a line or an area. */
export function pointsOf({ geometry }: Pick<Feature, 'geometry'>): readonly Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates as unknown as Position]
  if (geometry.type === 'MultiPoint') return geometry.coordinates as unknown as Position[]
  return []
}

/** All vertices of a feature. */
export const positionsOf = (feature: Pick<Feature, 'geometry'>): readonly Position[] => [
  ...pointsOf(feature),
  ...linesOf(feature).flat(),
  ...polygonsOf(feature.geometry).flat(2)
]

/** The narrowest box round the positions: it spans 180° where that is the shorter way. */
export function boundsOf(positions: readonly Position[]): Bounds {
  const lats = positions.map(([, lat]) => lat)
  const lngs = [...new Set(positions.map(([lng]) => lng))].sort((a, b) => a - b)
  let west = lngs[0] ?? 0
  let east = lngs.at(-1) ?? 0
  let widest = 360 - (east - west)
  lngs.forEach((lng, at) => {
    const next = lngs[at + 1]
    if (next === undefined || next - lng <= widest) return
    widest = next - lng
    west = next
    east = lng
  })
  const least = (values: readonly number[]): number =>
    values.reduce((a, b) => Math.min(a, b), Infinity)
  return [west, least(lats), east, -least(lats.map((lat) => -lat))]
}
