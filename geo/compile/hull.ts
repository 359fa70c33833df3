import type { Bounds } from '../../src/domain/geography'
import type { Position } from '../derive/topology/position'

/** Degrees; a box that is wider holds much that its place does not. */
const WIDE = 60
const DIRECTIONS = 32
const RADIANS = Math.PI / 180

export const isWide = ([west, , east]: Bounds): boolean => (east - west + 360) % 360 > WIDE

/**
 * Points of the place that lie farthest out in each of 32 directions from the middle of its box, as a
 * globe shows them: what is inside their frame has the whole place in it. Degrees, to one decimal.
 */
export function hullOf(
  positions: readonly Position[],
  [west, south, east, north]: Bounds
): [lng: number, lat: number][] {
  const middle = [west + ((east - west + 360) % 360) / 2, (south + north) / 2] as const
  const onDisc = positions.map((position) => ({ position, ...disc(position, middle) }))
  const farthest = Array.from({ length: DIRECTIONS }, (_, at) => {
    const angle = (at / DIRECTIONS) * 2 * Math.PI
    const reach = ({ x, y }: { x: number; y: number }): number =>
      x * Math.cos(angle) + y * Math.sin(angle)
    return onDisc.reduce((best, each) => (reach(each) > reach(best) ? each : best))
  })
  const points = farthest.map(({ position: [lng, lat] }) => [rounded(lng), rounded(lat)])
  return [...new Map(points.map((point) => [point.join(), point as [number, number]])).values()]
}

/** Azimuthal and equidistant round the middle: directions and distances from there are true. */
function disc(
  [lng, lat]: Position,
  [lng0, lat0]: readonly [number, number]
): { x: number; y: number } {
  const [phi, phi0, lambda] = [lat * RADIANS, lat0 * RADIANS, (lng - lng0) * RADIANS]
  const east = Math.cos(phi) * Math.sin(lambda)
  const north = Math.cos(phi0) * Math.sin(phi) - Math.sin(phi0) * Math.cos(phi) * Math.cos(lambda)
  const up = Math.sin(phi0) * Math.sin(phi) + Math.cos(phi0) * Math.cos(phi) * Math.cos(lambda)
  const across = Math.hypot(east, north)
  const distance = Math.atan2(across, up)
  return across === 0
    ? { x: 0, y: 0 }
    : { x: (east / across) * distance, y: (north / across) * distance }
}

const rounded = (degrees: number): number => Number(degrees.toFixed(1))
