/**
 * What a visit may cost, kB (1,000 bytes) as it travels, compressed with brotli where not said
 * otherwise. A change that needs more says why in its commit, and raises the figure here alone.
 */
export const BUDGET = {
  /** The map page itself: what one round trip of a new connection carries. */
  html: 14,
  /** Scripts that the map page names, without MapLibre's. */
  ownScripts: 80,
  /** All scripts until the map stands, MapLibre and its worker with them. */
  scripts: 440,
  stylesheets: 10,
  /** Places, layers and counts, which stand within a script. */
  startData: 10,
  /** The words that most readers need first. */
  firstWords: 25,
  /** GeoJSON of the first picture. */
  firstPicture: 100,
  /** GeoJSON of the names beside it, fetched once it stands. */
  neighbours: 20,
  /** Those until the map stands: the serif comes after it. */
  fonts: 15,
  /** Any page's HTML, not compressed. */
  page: 150
} as const
