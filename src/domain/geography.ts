/** `[west, south, east, north]` in degrees; west is greater than east where it spans 180°. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]
