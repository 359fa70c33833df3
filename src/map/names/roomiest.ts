/** Pixels on the screen, from the map's top left. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** Where a name has most room, with the room to each side of it in pixels. */
export interface Room extends Spot {
  readonly across: number
  readonly above: number
}

/** How far apart the view is looked at, pixels: less than a letter's height, and a few letters wide. */
const STEP = { x: 32, y: 10 }
/** A name is wider than high. */
const WIDE = 2.5

/**
 * For each thing that a view shows, the spot in it with most room for a name: farthest from where
 * it ends, to the sides and up and down. `at` says what is at a pixel, undefined for nothing.
 * Pauses after each row of pixels that it asks about.
 */
export function* roomiest(
  width: number,
  height: number,
  at: (spot: Spot) => string | undefined
): Generator<undefined, ReadonlyMap<string, Room>> {
  const columns = Math.floor(width / STEP.x)
  const rows = Math.floor(height / STEP.y)
  const spotOf = (column: number, row: number): Spot => ({
    x: (column + 0.5) * (width / columns),
    y: (row + 0.5) * (height / rows)
  })
  const grid: (string | undefined)[][] = []
  for (let row = 0; row < rows; row += 1) {
    grid.push(Array.from({ length: columns }, (_, column) => at(spotOf(column, row))))
    yield
  }
  const best = new Map<string, Room>()
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const key = grid[row]![column]
      if (key === undefined) continue
      const run = (dx: number, dy: number): number => {
        let steps = 1
        while (grid[row + dy * steps]?.[column + dx * steps] === key) steps += 1
        return steps - 0.5
      }
      const across = Math.min(run(1, 0), run(-1, 0)) * STEP.x
      const above = Math.min(run(0, 1), run(0, -1)) * STEP.y
      const room = { ...spotOf(column, row), across, above }
      const before = best.get(key)
      if (!before || worth(room) > worth(before)) best.set(key, room)
    }
  }
  return best
}

const worth = ({ across, above }: Room): number => Math.min(across, WIDE * above)
