import type { Line, Position } from './position'

const METRES_PER_DEGREE = 111_195

/** How far in metres a vertex at this position may come to lie from the simplified line. */
export type Tolerance = (position: Position) => number

/**
 * Indices of the vertices to keep, in order, so that every other one lies at most its tolerance from
 * the segment that takes its place (Douglas–Peucker). `pinned` are kept whatever they are, and so
 * are the ends. Distances are taken on a plane that fits the ground at the vertex.
 */
export function keptIndices(
  line: Line,
  tolerance: Tolerance,
  pinned: Iterable<number> = []
): number[] {
  const kept = new Set([0, line.length - 1, ...pinned, ...(isClosed(line) ? shape(line) : [])])
  const anchors = [...kept].sort((a, b) => a - b)
  const open = anchors.slice(1).map((to, index): [number, number] => [anchors[index]!, to])
  for (let chain = open.pop(); chain !== undefined; chain = open.pop()) {
    const [from, to] = chain
    const worst = worstVertex(line, from, to, tolerance)
    if (worst === undefined || worst.excess <= 1) continue
    kept.add(worst.index)
    open.push([from, worst.index], [worst.index, to])
  }
  return [...kept].sort((a, b) => a - b)
}

/** The vertex between two kept ones that lies farthest from their segment for its tolerance. */
export function worstVertex(
  line: Line,
  from: number,
  to: number,
  tolerance: Tolerance
): { readonly index: number; readonly excess: number } | undefined {
  let worst: { index: number; excess: number } | undefined
  for (let index = from + 1; index < to; index += 1) {
    const vertex = line[index]!
    const excess = metresToSegment(vertex, line[from]!, line[to]!) / tolerance(vertex)
    if (worst === undefined || excess > worst.excess) worst = { index, excess }
  }
  return worst
}

/** Metres from a point to a segment of a line in longitude and latitude, on a plane at the point. */
export const metresToSegment = (point: Position, from: Position, to: Position): number =>
  nearestOnSegment(point, from, to).metres

/** Where a segment comes nearest to a point, on a plane at the point. */
export function nearestOnSegment(
  point: Position,
  from: Position,
  to: Position
): { readonly at: Position; readonly metres: number } {
  const perLng = METRES_PER_DEGREE * Math.cos((point[1] * Math.PI) / 180)
  const [ax, ay] = [(from[0] - point[0]) * perLng, (from[1] - point[1]) * METRES_PER_DEGREE]
  const [bx, by] = [(to[0] - point[0]) * perLng, (to[1] - point[1]) * METRES_PER_DEGREE]
  const [dx, dy] = [bx - ax, by - ay]
  const squared = dx * dx + dy * dy
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared))
  const at: Position = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]
  return { at, metres: Math.hypot(ax + t * dx, ay + t * dy) }
}

const isClosed = (line: Line): boolean => {
  const [first, last] = [line[0]!, line.at(-1)!]
  return line.length > 3 && first[0] === last[0] && first[1] === last[1]
}

/** Two vertices of a ring that keep it from folding into a line. */
function shape(ring: Line): number[] {
  const everywhere: Tolerance = () => 1
  const far = worstVertex(ring, 0, ring.length - 1, everywhere)?.index ?? 1
  const halves = [
    worstVertex(ring, 0, far, everywhere),
    worstVertex(ring, far, ring.length - 1, everywhere)
  ]
  const side = halves.filter((half) => half !== undefined).sort((a, b) => b.excess - a.excess)[0]
  return side === undefined ? [far] : [far, side.index]
}
