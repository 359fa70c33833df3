import { type Detail, type LevelMesh, drawLevel } from './topology/level'
import { makeMesh } from './topology/mesh'
import type { MultiPolygon, Position, Ring } from './topology/position'
import { LAND } from './states'

/**
 * A world for tests: Armenia between Azerbaijan's mainland, east of it, and its Nakhchivan, south of
 * it; the sea all round. The eastern border has a bend of about 11 m at 45.5.
 */
const BEND: Position = [46.0001, 40.5]

const armenia: Ring = [[45, 40], [46, 40], BEND, [46, 41], [45, 41], [45, 40]]
const mainland: Ring = [[46, 40], [48, 40], [48, 41], [46, 41], BEND, [46, 40]]
const nakhchivan: Ring = [
  [45, 40],
  [45, 39.5],
  [45.5, 39.5],
  [45.5, 40],
  [45, 40]
]
const land: Ring = [
  [45, 39.5],
  [45.5, 39.5],
  [45.5, 40],
  [48, 40],
  [48, 41],
  [45, 41],
  [45, 39.5]
]

const areas = new Map<string, MultiPolygon>([
  ['armenia', [[armenia]]],
  ['azerbaijan', [[mainland], [nakhchivan]]],
  [LAND, [[land]]]
])

/** The small world, all of it drawn within `metres` of what it is. */
export const smallWorld = (metres: number, points: readonly Position[] = []): LevelMesh => {
  const detail: Detail = {
    tolerance: () => () => metres,
    decimals: () => 5,
    minSquareMetres: () => 0
  }
  return drawLevel(makeMesh(areas, 1e-6), ['armenia', 'azerbaijan'], detail, points)
}
