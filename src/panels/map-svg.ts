import {
  scaleBarOf,
  type StaticLabel,
  type StaticMap,
  type StaticShape
} from '../domain/static-map'
import type { Palette } from '../styles/palette'
import { km } from '../words/figures'

/**
 * The content of an SVG that draws the map by itself, for programs that know no stylesheet: the same
 * picture as `StaticMap.svelte` draws with the page's. `family` is the letters' font.
 */
export function mapSvg(map: StaticMap, palette: Palette, family: string): string {
  const text = (label: StaticLabel): string => labelSvg(label, palette, family)
  return [
    hatches(palette),
    `<rect width="${map.width}" height="${map.height}" fill="${palette.sea}"/>`,
    ...map.shapes.map((shape) => shapeSvg(shape, palette, map.labels !== undefined)),
    ...(map.labels ?? []).map(text),
    scaleSvg(map, palette, family)
  ].join('\n')
}

interface Paint {
  readonly fill?: string
  readonly fillOpacity?: number
  readonly stroke?: string
  readonly width?: number
  readonly dash?: string
}

const NOTHING: Paint = {}
/** What is drawn of a layer that has no look of its own. */
function further({ point, role, chosen, colour }: StaticShape, palette: Palette): Paint {
  const stroke = colour && palette[colour]
  if (stroke === undefined) return NOTHING
  if (point) return { fill: palette.halo, stroke, width: 2.5 }
  if (/linestring$/.test(role)) return { stroke, width: 1.5 }
  return { fill: stroke, fillOpacity: chosen ? 0.35 : 0.14, stroke, width: 1.5 }
}

/** By layer and role; undefined for what this does not know, which draws nothing. */
export function paintOf(shape: StaticShape, palette: Palette): Paint | undefined {
  const { layer, role, chosen = false, frozen = false, point } = shape
  if (shape.colour) return further(shape, palette)
  if (layer === 'csto' || layer === 'mentioned') {
    if (role === 'area') {
      if (frozen) return { fill: `url(#hatch${chosen ? '-chosen' : ''})` }
      return { fill: chosen ? mixed(palette, layer) : palette[layer] }
    }
    return { stroke: palette[`${layer}Line`], width: chosen ? 2 : 1 }
  }
  if (layer === 'border') {
    if (point) return { fill: palette.halo, stroke: palette.border, width: 2 }
    if (role === 'ring') {
      const fill = { fill: palette.border, fillOpacity: chosen ? 0.3 : 0.08 }
      return { ...fill, stroke: palette.border, width: chosen ? 2 : 1.2, dash: '5 2 1 2' }
    }
    return { stroke: palette.border, width: chosen ? 4 : 2 }
  }
  if (layer === 'karabakh') {
    const fill = { fill: palette.karabakh, fillOpacity: chosen ? 0.4 : 0.14 }
    return { ...fill, stroke: palette.karabakh, width: 1.5, dash: '5 3' }
  }
  if (layer === 'yerevan') {
    return point
      ? { fill: palette.yerevan, stroke: palette.halo, width: 1.5 }
      : { fill: palette.yerevan, fillOpacity: 0.2 }
  }
  if (layer === 'villages') return { fill: palette.halo, stroke: palette.villages, width: 2.5 }
  if (role === 'land') return { fill: palette.land }
  if (role === 'water') return { fill: palette.sea }
  if (role === 'boundary') return { stroke: palette.boundary, width: 1 }
  return undefined
}

function shapeSvg(shape: StaticShape, palette: Palette, isLettered: boolean): string {
  const paint = paintOf(shape, palette)
  if (!paint) return ''
  const attributes = [
    `fill="${paint.fill ?? 'none'}"`,
    ...(paint.fillOpacity === undefined ? [] : [`fill-opacity="${paint.fillOpacity}"`]),
    ...(paint.stroke === undefined
      ? []
      : [`stroke="${paint.stroke}" stroke-width="${paint.width ?? 1}" stroke-linejoin="round"`]),
    ...(paint.dash === undefined ? [] : [`stroke-dasharray="${paint.dash}"`])
  ].join(' ')
  if (shape.path !== undefined) return `<path d="${shape.path}" ${attributes}/>`
  if (!shape.point) return ''
  const radius = (shape.chosen ? 7 : 4.5) * (isLettered ? 1.6 : 1)
  return `<circle cx="${shape.point[0]}" cy="${shape.point[1]}" r="${radius}" ${attributes}/>`
}

const LABEL_COLOURS: Readonly<Record<string, keyof Palette>> = {
  neighbour: 'inkSoft',
  water: 'water',
  border: 'border',
  karabakh: 'karabakh',
  villages: 'villages',
  yerevan: 'yerevan'
}

function labelSvg(
  { lines, x, y, anchor, size, kind, mark, chosen }: StaticLabel,
  palette: Palette,
  family: string
): string {
  const dot =
    mark &&
    `<circle cx="${mark[0]}" cy="${mark[1]}" r="4" fill="${palette.inkSoft}" stroke="${palette.halo}"/>`
  const spans = lines.map(
    (line, at) => `<tspan x="${x}"${at === 0 ? '' : ` dy="${size * 1.2}"`}>${escaped(line)}</tspan>`
  )
  const written = (paint: string): string =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}" font-family="${family}" font-size="${size}"${chosen ? ' font-weight="700"' : ''} ${paint}>${spans.join('')}</text>`
  const colour = palette[LABEL_COLOURS[kind] ?? 'label']
  return (
    (dot ?? '') +
    written(`fill="none" stroke="${palette.halo}" stroke-width="5" stroke-linejoin="round"`) +
    written(`fill="${colour}"`)
  )
}

function scaleSvg(map: StaticMap, palette: Palette, family: string): string {
  const { x, y, length, tick, size, distance } = scaleBarOf(map)
  const written = (paint: string): string =>
    `<text x="${x}" y="${y - tick * 1.6}" font-family="${family}" font-size="${size}" ${paint}>${km(distance)}</text>`
  return (
    `<path d="M${x} ${y - tick}v${tick}h${length}v${-tick}" fill="none" stroke="${palette.ink}" stroke-width="${map.width / 400}"/>` +
    written(`fill="none" stroke="${palette.halo}" stroke-width="3"`) +
    written(`fill="${palette.ink}"`)
  )
}

const hatches = (palette: Palette): string =>
  `<defs>${hatch('hatch', palette.csto, palette.cstoFrozen, 0.6)}${hatch('hatch-chosen', mixed(palette, 'csto'), palette.cstoLine, 0.9)}</defs>`

const hatch = (id: string, ground: string, line: string, opacity: number): string =>
  `<pattern id="${id}" width="14" height="14" patternUnits="userSpaceOnUse"><rect width="14" height="14" fill="${ground}"/><path d="M-2 2 2-2M-1 15 15-1M12 16 16 12" stroke="${line}" stroke-width="2" stroke-opacity="${opacity}"/></pattern>`

/** The ground of a chosen area: 62 % of its tint with its line's colour. */
function mixed(palette: Palette, layer: 'csto' | 'mentioned'): string {
  const [tint, line] = [palette[layer], palette[`${layer}Line`]].map(channels)
  const parts = tint!.map((value, at) => Math.round(0.62 * value + 0.38 * line![at]!))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
