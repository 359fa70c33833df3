import { describe, expect, test } from 'vitest'
import { PALETTES, type Palette } from './palette'

type Rgb = readonly [number, number, number]

const channels = (colour: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as unknown as Rgb
const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
const linearRgb = (colour: string): Rgb => channels(colour).map(linear) as unknown as Rgb
const luminanceOf = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

/** WCAG 2.2's contrast ratio. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminanceOf(linearRgb(a)), luminanceOf(linearRgb(b))].sort(
    (x, y) => x - y
  ) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** CIE L*, 0 to 100: how light a greyscale print shows the colour. */
const lightness = (luminance: number): number =>
  luminance > 216 / 24389 ? 116 * Math.cbrt(luminance) - 16 : (24389 / 27) * luminance

/** Full colour-vision deficiencies in linear RGB (Machado, Oliveira and Fernandes 2009, severity 1). */
const DEFICIENCIES: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998]
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881]
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039]
  ]
}

const dot = (a: Rgb, b: Rgb): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const seen = (rgb: Rgb, matrix: readonly [Rgb, Rgb, Rgb]): Rgb =>
  matrix.map((row) => Math.max(0, Math.min(1, dot(row, rgb)))) as unknown as Rgb

/** CIE Lab, D65. */
function lab(rgb: Rgb): Rgb {
  const x = dot([0.4124, 0.3576, 0.1805], rgb) / 0.9505
  const y = luminanceOf(rgb)
  const z = dot([0.0193, 0.1192, 0.9505], rgb) / 1.089
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))]
}
const difference = (a: Rgb, b: Rgb): number =>
  Math.hypot(...lab(a).map((value, at) => value - lab(b)[at]!))

type Pair = readonly [keyof Palette, keyof Palette]

/** Lines and marks on what they lie on, at least 3:1. */
const GRAPHICS: readonly Pair[] = [
  ['border', 'csto'],
  ['border', 'mentioned'],
  ['border', 'halo'],
  ['karabakh', 'mentioned'],
  ['karabakh', 'land'],
  ['villages', 'csto'],
  ['villages', 'mentioned'],
  ['villages', 'halo'],
  ['yerevan', 'csto'],
  ['yerevan', 'halo'],
  ['cstoLine', 'land'],
  ['mentionedLine', 'land'],
  ['control', 'paper'],
  ['accent', 'paper']
]
/** Text on its ground, at least 4.5:1. */
const TEXT: readonly Pair[] = [
  ['ink', 'paper'],
  ['inkSoft', 'paper'],
  ['ink', 'raised'],
  ['inkSoft', 'raised'],
  ['accent', 'paper'],
  ['ink', 'mark'],
  ['accent', 'mark'],
  ['label', 'csto'],
  ['label', 'mentioned'],
  ['label', 'land'],
  ['karabakh', 'halo'],
  ['border', 'halo'],
  ['yerevan', 'halo'],
  ['inkSoft', 'halo']
]
/** What lies side by side and means different things. */
const SIDE_BY_SIDE: readonly Pair[] = [
  ['csto', 'mentioned'],
  ['csto', 'land'],
  ['csto', 'sea'],
  ['land', 'sea'],
  ['mentioned', 'sea']
]
const LINES: readonly Pair[] = [
  ['border', 'karabakh'],
  ['border', 'yerevan'],
  ['karabakh', 'yerevan'],
  ['border', 'cstoLine'],
  ['border', 'mentionedLine']
]

describe.each(Object.entries(PALETTES))('the %s palette', (_theme, palette) => {
  test.each(GRAPHICS)('shows %s on %s at 3:1 or better', (a, b) => {
    expect(contrast(palette[a], palette[b])).toBeGreaterThanOrEqual(3)
  })

  test.each(TEXT)('lets %s be read on %s at 4.5:1 or better', (a, b) => {
    expect(contrast(palette[a], palette[b])).toBeGreaterThanOrEqual(4.5)
  })

  test.each(SIDE_BY_SIDE)('tells %s from %s in grey', (a, b) => {
    const [light, dark] = [a, b].map((name) =>
      lightness(luminanceOf(linearRgb(palette[name as keyof Palette])))
    ) as [number, number]
    expect(Math.abs(light - dark)).toBeGreaterThanOrEqual(3)
  })

  test.each(
    Object.entries(DEFICIENCIES).flatMap(([name, matrix]) =>
      [...SIDE_BY_SIDE, ...LINES].map(([a, b]) => [a, b, name, matrix] as const)
    )
  )('tells %s from %s with %s', (a, b, _name, matrix) => {
    const [one, other] = [a, b].map((name) => seen(linearRgb(palette[name]), matrix)) as [Rgb, Rgb]
    expect(difference(one, other)).toBeGreaterThanOrEqual(5)
  })
})
