import { makeGrid } from './grid'
import { type Position, samePosition } from './position'

export interface Segment {
  readonly from: Position
  readonly to: Position
}

/** Pairs of segments that cross, lie on each other or end within each other, by index. */
export function conflicts(segments: readonly Segment[], cell: number): [number, number][] {
  const grid = makeGrid(cell)
  const found: [number, number][] = []
  segments.forEach((segment, index) => {
    for (const other of grid.near(segment.from, segment.to)) {
      if (inConflict(segment, segments[other]!)) found.push([other, index])
    }
    grid.add(index, segment.from, segment.to)
  })
  return found
}

/** Whether two segments share more than an end that both have. */
export function inConflict(a: Segment, b: Segment): boolean {
  const fromA = side(b, a.from)
  const toA = side(b, a.to)
  const fromB = side(a, b.from)
  const toB = side(a, b.to)
  if (fromA * toA < 0 && fromB * toB < 0) return true
  const within = (segment: Segment, point: Position, onLine: number): boolean =>
    onLine === 0 && strictlyWithin(segment, point)
  if (within(b, a.from, fromA) || within(b, a.to, toA)) return true
  if (within(a, b.from, fromB) || within(a, b.to, toB)) return true
  return isSame(a, b)
}

/** 1 on the left of the segment, -1 on its right, 0 on its line; exact for six decimals. */
function side({ from, to }: Segment, point: Position): number {
  const micro = (value: number): number => Math.round(value * 1e6)
  const dx = micro(to[0]) - micro(from[0])
  const dy = micro(to[1]) - micro(from[1])
  const px = micro(point[0]) - micro(from[0])
  const py = micro(point[1]) - micro(from[1])
  return Math.sign(dx * py - dy * px)
}

const strictlyWithin = ({ from, to }: Segment, point: Position): boolean =>
  !samePosition(from, point) &&
  !samePosition(to, point) &&
  (point[0] - from[0]) * (point[0] - to[0]) <= 0 &&
  (point[1] - from[1]) * (point[1] - to[1]) <= 0

const isSame = (a: Segment, b: Segment): boolean =>
  (samePosition(a.from, b.from) && samePosition(a.to, b.to)) ||
  (samePosition(a.from, b.to) && samePosition(a.to, b.from))
