import polylabel from 'polylabel'
import { centred, textSize, type Standing, type Text } from './label-room'
import { sortedBy } from './sorted-by'
import type { Pixel, Run } from './static-shapes'

/** Between two places at which a name is tried, pixels. */
const STEP = 20

/** Where the text fits into the largest of the areas, nearest to its middle first; each looked for when asked. */
export function* innerStandings(areas: readonly Run[], text: Text): Generator<Standing> {
  const ring = largestOf(areas)
  if (!ring) return
  const [x0, y0] = poleOf(ring)
  const { width, height } = textSize(text.lines, text.size, text.bold)
  const fits = ([x, y]: Pixel): boolean =>
    [-1, 0, 1].every((across) =>
      [-1, 1].every((down) => isInside(ring, x + (across * width) / 2, y + (down * height) / 2))
    )
  const away = ([x, y]: Pixel): number => Math.hypot(x - x0, (y - y0) * 2)
  const tried = [[x0, y0] as Pixel, ...sortedBy(gridOver(ring), away)]
  for (const at of tried) if (fits(at)) yield centred(...at, text)
}

function gridOver(ring: readonly Pixel[]): Pixel[] {
  const span = (values: readonly number[]): number[] => {
    const low = values.reduce((a, b) => Math.min(a, b), Infinity)
    const high = values.reduce((a, b) => Math.max(a, b), -Infinity)
    return Array.from({ length: Math.floor((high - low) / STEP) }, (_, at) => low + at * STEP)
  }
  const rows = span(ring.map(([, y]) => y))
  return span(ring.map(([x]) => x)).flatMap((x) => rows.map((y): Pixel => [x, y]))
}

/** Points that a name may stand beside: in the middle of the largest area, else along the longest line. */
export function middlesOf(runs: readonly Run[]): Pixel[] {
  const ring = largestOf(runs.filter(({ closed }) => closed))
  if (ring) return [poleOf(ring)]
  const [longest] = [...runs].sort((a, b) => b.points.length - a.points.length)
  const { points } = longest ?? { points: [] }
  return [0.5, 0.35, 0.65, 0.2, 0.8].flatMap((share) => {
    const point = points[Math.floor(points.length * share)]
    return point ? [point] : []
  })
}

/** Points all over the area. */
export const pointsIn = ({ points }: Run): Pixel[] =>
  gridOver(points).filter(([x, y]) => isInside(points, x, y))

const largestOf = (areas: readonly Run[]): readonly Pixel[] | undefined =>
  sortedBy(areas, ({ points }) => -areaOf(points))[0]?.points

/** Where there is most room in the ring. */
function poleOf(ring: readonly Pixel[]): Pixel {
  const [x = 0, y = 0] = polylabel([ring.map(([px, py]): [number, number] => [px, py])], 2)
  return [x, y]
}

function areaOf(ring: readonly Pixel[]): number {
  let twice = 0
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!
    twice += x * nextY - nextX * y
  })
  return Math.abs(twice / 2)
}

/** Counts how often a line to the right crosses the ring. */
function isInside(ring: readonly Pixel[], x: number, y: number): boolean {
  let inside = false
  let [ax, ay] = ring.at(-1)!
  for (const [bx, by] of ring) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    ;[ax, ay] = [bx, by]
  }
  return inside
}
