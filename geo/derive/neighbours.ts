import type { FeatureCollection } from 'geojson'
import { areaFeature, collection } from './features'
import { ringSquareMetres } from './topology/geodesic'
import { union } from './topology/dissolve'
import { type Detail, type LevelMesh, drawLevel, polygonsAt } from './topology/level'
import { makeMesh } from './topology/mesh'
import type { MultiPolygon } from './topology/position'

export interface NeighbourSources {
  /** The world's regions by Natural Earth, by state. */
  readonly regions: ReadonlyMap<string, readonly MultiPolygon[]>
  /** English names of states, as Natural Earth writes them. */
  readonly names: ReadonlyMap<string, string>
  /** States of this level have their area from it, so that it ends where their border is drawn. */
  readonly level: LevelMesh
  readonly ofLevel: readonly string[]
  /** States that have an area of their own in another file. */
  readonly drawn: readonly string[]
}

/** Natural Earth's regions share their edges but for rounding. */
const SNAP_DEGREES = 2e-6

/** Good enough to tell in which state a name or a pointer is; never drawn. */
const DETAIL: Detail = {
  tolerance: () => () => 8000,
  decimals: () => 2,
  minSquareMetres: () => 2e9
}

/** Holes below this are where regions do not quite meet. */
const SPECK_SQUARE_METRES = 100e6

/**
 * States beside the drawn ones that no article names, as areas: never drawn, but the map must know
 * where to write their names, and whose land a click has met.
 */
export function deriveNeighbours(sources: NeighbourSources): FeatureCollection {
  const { regions, names, level, ofLevel, drawn } = sources
  const far = [...names.keys()].filter((state) => ![...ofLevel, ...drawn].includes(state))
  const areas = far.map((state) => [state, whole(regions.get(state) ?? [])] as const)
  const farLevel = drawLevel(makeMesh(new Map(areas), SNAP_DEGREES), far, DETAIL, [])
  const feature = (from: LevelMesh, state: string): ReturnType<typeof areaFeature> =>
    areaFeature({ role: 'neighbour', name: names.get(state)! }, polygonsAt(from, state))
  return collection([
    ...ofLevel.map((state) => feature(level, state)),
    ...far.map((state) => feature(farLevel, state))
  ])
}

const whole = (regions: readonly MultiPolygon[]): MultiPolygon =>
  union(regions, SNAP_DEGREES).map(([outer, ...holes]) => [
    outer!,
    ...holes.filter((hole) => Math.abs(ringSquareMetres(hole)) >= SPECK_SQUARE_METRES)
  ])
