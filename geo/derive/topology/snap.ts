import { makeGrid } from './grid'
import { type Position, type Ring, positionKey, samePosition } from './position'

const CELL_DEGREES = 0.02

/**
 * The rings as parts of one mesh: vertices at most `tolerance` degrees apart become the one that
 * came first, and a vertex that lies that near to an edge becomes a vertex of that edge. Rings that
 * ran side by side then share their edges exactly. A ring that collapses comes out empty.
 */
export function snapRings(rings: readonly Ring[], tolerance: number): Ring[] {
  const moved = mergeVertices(rings, tolerance)
  const vertices = distinctVertices(moved)
  const grid = makeGrid(CELL_DEGREES)
  vertices.forEach((vertex, index) => grid.add(index, vertex, vertex))
  return moved.map((ring) => {
    const dense: Position[] = []
    for (let i = 0; i + 1 < ring.length; i += 1) {
      const [from, to] = [ring[i]!, ring[i + 1]!]
      const near = [...grid.near(from, to, tolerance)].map((index) => vertices[index]!)
      dense.push(from, ...verticesOnEdge(from, to, near, tolerance))
    }
    return withoutSpikes(dense)
  })
}

function mergeVertices(rings: readonly Ring[], tolerance: number): Ring[] {
  const grid = makeGrid(Math.max(tolerance, 1e-6))
  const kept: Position[] = []
  const keptFor = new Map<string, Position>()
  const place = (position: Position): Position => {
    const key = positionKey(position)
    const known = keptFor.get(key)
    if (known !== undefined) return known
    const near = [...grid.near(position, position, tolerance)]
      .sort((a, b) => a - b)
      .map((index) => kept[index]!)
      .find((other) => distance(position, other) <= tolerance)
    if (near === undefined) {
      grid.add(kept.length, position, position)
      kept.push(position)
    }
    keptFor.set(key, near ?? position)
    return near ?? position
  }
  return rings.map((ring) => ring.map(place))
}

function distinctVertices(rings: readonly Ring[]): Position[] {
  const byKey = new Map<string, Position>()
  for (const ring of rings) for (const vertex of ring) byKey.set(positionKey(vertex), vertex)
  return [...byKey.values()]
}

function verticesOnEdge(
  from: Position,
  to: Position,
  candidates: readonly Position[],
  tolerance: number
): Position[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const squared = dx * dx + dy * dy
  if (squared === 0) return []
  const along = ([x, y]: Position): number => ((x - from[0]) * dx + (y - from[1]) * dy) / squared
  return candidates
    .filter((vertex) => !samePosition(vertex, from) && !samePosition(vertex, to))
    .map((vertex) => ({ vertex, t: along(vertex) }))
    .filter(
      ({ vertex, t }) =>
        t > 0 && t < 1 && distance(vertex, [from[0] + t * dx, from[1] + t * dy]) <= tolerance
    )
    .sort((a, b) => a.t - b.t || a.vertex[0] - b.vertex[0] || a.vertex[1] - b.vertex[1])
    .map(({ vertex }) => vertex)
}

/** The closed ring, empty if nothing is left of it, without repeated positions and without places where it turns back on itself. */
export function withoutSpikes(open: readonly Position[]): Ring {
  const kept: Position[] = []
  for (const position of open) {
    kept.push(position)
    for (;;) {
      const [third, second, last] = [kept.at(-3), kept.at(-2), kept.at(-1)!]
      if (second !== undefined && samePosition(second, last)) kept.pop()
      else if (third !== undefined && samePosition(third, last)) kept.splice(-2)
      else break
    }
  }
  while (kept.length > 1 && samePosition(kept[0]!, kept.at(-1)!)) kept.pop()
  while (kept.length > 2 && samePosition(kept[1]!, kept.at(-1)!)) {
    kept.shift()
    kept.pop()
  }
  return kept.length < 3 ? [] : [...kept, kept[0]!]
}

const distance = (a: Position, b: Position): number => Math.hypot(a[0] - b[0], a[1] - b[1])
