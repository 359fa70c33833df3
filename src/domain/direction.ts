export type Direction = 'up' | 'down' | 'left' | 'right'

interface At {
  readonly x: number
  readonly y: number
}

const STEPS: Readonly<Record<Direction, At>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 }
}

/**
 * The next thing that way on the screen: the nearest in the quarter that the direction opens,
 * things straight ahead before things aside. Undefined where there is none.
 */
export function nextTowards<T extends At>(
  things: readonly T[],
  from: At,
  direction: Direction
): T | undefined {
  const step = STEPS[direction]
  const ranked = things.flatMap((thing) => {
    const [dx, dy] = [thing.x - from.x, thing.y - from.y]
    const ahead = dx * step.x + dy * step.y
    const aside = Math.abs(dx * step.y) + Math.abs(dy * step.x)
    return ahead > 0.5 && aside <= ahead ? [{ thing, cost: ahead + 2 * aside }] : []
  })
  return ranked.sort((a, b) => a.cost - b.cost)[0]?.thing
}
