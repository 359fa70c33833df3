import { correction, generate } from 'lean-qr'
import type { Layer, LayerSymbol } from '../../domain/layer'
import { LIGHT } from '../../styles/palette'

/** The map as it was drawn, in light colours. */
export interface SheetMap {
  readonly canvas: HTMLCanvasElement
  /** Of the map on the screen, CSS pixels. */
  readonly width: number
  readonly height: number
  readonly scaleBars: readonly { readonly text: string; readonly length: number }[]
}

export interface SheetText {
  readonly title: string
  readonly subtitle: string
  /** Those that are drawn. */
  readonly layers: readonly Pick<Layer, 'title' | 'legend' | 'symbol'>[]
  /** Whose lines and names the map shows, when it was taken and from where. */
  readonly notes: readonly string[]
  readonly link: string
}

interface Fonts {
  readonly sans: string
  readonly serif: string
}

/** CSS pixels. */
const PAD = 16
const SWATCH = { width: 26, height: 14 }
const COLUMN = 230
const CODE = 104
/** Modules that readers of codes need free around it (ISO/IEC 18004). */
const QUIET = 4
/** From the bottom right, the first the lowest. */
const BAR = { margin: 10, step: 26, tick: 6 }

/** Writes and draws downwards; without a canvas of its own it only measures. */
interface Pen {
  readonly context: CanvasRenderingContext2D
  readonly fonts: Fonts
  y: number
}

/**
 * The picture that a reader takes away: title, map with its scale, legend, credits, date, link and
 * the link as a code. `canvas` has as many device pixels for a CSS pixel as the map's.
 */
export function mapSheet(map: SheetMap, text: SheetText, fonts: Fonts): HTMLCanvasElement {
  const ratio = map.canvas.width / map.width
  const width = map.width + 2 * PAD
  const height = drawn(sized(1, 1), 1, map, text, fonts)
  const canvas = sized(Math.round(width * ratio), Math.round(height * ratio))
  drawn(canvas, ratio, map, text, fonts)
  return canvas
}

function sized(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

/** Draws all of it and gives its height, CSS pixels. */
function drawn(
  canvas: HTMLCanvasElement,
  ratio: number,
  map: SheetMap,
  text: SheetText,
  fonts: Fonts
): number {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser draws no pictures.')
  context.fillStyle = LIGHT.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(ratio, ratio)
  context.textBaseline = 'alphabetic'
  const pen: Pen = { context, fonts, y: PAD }
  write(pen, text.title, { size: 20, bold: true, serif: true, colour: LIGHT.ink }, PAD, map.width)
  write(pen, text.subtitle, { size: 13, colour: LIGHT.inkSoft }, PAD, map.width)
  pen.y += 8
  drawMap(pen, map)
  pen.y += map.height + 10
  drawLegend(pen, text.layers, map.width)
  const top = pen.y
  drawCode(context, text.link, PAD + map.width - CODE, top)
  for (const note of [...text.notes, text.link]) {
    write(pen, note, { size: 11, colour: LIGHT.inkSoft }, PAD, map.width - CODE - PAD)
    pen.y += 3
  }
  return Math.max(pen.y, top + CODE) + PAD
}

function drawMap({ context, fonts, y: top }: Pen, map: SheetMap): void {
  const { canvas, width, height, scaleBars } = map
  context.drawImage(canvas, PAD, top, width, height)
  context.strokeStyle = LIGHT.rule
  context.lineWidth = 1
  context.strokeRect(PAD - 0.5, top - 0.5, width + 1, height + 1)
  context.font = `11px ${fonts.sans}`
  context.lineJoin = 'round'
  for (const [at, { text, length }] of scaleBars.entries()) {
    const x = PAD + width - BAR.margin - length
    const y = top + height - BAR.margin - BAR.step * at
    const bar = new Path2D(`M${x} ${y - BAR.tick}v${BAR.tick}h${length}v${-BAR.tick}`)
    for (const [colour, wide] of [
      [LIGHT.halo, 4],
      [LIGHT.ink, 1.5]
    ] as const) {
      context.strokeStyle = colour
      context.lineWidth = wide
      context.stroke(bar)
    }
    context.lineWidth = 3
    context.strokeStyle = LIGHT.halo
    context.strokeText(text, x + 3, y - 4)
    context.fillStyle = LIGHT.ink
    context.fillText(text, x + 3, y - 4)
  }
}

interface Letters {
  /** CSS pixels. */
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
  readonly serif?: boolean
}

/** Writes the text in as many lines as it needs, and moves the pen below them. */
function write(pen: Pen, text: string, letters: Letters, x: number, width: number): void {
  const { context, fonts } = pen
  const { size, colour, bold = false, serif = false } = letters
  context.font = `${bold ? '600 ' : ''}${size}px ${serif ? fonts.serif : fonts.sans}`
  context.fillStyle = colour
  for (const line of linesOf(text, (part) => context.measureText(part).width <= width)) {
    pen.y += size * 1.25
    context.fillText(line, x, pen.y - size * 0.2)
  }
}

/** Broken between words; a word that is too long for a line is broken too. */
export function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (fits(joined)) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const letter of word) {
      if (line !== '' && !fits(line + letter)) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
  }
  return [...lines, line]
}

