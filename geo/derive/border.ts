import type { FeatureCollection } from 'geojson'
import { collection, lineFeature } from './features'
import type { LevelMesh } from './topology/level'
import { arcIndex } from './topology/mesh'
import type { Line, Position } from './topology/position'
import { metresToSegment } from './topology/simplify'
import { isArmeniaAzerbaijanBorder } from './state-features'

const PLACE = 'armenia-azerbaijan-border'

/** The Armenia–Azerbaijan border, once: its main part and that of Nakhchivan. */
export function deriveBorder(level: LevelMesh): FeatureCollection {
  const main = mainArcs(level)
  const lines = borderArcs(level)
  const part = (inMain: boolean): Line[] =>
    lines.filter(({ arc }) => main.has(arc) === inMain).map(({ line }) => line)
  return collection([
    lineFeature({ placeId: PLACE, section: 'main' }, part(true)),
    lineFeature({ placeId: PLACE, section: 'nakhchivan' }, part(false))
  ])
}

/** Metres from the farthest vertex of the source's border to the line drawn. */
export function borderDeviation(level: LevelMesh): number {
  const deviations = borderArcs(level).map(({ arc, line }) =>
    farthest(level.mesh.arcs[arc]!.line, line)
  )
  return Math.max(...deviations)
}

const borderArcs = ({ mesh, lines }: LevelMesh): { arc: number; line: Line }[] =>
  mesh.arcs.flatMap(({ areas }, arc) =>
    isArmeniaAzerbaijanBorder(areas) ? [{ arc, line: lines[arc]! }] : []
  )

/** Arcs of Azerbaijan's largest polygon: Nakhchivan is another. */
function mainArcs({ mesh, areas }: LevelMesh): Set<number> {
  const size = (rings: readonly (readonly number[])[]): number =>
    rings.flat().reduce((sum, arc) => sum + mesh.arcs[arcIndex(arc)]!.line.length, 0)
  const polygons = [...(areas.get('azerbaijan') ?? [])].sort((a, b) => size(b) - size(a))
  return new Set(polygons[0]?.flat().map(arcIndex))
}

/** Metres from the farthest of `vertices` to the line. */
export const farthest = (vertices: Line, line: Line): number =>
  Math.max(...vertices.map((vertex) => metresToLine(vertex, line)))

function metresToLine(vertex: Position, line: Line): number {
  let least = Infinity
  for (let i = 0; i + 1 < line.length; i += 1) {
    least = Math.min(least, metresToSegment(vertex, line[i]!, line[i + 1]!))
  }
  return least
}
