import { decode } from 'geobuf'
import Pbf from 'pbf'
import { polygonsOf } from '../derive/geometry'
import { union } from '../derive/topology/dissolve'
import {
  type Box,
  type MultiPolygon,
  type Polygon,
  type Position,
  roundPosition
} from '../derive/topology/position'

/** A node of geo-tz's quadtree: quarters, the zones that fill the tile, or where its pieces stand. */
type Node =
  | { readonly a?: Node; readonly b?: Node; readonly c?: Node; readonly d?: Node }
  | readonly number[]
  | { readonly pos: number; readonly len: number }

export interface ZoneIndex {
  readonly timezones: readonly string[]
  readonly lookup: Node
}

/** Time zones that are one state each. */
const ZONES: Readonly<Record<string, string>> = {
  armenia: 'Asia/Yerevan',
  azerbaijan: 'Asia/Baku',
  georgia: 'Asia/Tbilisi',
  iran: 'Asia/Tehran',
  turkey: 'Europe/Istanbul'
}

/** The pieces' own decimals; a quadtree line comes out differently in the last of them. */
const DECIMALS = 6
const SEAM_DEGREES = 2e-6

/** Whole zones, out to sea as far as they reach, by the state that they are. */
export function zonesByState(
  index: ZoneIndex,
  pieces: Uint8Array
): ReadonlyMap<string, MultiPolygon> {
  const tiles = zoneTiles(index, pieces, Object.values(ZONES))
  const rounded = (polygons: MultiPolygon): MultiPolygon =>
    polygons.map((polygon) =>
      polygon.map((ring) => ring.map((position) => roundPosition(position, DECIMALS)))
    )
  return new Map(
    Object.entries(ZONES).map(([state, zone]) => [
      state,
      union([rounded(tiles.get(zone) ?? [])], SEAM_DEGREES)
    ])
  )
}

const WORLD: Box = [-180, -90, 180, 90]

/**
 * The pieces of each wanted time zone as geo-tz stores them, cut along the lines of its quadtree.
 * Source: geo-tz, data/timezones.geojson.index.json and timezones.geojson.geo.dat.
 */
export function zoneTiles(
  index: ZoneIndex,
  pieces: Uint8Array,
  wanted: readonly string[]
): ReadonlyMap<string, MultiPolygon> {
  const found = new Map<string, Polygon[]>(wanted.map((zone) => [zone, []]))
  const visit = (node: Node, box: Box): void => {
    if (isFilled(node)) {
      for (const zone of node) found.get(index.timezones[zone] ?? '')?.push([boxRing(box)])
    } else if ('pos' in node) {
      const features = decode(new Pbf(pieces.subarray(node.pos, node.pos + node.len)))
      if (features.type !== 'FeatureCollection') return
      for (const { geometry, properties } of features.features) {
        found.get(String(properties?.['tzid']))?.push(...polygonsOf(geometry))
      }
    } else {
      for (const quarter of ['a', 'b', 'c', 'd'] as const) {
        const child = node[quarter]
        if (child !== undefined) visit(child, quarterOf(box, quarter))
      }
    }
  }
  visit(index.lookup, WORLD)
  return found
}

const isFilled = (node: Node): node is readonly number[] => Array.isArray(node)

function quarterOf([west, south, east, north]: Box, quarter: 'a' | 'b' | 'c' | 'd'): Box {
  const [lng, lat] = [(west + east) / 2, (south + north) / 2]
  if (quarter === 'a') return [lng, lat, east, north]
  if (quarter === 'b') return [west, lat, lng, north]
  if (quarter === 'c') return [west, south, lng, lat]
  return [lng, south, east, lat]
}

/**
 * The stored pieces lie nearer to 0°, 0° than their tiles, by these parts of their longitude and
 * latitude (2 and 5 metres in the Caucasus): measured on the pieces' straight edges, which the
 * quadtree puts on known lines. Filled tiles are put where the pieces are, or seams would open.
 */
const STORED = { lng: 1 - 1 / 1.8e6, lat: 1 - 1 / 0.9e6 }

function boxRing(box: Box): Position[] {
  const [west, east] = [box[0] * STORED.lng, box[2] * STORED.lng]
  const [south, north] = [box[1] * STORED.lat, box[3] * STORED.lat]
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south]
  ]
}
