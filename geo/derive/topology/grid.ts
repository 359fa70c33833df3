import type { Position } from './position'

/** Finds what was put near a segment, without looking at everything. */
export interface Grid {
  readonly add: (item: number, from: Position, to: Position) => void
  /** Items whose cells the segment comes near; each once, in no promised order. */
  readonly near: (from: Position, to: Position, margin?: number) => Set<number>
}

/** `cell` is the cells' width in degrees. */
export function makeGrid(cell: number): Grid {
  const cells = new Map<number, number[]>()
  const index = (value: number): number => Math.floor(value / cell)
  const eachCell = (
    from: Position,
    to: Position,
    margin: number,
    visit: (key: number) => void
  ): void => {
    const [west, east] = from[0] <= to[0] ? [from, to] : [to, from]
    const last = index(east[0] + margin)
    for (let x = index(west[0] - margin); x <= last; x += 1) {
      const [low, high] = latitudesIn(west, east, (x - 1) * cell - margin, (x + 2) * cell + margin)
      const north = index(high + margin)
      for (let y = index(low - margin); y <= north; y += 1) visit(x * 1e7 + y)
    }
  }
  return {
    add: (item, from, to) => {
      eachCell(from, to, 0, (key) => {
        const items = cells.get(key)
        if (items === undefined) cells.set(key, [item])
        else items.push(item)
      })
    },
    near: (from, to, margin = 0) => {
      const found = new Set<number>()
      eachCell(from, to, margin, (key) => {
        for (const item of cells.get(key) ?? []) found.add(item)
      })
      return found
    }
  }
}

/**
 * How far south and north a segment comes between two meridians. Callers leave a cell's width on
 * either side, so that rounding cannot lose a cell.
 */
function latitudesIn(
  west: Position,
  east: Position,
  from: number,
  to: number
): readonly [number, number] {
  const width = east[0] - west[0]
  const at = (lng: number): number => {
    const part = width === 0 ? 0 : (lng - west[0]) / width
    return west[1] + Math.min(1, Math.max(0, part)) * (east[1] - west[1])
  }
  const [a, b] = width === 0 ? [west[1], east[1]] : [at(from), at(to)]
  return a <= b ? [a, b] : [b, a]
}
