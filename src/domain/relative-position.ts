/** The eight directions in which one place may lie from another. */
const WINDS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type Wind = (typeof WINDS)[number]

/** Where a point lies, as people say it: so far in this direction from that town. */
export interface RelativePosition {
  readonly town: string
  /** Kilometres along the geodesic, as exact as the point is. */
  readonly km: number
  /** As it leaves the town. */
  readonly towards: Wind
}

/** The direction of an azimuth, degrees clockwise from north. */
export const windOf = (azimuth: number): Wind =>
  WINDS[((Math.round(azimuth / 45) % WINDS.length) + WINDS.length) % WINDS.length]!
