import type { MultiPolygon, Position } from './position'

/** Whether a position lies on the meridian where the map's two ends meet. */
export const isAtAntimeridian = ([lng]: Position): boolean => Math.abs(lng) === 180

/**
 * Polygons cut at 180° whose two sides meet there in the same positions: one at -180° takes the
 * latitude of the nearest at 180°, where that is at most `tolerance` degrees away.
 */
export function metAtAntimeridian(polygons: MultiPolygon, tolerance: number): MultiPolygon {
  const east = polygons
    .flat(2)
    .filter(([lng]) => lng === 180)
    .map(([, lat]) => lat)
  if (east.length === 0) return polygons
  const met = (position: Position): Position => {
    if (position[0] !== -180) return position
    const [nearest] = [...east].sort(
      (a, b) => Math.abs(a - position[1]) - Math.abs(b - position[1])
    )
    const isNear = nearest !== undefined && Math.abs(nearest - position[1]) <= tolerance
    return isNear ? [-180, nearest] : position
  }
  return polygons.map((polygon) => polygon.map((ring) => ring.map(met)))
}
