/** What paper needs and the screen does not: the map as pixels, the link, the day. */
export interface PrintSheet {
  /** null where the map is not drawn: a static one stands in. */
  readonly picture: PrintedMap | null
  readonly link: string
  /** ISO. */
  readonly day: string
}

interface PrintedMap {
  readonly canvas: HTMLCanvasElement
  /** Of the map on the screen, CSS pixels. */
  readonly width: number
  readonly height: number
  readonly scaleBars: readonly { readonly text: string; readonly length: number }[]
}

/** Between the margins that browsers leave on A4 and Letter, CSS pixels, of which 96 are an inch. */
const PAPER_WIDTH = 720
const LARGEST_SCALE = 1.25
const DOTS_PER_INCH = 300

/** How many dots a map of this width, CSS pixels, needs for each of them on paper. */
export const printRatio = (width: number): number =>
  (Math.min(LARGEST_SCALE, PAPER_WIDTH / width) * DOTS_PER_INCH) / 96

/** The reader's day, ISO. */
export const dayOf = (now: Date): string => now.toLocaleDateString('en-CA')
