import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  pmtiles,
  terrariumTile,
  tilesIn,
  vectorTiles,
  type Box,
  type TileBytes,
  type TileId
} from '../../support/tiles'

/** What is mapped: the land on both sides of the border near Ijevan. */
const BOX: Box = [44.4, 40.5, 45.9, 41.3]
const ZOOMS = [4, 5, 6, 7, 8, 9, 10]
const [WEST, SOUTH, EAST, NORTH] = BOX

/** Names that the tiles hold and no reader may see, and one that they may. */
export const FOREIGN_NAMES = ['Foreignland', 'Foreign State', 'Foreign Province']
export const TOWN = { name: 'Testville', lng: 44.86, lat: 40.96 }
/** Where a main road of the tiles runs, from west to east. */
export const ROAD_LAT = 41.03
/** Where the tiles draw a border of countries, from south to north. */
const FOREIGN_BORDER_LNG = 44.75

const collection = (
  ...features: (readonly [properties: Record<string, string | number>, geometry: Geometry])[]
): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map(([properties, geometry]): Feature => ({
    type: 'Feature',
    properties,
    geometry
  }))
})
const line = (...coordinates: [number, number][]): Geometry => ({ type: 'LineString', coordinates })
const square = (west: number, south: number, east: number, north: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south]
    ]
  ]
})
const point = (lng: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lng, lat] })

/** A small country in the OpenMapTiles schema, with all that this atlas does not take over. */
const LAYERS: Readonly<Record<string, FeatureCollection>> = {
  landcover: collection([{ class: 'wood' }, square(44.95, 40.6, 45.3, 40.8)]),
  landuse: collection([{ class: 'residential' }, square(44.8, 40.94, 44.92, 41)]),
  water: collection([{ class: 'lake' }, square(44.6, 40.98, 44.7, 41.05)]),
  waterway: collection([{ class: 'river' }, line([44.5, 41.1], [45, 40.85], [45.6, 40.7])]),
  transportation: collection(
    [{ class: 'primary' }, line([WEST, ROAD_LAT], [EAST, ROAD_LAT])],
    [{ class: 'secondary' }, line([44.9, SOUTH], [45.05, NORTH])],
    [{ class: 'tertiary' }, line([WEST, 40.75], [45.2, 40.88], [EAST, 41.2])],
    [{ class: 'rail' }, line([44.45, SOUTH], [45.5, NORTH])]
  ),
  boundary: collection([
    { admin_level: 2, disputed: 0, maritime: 0 },
    line([FOREIGN_BORDER_LNG, SOUTH], [FOREIGN_BORDER_LNG, NORTH])
  ]),
  place: collection(
    [{ class: 'town', rank: 1, name: 'Թեստվիլ', 'name:en': TOWN.name }, point(TOWN.lng, TOWN.lat)],
    [
      { class: 'country', rank: 1, 'name:en': 'Foreignland', name: 'Foreignland' },
      point(44.66, 40.9)
    ],
    [
      { class: 'state', rank: 1, 'name:en': 'Foreign State', name: 'Foreign State' },
      point(45, 40.9)
    ],
    [{ class: 'province', rank: 1, name: 'Foreign Province' }, point(44.8, 40.8)]
  )
}

/** The same land as no such schema has it. */
const OTHER_LAYERS = { roads: LAYERS['transportation']!, places: LAYERS['place']! }

const ids = [...tilesIn(BOX, ZOOMS)]
const hills = (lng: number, lat: number): number =>
  1400 +
  500 * Math.sin(lng * 25 + lat * 9) * Math.cos(lat * 31) +
  40 * Math.sin(lng * 120 + lat * 150)
const heights: readonly TileBytes[] = ids.map((id) => ({ ...id, bytes: terrariumTile(id, hills) }))
const roads = vectorTiles(LAYERS, ids, 10)
const others = vectorTiles(OTHER_LAYERS, ids, 10)

/** Archives of the land, of its heights, and of it in another schema. */
export const ARCHIVES: Readonly<Record<string, Uint8Array>> = {
  'region.pmtiles': pmtiles(roads, { type: 'mvt', box: BOX }),
  'heights.pmtiles': pmtiles(heights, { type: 'png', box: BOX }),
  'others.pmtiles': pmtiles(others, { type: 'mvt', box: BOX })
}

/** What a host does instead of answering as it should. */
export type Fault =
  'down' | 'silent' | 'silent tiles' | 'half' | 'schema' | 'web page' | 'no ranges' | 'later down'

export interface TileHost {
  readonly origin: string
  /** Paths asked for since the last look. */
  readonly asked: string[]
  fault: Fault | undefined
  readonly close: () => Promise<void>
}

/** Serves tiles on a port of its own: a description, tiles by address, archives by ranges. */
export async function serveTiles(): Promise<TileHost> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    host.asked.push(path)
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Cache-Control', 'no-store')
    answer(host, path, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host: TileHost = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    fault: undefined,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    }
  }
  return host
}

function answer(
  { origin, fault }: TileHost,
  path: string,
  { headers, method }: IncomingMessage,
  response: ServerResponse
): void {
  const [, kind, z, x, y] = /^\/(roads|heights)\/(\d+)\/(\d+)\/(\d+)/.exec(path) ?? []
  const isTile = kind !== undefined
  if (method === 'OPTIONS') {
    response.writeHead(204, { 'Access-Control-Allow-Headers': 'range' }).end()
  } else if (fault === 'silent' || (fault === 'silent tiles' && isTile)) {
    return
  } else if (fault === 'down' || (fault === 'later down' && isTile && Number(z) > 8)) {
    response.writeHead(503).end()
  } else if (fault === 'half' && isTile && (Number(x) + Number(y)) % 2 === 1) {
    response.writeHead(500).end()
  } else if (fault === 'web page') {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><p>Sign in')
  } else if (path === '/planet') {
    const description = { tilejson: '3.0.0', tiles: [`${origin}/roads/{z}/{x}/{y}.pbf`] }
    response
      .writeHead(200, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ ...description, minzoom: 4, maxzoom: 10, bounds: BOX }))
  } else if (isTile) {
    const bytes = tileOf(kind, { z: Number(z), x: Number(x), y: Number(y) }, fault === 'schema')
    if (bytes) response.writeHead(200).end(bytes)
    else response.writeHead(404).end()
  } else {
    const file = fault === 'schema' ? 'others.pmtiles' : path.slice(1)
    sendRange(ARCHIVES[file], fault === 'no ranges' ? undefined : headers.range, response)
  }
}

/** Heights as deep as they are asked for, as the public ones go deeper than the roads. */
function tileOf(kind: string, { z, x, y }: TileId, isOther: boolean): Uint8Array | undefined {
  if (kind === 'heights') return z > 12 ? undefined : terrariumTile({ z, x, y }, hills)
  const tiles = isOther ? others : roads
  return tiles.find((each) => each.z === z && each.x === x && each.y === y)?.bytes
}

function sendRange(
  bytes: Uint8Array | undefined,
  range: string | undefined,
  response: ServerResponse
): void {
  if (!bytes) return void response.writeHead(404).end()
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? []
  if (from === undefined) {
    return void response.writeHead(200, { 'Content-Length': bytes.length }).end(bytes)
  }
  const part = bytes.subarray(Number(from), Number(to) + 1)
  response
    .writeHead(206, {
      'Content-Length': part.length,
      'Content-Range': `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}`
    })
    .end(part)
}
