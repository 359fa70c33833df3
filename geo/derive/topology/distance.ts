import { metresBetween } from './geodesic'
import type { Line, Position } from './position'
import { nearestOnSegment } from './simplify'

/** Where a point comes nearest to some lines, and how far that is on WGS84. */
export function nearestOnLines(
  point: Position,
  lines: readonly Line[]
): { readonly at: Position; readonly metres: number } | undefined {
  let nearest: { at: Position; metres: number } | undefined
  for (const line of lines) {
    for (let i = 0; i + 1 < line.length; i += 1) {
      const found = nearestOnSegment(point, line[i]!, line[i + 1]!)
      if (nearest === undefined || found.metres < nearest.metres) nearest = found
    }
  }
  return nearest && { at: nearest.at, metres: metresBetween(point, nearest.at) }
}

/** Metres from a point to the nearest of some lines; Infinity where there are none. */
export const metresToLines = (point: Position, lines: readonly Line[]): number =>
  nearestOnLines(point, lines)?.metres ?? Infinity
