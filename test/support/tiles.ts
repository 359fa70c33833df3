import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { FeatureCollection } from 'geojson'
import { deflateSync, gzipSync } from 'node:zlib'

/** A tile's address in the pyramid of Web Mercator. */
export interface TileId {
  readonly z: number
  readonly x: number
  readonly y: number
}
export interface TileBytes extends TileId {
  readonly bytes: Uint8Array
}

/** Degrees: west, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** The tiles that touch the box, from one zoom to another. */
export function* tilesIn(
  [west, south, east, north]: Box,
  zooms: readonly number[]
): Generator<TileId> {
  for (const z of zooms) {
    const [left, top] = tileAt(west, north, z)
    const [right, bottom] = tileAt(east, south, z)
    for (let x = left; x <= right; x += 1) for (let y = top; y <= bottom; y += 1) yield { z, x, y }
  }
}

function tileAt(lng: number, lat: number, z: number): [x: number, y: number] {
  const sin = Math.sin((lat * Math.PI) / 180)
  const y = 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)
  return [Math.floor((lng / 360 + 0.5) * 2 ** z), Math.floor(y * 2 ** z)]
}

/** Cuts the layers of features into vector tiles; a tile that holds nothing is left out. */
export function vectorTiles(
  layers: Readonly<Record<string, FeatureCollection>>,
  ids: Iterable<TileId>,
  maxZoom: number
): TileBytes[] {
  const cut = Object.entries(layers).map(
    ([name, data]) => [name, new GeoJSONVT(data, { maxZoom, indexMaxZoom: maxZoom })] as const
  )
  return [...ids].flatMap(({ z, x, y }) => {
    const inTile = cut.flatMap(([name, index]) => {
      const tile = index.getTile(z, x, y)
      return tile && tile.features.length > 0 ? [[name, tile] as const] : []
    })
    if (inTile.length === 0) return []
    return [
      { z, x, y, bytes: fromGeojsonVt(Object.fromEntries(inTile), { version: 2, extent: 4096 }) }
    ]
  })
}

/** Heights as a picture in the Terrarium encoding: metres are red × 256 + green + blue / 256 − 32,768. */
export function terrariumTile(
  { z, x, y }: TileId,
  metresAt: (lng: number, lat: number) => number,
  size = 256
): Uint8Array {
  const rows = Array.from({ length: size }, (_, row) => {
    const line = new Uint8Array(1 + size * 3)
    for (let column = 0; column < size; column += 1) {
      const lng = ((x + (column + 0.5) / size) / 2 ** z - 0.5) * 360
      const north = Math.PI * (1 - (2 * (y + (row + 0.5) / size)) / 2 ** z)
      const value = metresAt(lng, (Math.atan(Math.sinh(north)) * 180) / Math.PI) + 32_768
      line.set([value >> 8, value & 255, Math.floor((value % 1) * 256)], 1 + column * 3)
    }
    return line
  })
  return png(size, Buffer.concat(rows))
}

/** A PNG of eight bits a channel without transparency, its rows each after a filter byte (ISO 15948). */
function png(size: number, rows: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0))
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc(body))
  return Buffer.concat([length, body, sum])
}

function crc(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}

/**
 * A PMTiles archive, by version 3 of its specification: a header of 127 bytes, one directory, the
 * metadata, the tiles in the order of their ids. Small archives need no leaf directories.
 */
export function pmtiles(
  tiles: readonly TileBytes[],
  { type, box, metadata = {} }: { type: 'mvt' | 'png'; box: Box; metadata?: object }
): Uint8Array {
  const isPacked = type === 'mvt'
  const placed = tiles
    .map(({ bytes, ...id }) => ({ id: hilbertId(id), bytes: isPacked ? gzipSync(bytes) : bytes }))
    .sort((a, b) => a.id - b.id)
  const directory = gzipSync(directoryOf(placed))
  const about = gzipSync(JSON.stringify(metadata))
  const data = Buffer.concat(placed.map(({ bytes }) => bytes))
  const header = Buffer.alloc(127)
  header.write('PMTiles', 'latin1')
  header[7] = 3
  const aboutAt = 127 + directory.length
  const dataAt = aboutAt + about.length
  const places = [127, directory.length, aboutAt, about.length, dataAt, 0, dataAt, data.length]
  const counts = [placed.length, placed.length, placed.length]
  for (const [at, value] of [...places, ...counts].entries()) {
    header.writeBigUInt64LE(BigInt(value), 8 + at * 8)
  }
  const zooms = tiles.map(({ z }) => z)
  const [GZIP, NONE] = [2, 1]
  header.set([1, GZIP, isPacked ? GZIP : NONE, isPacked ? 1 : 2], 96)
  header.set([Math.min(...zooms), Math.max(...zooms)], 100)
  for (const [at, degrees] of box.entries()) {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + at * 4)
  }
  header[118] = Math.min(...zooms)
  header.writeInt32LE(Math.round(((box[0] + box[2]) / 2) * 1e7), 119)
  header.writeInt32LE(Math.round(((box[1] + box[3]) / 2) * 1e7), 123)
  return Buffer.concat([header, directory, about, data])
}

function directoryOf(placed: readonly { id: number; bytes: Uint8Array }[]): Uint8Array {
  let offset = 0
  const offsets = placed.map(({ bytes }) => {
    const at = offset
    offset += bytes.length
    return at
  })
  return Buffer.from([
    ...varint(placed.length),
    ...placed.flatMap(({ id }, at) => varint(id - (placed[at - 1]?.id ?? 0))),
    ...placed.flatMap(() => varint(1)),
    ...placed.flatMap(({ bytes }) => varint(bytes.length)),
    // 0 says that it follows the one before.
    ...offsets.flatMap((at, index) => varint(index === 0 ? at + 1 : 0))
  ])
}

function varint(value: number): number[] {
  const bytes = []
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128)
  return [...bytes, value]
}

/** Tiles of all lower zooms, and the place along the Hilbert curve of its own. */
function hilbertId({ z, x, y }: TileId): number {
  let id = (4 ** z - 1) / 3
  let [column, row] = [x, y]
  for (let side = 2 ** (z - 1); side >= 1; side /= 2) {
    const [right, below] = [Number((column & side) > 0), Number((row & side) > 0)]
    id += side * side * ((3 * right) ^ below)
    if (below === 0) {
      if (right === 1) [column, row] = [side - 1 - column, side - 1 - row]
      ;[column, row] = [row, column]
    }
  }
  return id
}
