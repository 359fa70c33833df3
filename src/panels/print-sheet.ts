/** What paper needs and the screen does not: pixels of the map, the link, the day. */
export interface PrintSheet {
  readonly mapWidth: number
  readonly mapHeight: number
  /** By how much the whole map shrinks, its scale bars with it, to fit the paper. */
  readonly shrink: number
  readonly link: string
  readonly day: string
}

/** Fits on A4 and Letter within the margins that browsers leave, CSS pixels. */
const PAPER = { width: 660, height: 560 }

/** The map as it is on the screen now, for paper; nothing of it is moved or drawn anew. */
export function printSheet(map: Element, link: string, now: Date): PrintSheet {
  const { width, height } = map.getBoundingClientRect()
  const shrink = Math.min(1, PAPER.width / width, PAPER.height / height)
  const day = now.toLocaleDateString('en-CA')
  return { mapWidth: width, mapHeight: height, shrink, link, day }
}
