import type { Spot } from '../names/roomiest'

/** Pixels that the arrow and its words keep from the edge of the view. */
const MARGIN = { x: 70, y: 34 }
/** Pixels by which it moves inwards where something lies over the map. */
const STEP = 16

/**
 * Where an arrow to something out of sight stands: on the way from the middle of the view to it, as
 * near the edge as nothing covers it; and how far it is turned, degrees clockwise from straight up.
 */
export function edgeArrow(
  { width, height }: { readonly width: number; readonly height: number },
  target: Spot,
  isOpen: (spot: Spot) => boolean
): Spot & { readonly turn: number } {
  const [dx, dy] = [target.x - width / 2, target.y - height / 2]
  const length = Math.hypot(dx, dy) || 1
  const [ux, uy] = [dx / length, dy / length]
  const reach = Math.min(
    (width / 2 - MARGIN.x) / Math.max(Math.abs(ux), 1e-9),
    (height / 2 - MARGIN.y) / Math.max(Math.abs(uy), 1e-9)
  )
  const at = (by: number): Spot => ({ x: width / 2 + ux * by, y: height / 2 + uy * by })
  const isFree = ({ x, y }: Spot): boolean =>
    [-MARGIN.x, 0, MARGIN.x].every((aside) =>
      [-12, 12].every((up) => isOpen({ x: x + aside, y: y + up }))
    )
  let by = reach
  while (by > STEP && !isFree(at(by))) by -= STEP
  const turn = (Math.atan2(ux, -uy) * 180) / Math.PI
  return { ...at(Math.max(by, STEP)), turn: (turn + 360) % 360 }
}
