import { kinks } from '@turf/turf'
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson'
import * as v from 'valibot'
import type { Fault } from '../../src/domain/fault'
import { linesOf, polygonsOf } from '../derive/geometry'
import { metresBetween } from '../derive/topology/geodesic'
import type { Position } from '../derive/topology/position'
import { GEOMETRY, type OutFile } from '../read'
import { geometryFaults } from './geometry-check'
import type { Known } from './known'
import { readJson } from './located-json'

/** A place's own geometry, as an editor has filed it. */
export interface PlaceGeometryFile {
  readonly file: string
  readonly placeId: string
  readonly feature: Feature
}

/** What each property must say of where the geometry comes from. */
const REQUIRED = {
  source: 'who drew it: a name, a version, an address',
  licence: 'under which licence it may be used',
  accuracy: 'how far the line may lie from the truth, and how that is known'
} as const

/** No straight line of the region is as long, metres. */
const LONGEST_EDGE = 1_000_000

const SHAPES = ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']

/** Reads a file of geo/content/geometry: one GeoJSON feature, the place's id as its name. */
export function readGeometryFile({ file, text }: OutFile): {
  located?: PlaceGeometryFile
  faults: Fault[]
} {
  const placeId = file.slice(GEOMETRY.length + 1, -'.geojson'.length)
  const { located, faults } = readJson(file, text, v.unknown())
  if (!located || faults.length > 0) return { faults }
  const fault = (key: string, message: string): Fault => ({
    file,
    line: located.lineOf([key]),
    message
  })
  const feature = located.value as Partial<Feature> | null
  if (feature?.type !== 'Feature') {
    const message =
      'This is no GeoJSON feature. Write one feature with "type", "properties" and "geometry"; of a collection take the one that draws the place.'
    return { faults: [fault('type', message)] }
  }
  const says = feature.properties ?? {}
  const silent = Object.entries(REQUIRED)
    .filter(([key]) => typeof says[key] !== 'string' || says[key].trim() === '')
    .map(([key, what]) => fault('properties', `"properties" does not say "${key}". Write ${what}.`))
  const wrong = shapeFaults(feature.geometry).map((message) => fault('geometry', message))
  const all = [...silent, ...wrong]
  return all.length > 0
    ? { faults: all }
    : { located: { file, placeId, feature: feature as Feature }, faults: [] }
}

function shapeFaults(geometry: Geometry | null | undefined): string[] {
  if (geometry && !SHAPES.includes(geometry.type)) {
    return [
      `A geometry of type "${geometry.type}" is not taken here. A point stands in the gazetteer; a file holds a line or an area.`
    ]
  }
  const faults = geometryFaults(geometry)
  if (faults.length > 0 || !geometry) return faults
  const spike = longestEdge({ geometry })
  if (spike.metres > LONGEST_EDGE) {
    return [
      `An edge is ${Math.round(spike.metres / 1000)} km long, from ${spike.from.join(', ')} to ${spike.to.join(', ')}. Correct the position that is a slip.`
    ]
  }
  if (!geometry.type.endsWith('Polygon')) return []
  const [crossing] = kinks(geometry as Polygon | MultiPolygon).features
  if (!crossing) return []
  return [
    `The area crosses itself at ${crossing.geometry.coordinates.join(', ')}. Draw its ring without a loop.`
  ]
}

/** Files whose place the gazetteer does not have, or that is drawn already. */
export const checkGeometryFiles = (
  files: readonly PlaceGeometryFile[],
  placeIds: Known,
  drawn: ReadonlySet<string>
): Fault[] =>
  files.flatMap(({ file, placeId }) => {
    const fault = (message: string): Fault[] => [{ file, line: 1, message }]
    if (!placeIds.has(placeId)) {
      return fault(
        `"${placeId}" is no place of the gazetteer. Name the file after the place that it draws.`
      )
    }
    if (!drawn.has(placeId)) return []
    return fault(
      `geo/out draws "${placeId}" already. Take the file out, or the place out of its derivation in geo/derive.`
    )
  })

function longestEdge(feature: Pick<Feature, 'geometry'>): {
  from: Position
  to: Position
  metres: number
} {
  let longest = { from: [0, 0] as Position, to: [0, 0] as Position, metres: 0 }
  for (const line of [...linesOf(feature), ...polygonsOf(feature.geometry).flat()]) {
    line.slice(1).forEach((to, at) => {
      const metres = metresBetween(line[at]!, to)
      if (metres > longest.metres) longest = { from: line[at]!, to, metres }
    })
  }
  return longest
}
