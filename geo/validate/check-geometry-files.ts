import type { Feature, Geometry } from 'geojson'
import type { Fault } from '../../src/domain/fault'
import { GEOMETRY, type OutFile } from '../read'
import { geometryFaults } from './geometry-check'

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

const SHAPES = ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']

/** Reads a file of geo/content/geometry: one GeoJSON feature, the place's id as its name. */
export function readGeometryFile({ file, text }: OutFile): {
  located?: PlaceGeometryFile
  faults: Fault[]
} {
  const fault = (message: string): { faults: Fault[] } => ({ faults: [{ file, line: 1, message }] })
  const placeId = file.slice(GEOMETRY.length + 1, -'.geojson'.length)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return fault('This is not JSON. Export the file anew, or mend the text.')
  }
  const feature = value as Partial<Feature> | null
  if (feature?.type !== 'Feature') {
    return fault(
      'This is no GeoJSON feature. Write one feature with "type", "properties" and "geometry"; of a collection take the one that draws the place.'
    )
  }
  const says = feature.properties ?? {}
  const silent = Object.entries(REQUIRED)
    .filter(([key]) => typeof says[key] !== 'string' || says[key].trim() === '')
    .map(([key, what]) => `"properties" does not say "${key}". Write ${what}.`)
  const geometry = feature.geometry as Geometry | null | undefined
  const wrong =
    geometry && !SHAPES.includes(geometry.type)
      ? [
          `A geometry of type "${geometry.type}" is not taken here. A point stands in the gazetteer; a file holds a line or an area.`
        ]
      : geometryFaults(geometry)
  const faults = [...silent, ...wrong].map((message): Fault => ({ file, line: 1, message }))
  return faults.length > 0
    ? { faults }
    : { located: { file, placeId, feature: feature as Feature }, faults }
}

/** Files whose place the gazetteer does not have, or that is drawn already. */
export const checkGeometryFiles = (
  files: readonly PlaceGeometryFile[],
  placeIds: ReadonlySet<string>,
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