/** In columns, one row below the other. */
function drawLegend(pen: Pen, layers: SheetText['layers'], width: number): void {
  const columns = Math.max(1, Math.floor(width / COLUMN))
  for (let first = 0; first < layers.length; first += columns) {
    const top = pen.y
    let lowest = top
    for (const [at, { title, legend, symbol }] of layers.slice(first, first + columns).entries()) {
      const x = PAD + at * (width / columns)
      const room = width / columns - SWATCH.width - 18
      pen.y = top
      drawSwatch(pen.context, symbol, x, top + 1)
      write(pen, title, { size: 12, colour: LIGHT.ink }, x + SWATCH.width + 6, room)
      if (legend !== undefined) {
        write(pen, legend, { size: 10.5, colour: LIGHT.inkSoft }, x + SWATCH.width + 6, room)
      }
      lowest = Math.max(lowest, pen.y)
    }
    pen.y = lowest + 4
  }
  pen.y += 6
}

/** The symbol as `LayerSwatch.svelte` draws it on the page. */
function drawSwatch(
  context: CanvasRenderingContext2D,
  { shape, colour, fill, hatch, dashed = false }: LayerSymbol,
  left: number,
  top: number
): void {
  context.save()
  context.translate(left, top)
  context.strokeStyle = LIGHT[colour]
  context.fillStyle = LIGHT[colour]
  context.lineJoin = 'round'
  if (shape === 'ring' || shape === 'dot') {
    const circle = new Path2D()
    circle.arc(13, 7, shape === 'ring' ? 4.75 : 5, 0, 2 * Math.PI)
    context.lineWidth = 3
    if (shape === 'ring') context.fillStyle = LIGHT.halo
    context.fill(circle)
    if (shape === 'ring') context.stroke(circle)
  } else if (shape === 'line') {
    context.lineWidth = 2.5
    if (dashed) context.setLineDash([4, 2.5])
    context.stroke(new Path2D('M1 10 L8 5 L15 9 L25 4'))
  } else {
    const area = new Path2D('M1 1.5h24v11h-24z')
    if (fill) context.fillStyle = LIGHT[fill]
    else context.globalAlpha = 0.16
    context.fill(area)
    context.globalAlpha = 1
    context.lineWidth = dashed ? 1.6 : 1
    if (dashed) context.setLineDash([4, 2.5])
    context.stroke(area)
    context.setLineDash([])
    if (hatch) {
      context.strokeStyle = LIGHT[hatch]
      context.lineWidth = 1
      context.stroke(new Path2D('M14 12.5 25 1.5M19 12.5 25 6.5M9 12.5 20 1.5'))
    }
  }
  context.restore()
}

/** The link as a code; nothing where it is too long for one, as it stands beside in letters. */
function drawCode(
  context: CanvasRenderingContext2D,
  link: string,
  left: number,
  top: number
): void {
  const code = codeOf(link)
  if (!code) return
  const module = CODE / (code.size + 2 * QUIET)
  context.fillStyle = '#fff'
  context.fillRect(left, top, CODE, CODE)
  context.fillStyle = '#000'
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (!code.get(x, y)) continue
      const [from, to] = [left + (x + QUIET) * module, top + (y + QUIET) * module]
      // A hair wider, so that no light shows between two.
      context.fillRect(from, to, module + 0.05, module + 0.05)
    }
  }
}

function codeOf(text: string): ReturnType<typeof generate> | null {
  try {
    return generate(text, { minCorrectionLevel: correction.M })
  } catch {
    return null
  }
}
