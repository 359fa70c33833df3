import type { FeatureCollection, MultiPolygon as GeoMultiPolygon } from 'geojson'
import { topology } from 'topojson-server'
import type { GeometryCollection, MultiPolygon as ArcPolygons } from 'topojson-specification'
import { outline, polygonsFrom, woundRings } from './dissolve'
import type { Line, MultiPolygon, Ring } from './position'
import { snapRings } from './snap'

/** Areas that share their boundaries exactly. */
export interface Mesh {
  readonly arcs: readonly Arc[]
  readonly areas: ReadonlyMap<string, readonly MeshPolygon[]>
}

/** A stretch of boundary that has the same areas beside it from end to end. */
interface Arc {
  readonly line: Line
  /** Names of the areas that it bounds. */
  readonly areas: ReadonlySet<string>
}

/** An outer ring, then its holes. */
export type MeshPolygon = readonly MeshRing[]
/** Indices of arcs in order; `~index` is the arc run backwards. */
export type MeshRing = readonly number[]

/** One mesh of areas whose boundaries miss each other by at most `tolerance` degrees. */
export function makeMesh(areas: ReadonlyMap<string, MultiPolygon>, tolerance: number): Mesh {
  const all: FeatureCollection<GeoMultiPolygon> = {
    type: 'FeatureCollection',
    features: [...snapAreas(areas, tolerance)].map(([id, polygons]) => ({
      type: 'Feature',
      id,
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: polygons as unknown as number[][][][] }
    }))
  }
  const { arcs, objects } = topology({ all })
  const { geometries } = objects['all'] as GeometryCollection
  const meshAreas = new Map(
    geometries.map((area) => [String(area.id), (area as ArcPolygons).arcs] as const)
  )
  const beside = arcs.map(() => new Set<string>())
  for (const [id, polygons] of meshAreas) {
    for (const arc of polygons.flat(2)) beside[arcIndex(arc)]!.add(id)
  }
  return {
    arcs: arcs.map((line, index) => ({
      line: line as unknown as Line,
      areas: beside[index]!
    })),
    areas: meshAreas
  }
}

function snapAreas(
  areas: ReadonlyMap<string, MultiPolygon>,
  tolerance: number
): Map<string, MultiPolygon> {
  const parts = [...areas].flatMap(([id, polygons]) =>
    woundRings(polygons).map((ring) => ({ id, ring }))
  )
  const snapped = snapRings(
    parts.map(({ ring }) => ring),
    tolerance
  )
  return new Map(
    [...areas.keys()].map((id) => [
      id,
      polygonsFrom(outline(snapped.filter((_, index) => parts[index]!.id === id)))
    ])
  )
}

export const arcIndex = (arc: number): number => (arc < 0 ? ~arc : arc)

/** The arc's line in the direction in which a ring runs along it. */
export const lineOfArc = (arc: number, lines: readonly Line[]): Line =>
  arc < 0 ? [...lines[~arc]!].reverse() : lines[arc]!

/** The ring's positions, given a line for each arc. */
export const ringFromArcs = (ring: MeshRing, lines: readonly Line[]): Ring =>
  ring.flatMap((arc, place) => {
    const line = lineOfArc(arc, lines)
    return place === 0 ? line : line.slice(1)
  })
