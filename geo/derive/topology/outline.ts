import { isAtAntimeridian } from './antimeridian'
import type { LevelMesh } from './level'
import { type MeshRing, arcIndex, lineOfArc } from './mesh'
import { type Line, type Position, samePosition } from './position'

/** What an arc is drawn as, by the areas beside it; undefined where it is not drawn. */
export type ArcKind = (areas: ReadonlySet<string>) => string | undefined

/**
 * The lines round an area, by kind, as long as they run on without a change of kind. Edges along
 * 180° are no line at all: the area goes on behind them.
 */
export function outlinesOf(level: LevelMesh, name: string, kindOf: ArcKind): Map<string, Line[]> {
  const lines = new Map<string, Line[]>()
  for (const ring of (level.areas.get(name) ?? []).flat()) {
    for (const { kind, line } of runsOf(level, ring, kindOf)) {
      const others = lines.get(kind)
      if (others === undefined) lines.set(kind, [line])
      else others.push(line)
    }
  }
  return lines
}

interface Run {
  readonly kind: string
  readonly line: Line
}

function runsOf(level: LevelMesh, ring: MeshRing, kindOf: ArcKind): Run[] {
  const runs: { kind: string; line: Position[] }[] = []
  for (const arc of ring) {
    const kind = kindOf(level.mesh.arcs[arcIndex(arc)]!.areas)
    const line = lineOfArc(arc, level.lines)
    if (kind === undefined) continue
    for (let i = 0; i + 1 < line.length; i += 1) {
      const [from, to] = [line[i]!, line[i + 1]!]
      if (isAtAntimeridian(from) && isAtAntimeridian(to)) continue
      const last = runs.at(-1)
      if (last?.kind === kind && samePosition(last.line.at(-1)!, from)) last.line.push(to)
      else runs.push({ kind, line: [from, to] })
    }
  }
  return joinedEnds(runs)
}

/** A ring may start in the middle of a run: its last run then goes on in its first. */
function joinedEnds(runs: readonly Run[]): Run[] {
  const [first, last] = [runs[0], runs.at(-1)]
  if (runs.length < 2 || first === undefined || last === undefined) return [...runs]
  if (first.kind !== last.kind || !samePosition(last.line.at(-1)!, first.line[0]!)) return [...runs]
  return [{ kind: first.kind, line: [...last.line, ...first.line.slice(1)] }, ...runs.slice(1, -1)]
}
