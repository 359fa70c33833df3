import { metresBetween } from './topology/geodesic'
import { nearestOnSegment } from './topology/simplify'
import type { Line, Position } from './topology/position'

/** A river that is a border for a stretch. */
export interface BorderRiver {
  /** Where it is no border: before it becomes one, and after. */
  readonly apart: readonly Line[]
  /** The border's line, as far as the river is it, in the river's order. */
  readonly onBorder: Line
  /** The river's own line there. */
  readonly replaced: Line
}

/**
 * The river drawn on the better known line of a border from its first vertex within so many metres of it
 * to its last; undefined where it has no two such vertices.
 */
export function alongBorder(
  river: Line,
  border: Line,
  withinMetres: number
): BorderRiver | undefined {
  const nearest = river.map((vertex) => nearestOn(border, vertex))
  const first = nearest.findIndex(({ metres }) => metres <= withinMetres)
  const last = nearest.findLastIndex(({ metres }) => metres <= withinMetres)
  if (first === last) return undefined
  const [from, to] = [nearest[first]!, nearest[last]!]
  const forwards = from.along <= to.along
  const [low, high] = forwards ? [from, to] : [to, from]
  const between = border.filter((_, at) => at > low.along && at < high.along)
  const stretch = [low.at, ...between, high.at]
  return {
    apart: [
      [...river.slice(0, first), from.at],
      [to.at, ...river.slice(last + 1)]
    ].filter((line) => line.length > 1),
    onBorder: forwards ? stretch : stretch.toReversed(),
    replaced: river.slice(first, last + 1)
  }
}

interface OnLine {
  readonly at: Position
  /** Index of the vertex before, and how far to the next one. */
  readonly along: number
  readonly metres: number
}

function nearestOn(line: Line, vertex: Position): OnLine {
  let best: OnLine | undefined
  for (let i = 0; i + 1 < line.length; i += 1) {
    const [a, b] = [line[i]!, line[i + 1]!]
    const found = nearestOnSegment(vertex, a, b)
    if (best && found.metres >= best.metres) continue
    const part = metresBetween(a, found.at) / (metresBetween(a, b) || 1)
    best = { ...found, along: i + part }
  }
  if (!best) throw new Error('A border of fewer than two vertices has no course.')
  return best
}
