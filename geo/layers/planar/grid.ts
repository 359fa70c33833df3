import type { Position } from './position'

/** Finds what was put near a segment, without looking at everything. */
export interface Grid {
  readonly add: (item: number, from: Position, to: Position) => void
  /** Items whose cells the box round the segment touches; each once, in no promised order. */
  readonly near: (from: Position, to: Position, margin?: number) => Set<number>
}

/** `cell` is the cells' width in degrees. */
export function makeGrid(cell: number): Grid {
  const cells = new Map<number, number[]>()
  const eachCell = (
    from: Position,
    to: Position,
    margin: number,
    visit: (key: number) => void
  ): void => {
    const index = (value: number): number => Math.floor(value / cell)
    const east = index(Math.max(from[0], to[0]) + margin)
    const north = index(Math.max(from[1], to[1]) + margin)
    for (let x = index(Math.min(from[0], to[0]) - margin); x <= east; x += 1) {
      for (let y = index(Math.min(from[1], to[1]) - margin); y <= north; y += 1) {
        visit(x * 1e7 + y)
      }
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
