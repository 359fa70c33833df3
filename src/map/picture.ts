import type { Map as MapLibreMap } from 'maplibre-gl'
import { PALETTES, type Theme } from '../styles/palette'
import { recolour } from './recolour'

/** The map as it stands, as pixels that outlive the next frame. */
export interface MapPicture {
  readonly canvas: HTMLCanvasElement
  /** Of the map on the screen, CSS pixels. */
  readonly width: number
  readonly height: number
  /** The map's own, lengths in its CSS pixels. */
  readonly scaleBars: readonly { readonly text: string; readonly length: number }[]
}

/** The larger side of a canvas that every browser draws, device pixels. */
const LARGEST = 4096

/**
 * Draws the map once more, at so many device pixels for a CSS pixel, and copies it at once: a
 * WebGL canvas keeps its pixels only until the task ends, and is empty in print. The picture is in
 * light colours whatever the theme, for paper; the map stays as it is.
 */
export function pictureOf(map: MapLibreMap, pixelRatio: number, theme: Theme): MapPicture {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  map.setPixelRatio(Math.min(pixelRatio, LARGEST / Math.max(width, height)))
  map.redraw()
  const drawn = map.getCanvas()
  const canvas = copyOf(drawn, theme)
  // MapLibre takes null for "that of the screen"; its type does not say so.
  map.setPixelRatio(null as unknown as number)
  map.redraw()
  return { canvas, width, height, scaleBars: scaleBarsOf(map.getContainer()) }
}

/** Colours are tied to the tiles, which only workers can make anew: no time for that before print. */
function copyOf(drawn: HTMLCanvasElement, theme: Theme): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = drawn.width
  canvas.height = drawn.height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return canvas
  context.drawImage(drawn, 0, 0)
  const image = context.getImageData(0, 0, canvas.width, canvas.height)
  if (theme !== 'light') recolour(image.data, PALETTES[theme], PALETTES.light)
  // In light colours too: what was drawn and not put, Chromium prints up to 3 % smaller than its element.
  context.putImageData(image, 0, 0)
  return canvas
}

const scaleBarsOf = (container: HTMLElement): MapPicture['scaleBars'] =>
  [...container.querySelectorAll<HTMLElement>('.maplibregl-ctrl-scale')].map((bar) => ({
    text: bar.textContent,
    length: Number.parseFloat(bar.style.width)
  }))
