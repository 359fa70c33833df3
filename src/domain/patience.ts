/**
 * How long what comes over the line is waited for before a reader is told, milliseconds. A line of
 * 400 kbit/s brings all that the first map needs in about twelve seconds.
 */
export const PATIENCE = {
  /** A script, until it has come whole; one that comes later still is taken. */
  script: 20_000,
  /** The letters of a font, which the system's font then stands in for. */
  font: 10_000,
  /** Geometry, while nothing more comes of any of its files: the browser fetches few at a time. */
  stall: 15_000,
  /** Tiles of a basemap, while none of them comes whole: several share the line. */
  tiles: 30_000,
  /** Of what looks again and again: a longer pause between two looks is a machine that slept. */
  pause: 5000
} as const
