import type { Detail } from './planar/level'
import { type Box, type Position, inBox } from './planar/position'
import { isArmeniaAzerbaijanBorder } from './state-features'
import { LAND } from './states'

/** The South Caucasus, drawn in more detail than the rest. */
const DETAIL_BOX: Box = [40, 36, 53, 45]

/** Five decimals move a vertex by up to 0.7 m: with it the border stays within 3 m of its source. */
const BORDER_TOLERANCE_METRES = 2.3

/** How far the border may lie from its source at the finest level. */
export const MAX_BORDER_DEVIATION_METRES = 3

/** About four pixels across at zoom 6. Exclaves are kept, however small. */
const SMALL_ISLAND_SQUARE_METRES = 100e6

const byPlace =
  (inside: number, outside: number) =>
  (position: Position): number =>
    inBox(position, DETAIL_BOX) ? inside : outside

/** For zooms from about 7 up. */
export const FINE: Detail = {
  tolerance: (areas) =>
    isArmeniaAzerbaijanBorder(areas) ? () => BORDER_TOLERANCE_METRES : byPlace(8, 150),
  decimals: () => 5,
  minSquareMetres: () => 0
}

/** For zooms below about 7. */
export const COARSE: Detail = {
  tolerance: () => byPlace(300, 2000),
  decimals: byPlace(4, 3),
  minSquareMetres: (areas) => (areas.has(LAND) ? SMALL_ISLAND_SQUARE_METRES : 0)
}
