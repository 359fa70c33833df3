/** Where tiles are, and how far they reach: what a map source needs of a TileJSON description. */
export interface Pyramid {
  /** Templates with {z}, {x} and {y}. */
  readonly tiles: string[]
  readonly minzoom: number
  readonly maxzoom: number
  readonly bounds?: [west: number, south: number, east: number, north: number]
  readonly scheme?: 'xyz' | 'tms'
}

/** Takes a TileJSON description (3.0.0) at its word, as far as it is understood; throws on another thing. */
export function readDescription(value: unknown, address: string): Pyramid {
  const { tiles, minzoom, maxzoom, bounds, scheme } = (value ?? {}) as Record<string, unknown>
  if (
    !Array.isArray(tiles) ||
    tiles.length === 0 ||
    !tiles.every((each) => typeof each === 'string')
  )
    throw new Error(`${address} is no TileJSON description`)
  return {
    tiles: tiles.map((each) => absolute(each, address)),
    minzoom: zoomOr(0, minzoom),
    maxzoom: zoomOr(14, maxzoom),
    ...(areBounds(bounds) && { bounds }),
    ...(scheme === 'tms' && { scheme })
  }
}

/** Braces stay as they are. */
const absolute = (template: string, address: string): string =>
  new URL(template, address).href.replaceAll('%7B', '{').replaceAll('%7D', '}')

const zoomOr = (usual: number, value: unknown): number =>
  typeof value === 'number' && value >= 0 && value <= 30 ? Math.floor(value) : usual

const areBounds = (value: unknown): value is [number, number, number, number] =>
  Array.isArray(value) && value.length === 4 && value.every((each) => typeof each === 'number')
