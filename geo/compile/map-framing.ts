import { geoMercator, geoOrthographic, type GeoProjection } from 'd3-geo'
import { boundsOf } from '../derive/geometry'
import { metresBetween } from '../derive/topology/geodesic'
import type { Position } from '../derive/topology/position'
import { eastOf, type Frame } from './near-frame'
import { clipped } from './static-map'

/** Of a map of a document, pixels. */
export const SIZE = { width: 960, height: 640 }
/** Between what the map is about and its edge, pixels. */
const ROOM = 110
/** Round a picture lies nothing that is drawn farther out, pixels. */
const ROUND = 10
/** A place smaller than this is shown in its surroundings, kilometres. */
const LEAST = { width: 40, height: 27 }
/** Wider than this a map is a globe, degrees. */
const WIDE = 32
/** Narrower than this it needs no care for the Earth's other side, degrees. */
const SMALL = 8

/** Only a small flat picture has a frame. */
export interface Framing {
  readonly projection: GeoProjection
  readonly frame?: Frame
}

/** A globe for what is wide, else a flat map that is no smaller than the least. */
export function framing(positions: readonly Position[]): Framing {
  const [west, south, east, north] = boundsOf(positions)
  const span = (east - west + 360) % 360
  const middle: [number, number] = [west + span / 2, (south + north) / 2]
  if (span > WIDE) {
    const globe = geoOrthographic().rotate([-middle[0], -middle[1]])
    return { projection: clipped(fitted(globe, positions, ROOM / 2), SIZE) }
  }
  const flat = geoMercator().rotate([-middle[0], 0])
  // So near by, straight lines stay straight, and the other side of the Earth is far out of the frame.
  const isSmall = span < SMALL
  if (isSmall) flat.precision(0).preclip((stream) => stream)
  const projection = clipped(fitted(flat, [...positions, ...around(middle)], ROOM), SIZE)
  return { projection, ...(isSmall && { frame: frameOf(projection, middle[0]) }) }
}

/** The picture with a little round it, which d3 draws too. */
function frameOf(projection: GeoProjection, middle: number): Frame {
  const [west, north] = projection.invert!([-ROUND, -ROUND])!
  const [east, south] = projection.invert!([SIZE.width + ROUND, SIZE.height + ROUND])!
  return { south, north, middle, west: eastOf(middle, west), east: eastOf(middle, east) }
}

/** The corners of the least that a map shows. */
function around([lng, lat]: [number, number]): Position[] {
  const [eastwards, northwards] = [
    metresBetween([lng, lat], [lng + 1, lat]) / 1000,
    metresBetween([lng, lat], [lng, lat + 1]) / 1000
  ]
  return [-0.5, 0.5].map((way) => [
    lng + (way * LEAST.width) / eastwards,
    lat + (way * LEAST.height) / northwards
  ])
}

const fitted = (
  projection: GeoProjection,
  coordinates: readonly Position[],
  room: number
): GeoProjection =>
  projection.fitExtent(
    [
      [room, room],
      [SIZE.width - room, SIZE.height - room]
    ],
    { type: 'MultiPoint', coordinates: coordinates.map((position) => [...position]) }
  )
