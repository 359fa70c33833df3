/** The box of something on the picture that no name may cover. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A way in which a name could stand; the letters' box, and where its first line is written. */
export interface Standing {
  readonly box: Box
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

export const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom

/** Of a letter, as a share of the font's size: a little more than Noto Sans takes on average. */
const LETTER = 0.58
const BOLD_LETTER = 0.62
const LINE = 1.2

/** How much room lines of text take, a guess on the safe side; pixels of the picture. */
export function textSize(
  lines: readonly string[],
  size: number,
  bold: boolean
): { width: number; height: number } {
  const letters = Math.max(...lines.map((line) => [...line].length))
  return {
    width: letters * size * (bold ? BOLD_LETTER : LETTER),
    height: lines.length * size * LINE
  }
}

/** Text round its middle. */
export function centred(x: number, y: number, text: Text): Standing {
  const { width, height } = textSize(text.lines, text.size, text.bold)
  const box = {
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2
  }
  return { box, x, y: box.top + text.size, anchor: 'middle' }
}

export interface Text {
  readonly lines: readonly string[]
  readonly size: number
  readonly bold: boolean
}

/** Text beside a mark: right of it, left, above, below; then slanting, farther away. */
export function beside(x: number, y: number, gap: number, text: Text): Standing[] {
  const { width, height } = textSize(text.lines, text.size, text.bold)
  const at = (anchor: 'start' | 'end', left: number, middle: number): Standing => {
    const box = { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 }
    return { box, x: anchor === 'start' ? left : left + width, y: box.top + text.size, anchor }
  }
  const [right, left, far] = [x + gap, x - gap - width, gap + height / 2]
  return [
    at('start', right, y),
    at('end', left, y),
    centred(x, y - far, text),
    centred(x, y + far, text),
    ...[-1, 1].flatMap((way) => [
      at('start', right, y + way * far),
      at('end', left, y + way * far)
    ]),
    ...[-1, 1].flatMap((way) => [
      at('start', right, y + way * far * 2),
      at('end', left, y + way * far * 2)
    ])
  ]
}

/** A point that names keep off where they can: all names, or all but its owner's. */
export interface SoftPoint {
  readonly at: readonly [x: number, y: number]
  readonly owner?: string
}

/** A picture's room for names: gives it to whoever asks first. */
export class Room {
  readonly #frame: Box
  readonly #hard: Box[]
  readonly #soft: readonly SoftPoint[]

  /** No name goes out of the frame or covers what is hard. */
  constructor(frame: Box, hard: readonly Box[], soft: readonly SoftPoint[]) {
    this.#frame = frame
    this.#hard = [...hard]
    this.#soft = soft
  }

  /** The first standing with room, which is then taken; one off the soft points before any other. */
  take(standings: Iterable<Standing>, owner?: string): Standing | null {
    const found = this.#find(standings, owner)
    if (found) this.#hard.push(found.box)
    return found
  }

  /** Asks for no more standings than it needs. */
  #find(standings: Iterable<Standing>, owner: string | undefined): Standing | null {
    const soft = this.#soft.filter((point) => point.owner === undefined || point.owner !== owner)
    let covering: Standing | null = null
    for (const standing of standings) {
      const { box } = standing
      if (!holds(this.#frame, box) || this.#hard.some((other) => meet(other, box))) continue
      if (!soft.some(({ at }) => covers(box, at))) return standing
      covering ??= standing
    }
    return covering
  }
}

const covers = ({ left, right, top, bottom }: Box, [x, y]: SoftPoint['at']): boolean =>
  x > left && x < right && y > top && y < bottom
