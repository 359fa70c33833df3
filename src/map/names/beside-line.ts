import type { Spot } from './roomiest'

/** A stretch of a line as the screen shows it: spots a few pixels apart, numbered along the line. */
export type Stretch = readonly (Spot & { readonly step: number })[]

/** A straight line to write a name on, from where it starts to where it ends on the screen. */
export interface Baseline {
  readonly key: string
  readonly from: Spot
  readonly to: Spot
}

export interface Surroundings {
  readonly width: number
  readonly height: number
  readonly stretches: readonly Stretch[]
  /** What a name should not cover, the most that could be asked first: less is, where it finds no room. */
  readonly marks: readonly (readonly Spot[])[]
  /** Whose land a spot is; undefined where no name may stand. */
  readonly at: (spot: Spot) => string | undefined
  /** How long a name is, pixels. */
  readonly lengthOf: (key: string) => number
}

/** Pixels along the line between two spots of a stretch. */
export const STEP = 8
/** Every so many steps of the line a name is tried, and sooner there than between. */
const TRIED = 4
const FAVOURED = 40
/** Names of one side keep this distance, pixels. */
const APART = 300
/** Half a name's height with air, and how far the line may swing under a name, pixels. */
const HALF_HEIGHT = 13
const SWING = 45
const EDGE = 6

/**
 * Where to write whose land it is on both sides of a line, along it: each name in its own land, clear
 * of the line and, where that can be, of the marks. At least once a side where the view has room; a
 * spot that was good stays good when the view moves.
 */
export function namesBeside(around: Surroundings): Baseline[] {
  const tries = triesIn(around)
  const line = around.stretches.flat()
  const found: Baseline[] = []
  for (const marks of [...around.marks, []]) {
    const named = new Set(found.map(({ key }) => key))
    for (const one of tries) {
      for (const side of [1, -1]) {
        const written = baseline(around, { line, marks }, one, side, named)
        if (written && !isNear(written, found)) found.push(written)
      }
    }
  }
  return found
}

interface Obstacles {
  readonly line: readonly Spot[]
  readonly marks: readonly Spot[]
}

interface Try {
  readonly stretch: Stretch
  readonly index: number
}

/** Favoured steps first, then the nearest to the view's middle. */
function triesIn({ stretches, width, height }: Surroundings): Try[] {
  const rank = ({ stretch, index }: Try): number => {
    const { x, y, step } = stretch[index]!
    return Math.hypot(x - width / 2, y - height / 2) + (step % FAVOURED === 0 ? 0 : width + height)
  }
  return stretches
    .flatMap((stretch) =>
      stretch.flatMap(({ step }, index) => (step % TRIED === 0 ? [{ stretch, index }] : []))
    )
    .sort((a, b) => rank(a) - rank(b))
}

function baseline(
  around: Surroundings,
  obstacles: Obstacles,
  { stretch, index }: Try,
  side: number,
  named: ReadonlySet<string>
): Baseline | undefined {
  const foot = stretch[index]!
  const probe = headingAt(stretch, index, 5)
  const key = probe && around.at(beside(foot, probe, side * 2 * HALF_HEIGHT))
  if (probe === undefined || key === undefined || named.has(key)) return undefined
  const half = around.lengthOf(key) / 2
  const along = headingAt(stretch, index, Math.ceil(half / STEP))
  const offset = along && offsetOf(obstacles, foot, along, side, half)
  if (along === undefined || offset === undefined) return undefined
  const middle = beside(foot, along, side * offset)
  const ends = [-half, half].map((by) => ({
    x: middle.x + along.x * by,
    y: middle.y + along.y * by
  }))
  if (![middle, ...ends].every((spot) => isInside(spot, around) && around.at(spot) === key))
    return undefined
  const [from, to] = along.x < 0 ? [ends[1]!, ends[0]!] : [ends[0]!, ends[1]!]
  return { key, from, to }
}

/** How far beside the line a name of that half length is clear of it; undefined where it is nowhere near. */
function offsetOf(
  { line, marks }: Obstacles,
  foot: Spot,
  along: Spot,
  side: number,
  half: number
): number | undefined {
  const heights = (spots: readonly Spot[]): number[] =>
    spots.flatMap(({ x, y }) => {
      const [dx, dy] = [x - foot.x, y - foot.y]
      const by = dx * along.x + dy * along.y
      return Math.abs(by) > half + EDGE ? [] : [(dx * along.y - dy * along.x) * side]
    })
  const ofLine = heights(line)
  const offset = Math.max(...ofLine.filter((height) => height <= SWING)) + HALF_HEIGHT
  const isMet = [...ofLine, ...heights(marks)].some(
    (height) => Math.abs(height - offset) < HALF_HEIGHT - 0.01
  )
  return isMet ? undefined : offset
}

/** The line's direction round a spot, as long as 1; undefined where the line turns back on itself. */
function headingAt(stretch: Stretch, index: number, steps: number): Spot | undefined {
  const from = stretch[Math.max(0, index - steps)]!
  const to = stretch[Math.min(stretch.length - 1, index + steps)]!
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  return length < steps * STEP
    ? undefined
    : { x: (to.x - from.x) / length, y: (to.y - from.y) / length }
}

/** So many pixels to the left of the heading; to its right where negative. */
const beside = ({ x, y }: Spot, along: Spot, by: number): Spot => ({
  x: x + along.y * by,
  y: y - along.x * by
})

const isInside = ({ x, y }: Spot, { width, height }: Surroundings): boolean =>
  x >= EDGE && y >= EDGE && x <= width - EDGE && y <= height - EDGE

const isNear = (line: Baseline, others: readonly Baseline[]): boolean =>
  others.some(
    ({ key, from, to }) =>
      key === line.key &&
      Math.hypot(from.x + to.x - line.from.x - line.to.x, from.y + to.y - line.from.y - line.to.y) <
        2 * APART
  )
