/** `[lng, lat]` in degrees on WGS84. */
export type Position = readonly [number, number]
/** Closed: the last position repeats the first. */
export type Ring = readonly Position[]
/** An outer ring, then its holes. */
export type Polygon = readonly Ring[]
export type MultiPolygon = readonly Polygon[]
/** At least two positions. */
export type Line = readonly Position[]

/** West, south, east, north, in degrees. */
export type Box = readonly [number, number, number, number]

/** The same text for the same position, whatever object holds it. */
export const positionKey = ([lng, lat]: Position): string => `${lng},${lat}`

export const samePosition = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1]

/** Rounded half up; never negative zero. */
export const roundTo = (value: number, decimals: number): number => {
  const scale = 10 ** decimals
  return Math.round(value * scale) / scale + 0
}

export const roundPosition = ([lng, lat]: Position, decimals: number): Position => [
  roundTo(lng, decimals),
  roundTo(lat, decimals)
]

export const inBox = ([lng, lat]: Position, [west, south, east, north]: Box): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north

/** Square degrees, positive where the ring runs counter-clockwise. */
export function signedArea(ring: Ring): number {
  const [originLng, originLat] = ring[0] ?? [0, 0]
  let twice = 0
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [x0, y0] = ring[i]!
    const [x1, y1] = ring[i + 1]!
    twice += (x0 - originLng) * (y1 - originLat) - (x1 - originLng) * (y0 - originLat)
  }
  return twice / 2
}

/** By the even-odd rule; a point on the ring may count either way. */
export function insideRing([x, y]: Position, ring: Ring): boolean {
  let inside = false
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [x0, y0] = ring[i]!
    const [x1, y1] = ring[i + 1]!
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside
  }
  return inside
}

export const insidePolygons = (point: Position, polygons: MultiPolygon): boolean =>
  polygons.some(
    ([outer, ...holes]) =>
      outer !== undefined &&
      insideRing(point, outer) &&
      !holes.some((hole) => insideRing(point, hole))
  )
