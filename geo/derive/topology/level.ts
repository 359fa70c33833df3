import { isAtAntimeridian } from './antimeridian'
import { type Segment, conflicts } from './conflicts'
import { ringSquareMetres } from './geodesic'
import { type Mesh, type MeshPolygon, type MeshRing, arcIndex, ringFromArcs } from './mesh'
import {
  type Box,
  type Line,
  type MultiPolygon,
  type Position,
  inBox,
  insideRing,
  roundPosition,
  samePosition
} from './position'
import { type Tolerance, keptIndices, worstVertex } from './simplify'

/** How much detail a level of the map shows. */
export interface Detail {
  /** For each arc, by the areas beside it. */
  readonly tolerance: (areas: ReadonlySet<string>) => Tolerance
  readonly decimals: (position: Position) => number
  /** Rings are left out, islands and holes alike, that are smaller than each of their arcs asks. */
  readonly minSquareMetres: (areas: ReadonlySet<string>) => number
}

/** A mesh drawn at some detail: fills and lines taken from it have the same vertices. */
export interface LevelMesh {
  readonly mesh: Mesh
  /** The arcs' lines at this detail. */
  readonly lines: readonly Line[]
  /** Each area without the rings that are too small. */
  readonly areas: ReadonlyMap<string, readonly MeshPolygon[]>
  /** Where lines still touch or cross that should not. */
  readonly conflicts: readonly Position[]
}

const CELL_DEGREES = 0.05
const MAX_ROUNDS = 60

/**
 * Simplifies the arcs of the named areas. Vertices come back where lines would cross otherwise, or
 * where one of the `points` would change sides. Positions at 180° stay.
 */
export function drawLevel(
  mesh: Mesh,
  names: readonly string[],
  detail: Detail,
  points: readonly Position[]
): LevelMesh {
  const areas = new Map(
    names.map((name) => [name, largeRings(mesh, mesh.areas.get(name) ?? [], detail)])
  )
  const used = new Set([...areas.values()].flat(3).map(arcIndex))
  const kept = mesh.arcs.map(({ line, areas: beside }, index) =>
    used.has(index) ? keptIndices(line, detail.tolerance(beside), pins(line)) : []
  )
  let found: Position[] = []
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const chains = chainsOf(mesh, kept, detail)
    const wrong = [...crossingChains(chains), ...chainsPast(chains, mesh, points)]
    found = wrong.map(({ from }) => from)
    if (!restore(wrong, mesh, kept)) break
  }
  const lines = mesh.arcs.map(({ line }, index) => roundedLine(line, kept[index]!, detail))
  return { mesh, lines, areas, conflicts: found }
}

/** The area's polygons at this level. */
export const polygonsAt = (level: LevelMesh, name: string): MultiPolygon =>
  (level.areas.get(name) ?? []).map((polygon) =>
    polygon.map((ring) => ringFromArcs(ring, level.lines))
  )

function largeRings(
  mesh: Mesh,
  polygons: readonly MeshPolygon[],
  { minSquareMetres }: Detail
): MeshPolygon[] {
  const lines = mesh.arcs.map(({ line }) => line)
  const isLarge = (ring: MeshRing): boolean => {
    const squareMetres = Math.abs(ringSquareMetres(ringFromArcs(ring, lines)))
    return ring.some((arc) => squareMetres >= minSquareMetres(mesh.arcs[arcIndex(arc)]!.areas))
  }
  return polygons
    .filter(([outer]) => outer !== undefined && isLarge(outer))
    .map(([outer, ...holes]) => [outer!, ...holes.filter(isLarge)])
}

/** Where a line meets 180° or leaves it. */
const pins = (line: Line): number[] =>
  line.flatMap((position, index) =>
    isAtAntimeridian(position) &&
    ![line[index - 1], line[index + 1]].every((next) => next && isAtAntimeridian(next))
      ? [index]
      : []
  )

/** A segment of a simplified arc, with the vertices that it replaces. */
interface Chain extends Segment {
  readonly arc: number
  readonly start: number
  readonly end: number
}

function chainsOf(mesh: Mesh, kept: readonly number[][], { decimals }: Detail): Chain[] {
  return mesh.arcs.flatMap(({ line }, arc) =>
    kept[arc]!.slice(1).map((end, place): Chain => {
      const start = kept[arc]![place]!
      const [from, to] = [line[start]!, line[end]!]
      return {
        arc,
        start,
        end,
        from: roundPosition(from, decimals(from)),
        to: roundPosition(to, decimals(to))
      }
    })
  )
}

const crossingChains = (chains: readonly Chain[]): Chain[] => {
  const drawn = chains.filter(({ from, to }) => !samePosition(from, to))
  return conflicts(drawn, CELL_DEGREES).flatMap(([a, b]) => [drawn[a]!, drawn[b]!])
}

/** Chains that one of the points lies between: on one side of the vertices, on the other of the segment. */
function chainsPast(chains: readonly Chain[], mesh: Mesh, points: readonly Position[]): Chain[] {
  return chains.filter(({ arc, start, end }) => {
    const swept = mesh.arcs[arc]!.line.slice(start, end + 1)
    const lngs = swept.map(([lng]) => lng)
    const lats = swept.map(([, lat]) => lat)
    const box: Box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)]
    return points.some((point) => inBox(point, box) && insideRing(point, [...swept, swept[0]!]))
  })
}

/** Takes each chain's farthest vertex back in; false where there was none to take. */
function restore(chains: readonly Chain[], mesh: Mesh, kept: number[][]): boolean {
  let changed = false
  for (const { arc, start, end } of new Set(chains)) {
    const vertex = worstVertex(mesh.arcs[arc]!.line, start, end, () => 1)
    if (vertex === undefined) continue
    kept[arc] = [...kept[arc]!, vertex.index].sort((a, b) => a - b)
    changed = true
  }
  return changed
}

function roundedLine(line: Line, kept: readonly number[], { decimals }: Detail): Line {
  const rounded: Position[] = []
  for (const index of kept) {
    const position = roundPosition(line[index]!, decimals(line[index]!))
    const last = rounded.at(-1)
    if (last === undefined || !samePosition(last, position)) rounded.push(position)
  }
  return rounded
}
