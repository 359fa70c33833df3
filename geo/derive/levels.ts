import type { Detail } from './topology/level'
import { type Box, type Position, inBox } from './topology/position'
import { isArmeniaAzerbaijanBorder } from './state-features'
import { LAND } from './states'

/** The South Caucasus, drawn in more detail than the rest. */
const DETAIL_BOX: Box = [40, 36, 53, 45]

/** Five decimals move a vertex by up to 0.7 m: with it the border stays within 3 m of its source. */
const BORDER_TOLERANCE_METRES = 2.3

/** How far the border may lie from its source at the finest level. */
export const MAX_BORDER_DEVIATION_METRES = 3

/** Round the states that the articles name; the coasts beyond are only there for the globe's sake. */
const NEAR_BOX: Box = [5, 15, 75, 62]

/** Drawn with a decimal less. 180° is left out, where Russia's two sides must meet, and Antarctica. */
const FAR_BOXES: readonly Box[] = [
  [-169, -60, -15, 90],
  [-15, -60, 179, 5],
  [75, 5, 179, 40]
]

/** About four pixels across at zoom 6. Exclaves are kept, however small. */
const SMALL_ISLAND_SQUARE_METRES = 100e6

/** Islands of states that are not drawn. */
const OTHER_ISLAND_SQUARE_METRES = { fine: 200e6, coarse: 8000e6 }

/** Whether an arc is the coast of a state that is not drawn: nothing but land beside it. */
const isOtherCoast = (areas: ReadonlySet<string>): boolean => areas.size === 1 && areas.has(LAND)

/** Metres by how far from the South Caucasus a position lies. */
const byPlace =
  (inside: number, near: number, far = near) =>
  (position: Position): number => {
    if (inBox(position, DETAIL_BOX)) return inside
    return inBox(position, NEAR_BOX) ? near : far
  }

const inFarBox = (position: Position): boolean => FAR_BOXES.some((box) => inBox(position, box))

/** Beside the South Caucasus, the coasts of states that are not drawn are seen at zoom 6 too. */
const BESIDE_BOX: Box = [26, 34, 56, 48]

const otherCoast = (position: Position): number =>
  inBox(position, BESIDE_BOX) ? byPlace(300, 1500)(position) : byPlace(300, 5000, 25_000)(position)

/** For zooms from about 7 up. */
export const FINE: Detail = {
  tolerance: (areas) => {
    if (isArmeniaAzerbaijanBorder(areas)) return () => BORDER_TOLERANCE_METRES
    return isOtherCoast(areas) ? byPlace(8, 1500, 8000) : byPlace(8, 150)
  },
  decimals: (position) => (inFarBox(position) ? 3 : 5),
  minSquareMetres: (areas) => (isOtherCoast(areas) ? OTHER_ISLAND_SQUARE_METRES.fine : 0)
}

/** For zooms below about 7. */
export const COARSE: Detail = {
  tolerance: (areas) => {
    if (isOtherCoast(areas)) return otherCoast
    return areas.has(LAND) ? byPlace(300, 2000, 6000) : byPlace(300, 2000)
  },
  decimals: (position) => (inFarBox(position) ? 2 : 3),
  minSquareMetres: (areas) => {
    if (isOtherCoast(areas)) return OTHER_ISLAND_SQUARE_METRES.coarse
    return areas.has(LAND) ? SMALL_ISLAND_SQUARE_METRES : 0
  }
}
