import {
  type MultiPolygon,
  type Position,
  type Ring,
  insideRing,
  positionKey,
  signedArea
} from './position'
import { snapRings, withoutSpikes } from './snap'

/** The union of polygons whose edges miss each other by at most `tolerance` degrees. */
export const union = (parts: readonly MultiPolygon[], tolerance: number): MultiPolygon =>
  polygonsFrom(outline(snapRings(parts.flatMap(woundRings), tolerance)))

/** All rings, with the inside on the left: outer ones counter-clockwise, holes clockwise. */
export const woundRings = (polygons: MultiPolygon): Ring[] =>
  polygons.flatMap((polygon) => polygon.map((ring, index) => turned(ring, index === 0 ? 1 : -1)))

/** The ring, counter-clockwise where `sign` is 1, else clockwise. */
export const turned = (ring: Ring, sign: 1 | -1): Ring =>
  signedArea(ring) * sign < 0 ? [...ring].reverse() : ring

interface Edge {
  readonly from: Position
  readonly to: Position
}

/**
 * The rings round the union of rings that have their inside on the left: what is left once every
 * edge is taken out that two of them run along in opposite directions.
 */
export function outline(rings: readonly Ring[]): Ring[] {
  const leaving = edgesByStart(unmatchedEdges(rings))
  const result: Ring[] = []
  for (const edges of leaving.values()) {
    while (edges.length > 0) {
      const ring = withoutSpikes(walk(edges.pop()!, leaving))
      if (ring.length >= 4) result.push(ring)
    }
  }
  return result
}

/** Outer rings, largest first, each with the holes that lie in it and in no smaller outer ring. */
export function polygonsFrom(rings: readonly Ring[]): MultiPolygon {
  const outers = rings
    .filter((ring) => signedArea(ring) > 0)
    .sort((a, b) => signedArea(b) - signedArea(a))
  const polygons: Ring[][] = outers.map((outer) => [outer])
  for (const hole of rings.filter((ring) => signedArea(ring) < 0)) {
    const owner = polygons.findLast(
      ([outer]) => signedArea(outer!) > -signedArea(hole) && insideRing(pointBeside(hole), outer!)
    )
    owner?.push(hole)
  }
  return polygons
}

function unmatchedEdges(rings: readonly Ring[]): Edge[] {
  const counted = new Map<string, Edge & { count: number }>()
  for (const ring of rings) {
    for (let i = 0; i + 1 < ring.length; i += 1) {
      const [from, to] = [ring[i]!, ring[i + 1]!]
      const back = counted.get(`${positionKey(to)} ${positionKey(from)}`)
      if (back !== undefined) {
        back.count -= 1
        continue
      }
      const key = `${positionKey(from)} ${positionKey(to)}`
      const same = counted.get(key)
      if (same === undefined) counted.set(key, { from, to, count: 1 })
      else same.count += 1
    }
  }
  return [...counted.values()].flatMap(({ from, to, count }) => {
    if (count === 0) return []
    return [count > 0 ? { from, to } : { from: to, to: from }]
  })
}

function edgesByStart(edges: readonly Edge[]): Map<string, Edge[]> {
  const leaving = new Map<string, Edge[]>()
  for (const edge of edges) {
    const key = positionKey(edge.from)
    const others = leaving.get(key)
    if (others === undefined) leaving.set(key, [edge])
    else others.push(edge)
  }
  return leaving
}

/** The open ring from `first` on; where rings touch in a point, it stays on its own side. */
function walk(first: Edge, leaving: Map<string, Edge[]>): Position[] {
  const end = positionKey(first.from)
  const ring = [first.from]
  let edge = first
  while (positionKey(edge.to) !== end) {
    ring.push(edge.to)
    const next = takeNext(leaving.get(positionKey(edge.to)) ?? [], edge)
    if (next === undefined) return []
    edge = next
  }
  return ring
}

function takeNext(candidates: Edge[], before: Edge): Edge | undefined {
  const back = angle(before.to, before.from)
  const clockwiseTurn = (edge: Edge): number => {
    const turn = back - angle(edge.from, edge.to)
    return turn <= 0 ? turn + 2 * Math.PI : turn
  }
  let best = 0
  candidates.forEach((edge, index) => {
    if (clockwiseTurn(edge) < clockwiseTurn(candidates[best]!)) best = index
  })
  return candidates.splice(best, 1)[0]
}

const angle = (from: Position, to: Position): number => Math.atan2(to[1] - from[1], to[0] - from[0])

/** A point just off the middle of the ring's first edge, on the right, so outside its outer ring's edges. */
function pointBeside(ring: Ring): Position {
  const [a, b] = [ring[0]!, ring[1]!]
  const nudge = 1e-9
  return [(a[0] + b[0]) / 2 - (b[1] - a[1]) * nudge, (a[1] + b[1]) / 2 + (b[0] - a[0]) * nudge]
}
