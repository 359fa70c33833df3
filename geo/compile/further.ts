import type { Feature } from 'geojson'
import type { Place } from '../../src/domain/place'
import { featuresIn } from '../drawn-features'
import { oncePer } from '../once-per'
import type { Project } from '../read'

/** The name by which what is drawn here is read like a file of geo/out. */
export const FURTHER = 'further'

/**
 * What is drawn of places that no file of geo/out holds: their geometry from geo/content/geometry,
 * else their point. Members of a group and parts of a whole need none for it.
 */
export const furtherFeatures = ({
  out,
  geometry,
  places
}: Pick<Project, 'out' | 'geometry' | 'places'>): readonly Feature[] =>
  furtherOf(out, geometry, places.value)

/** Asked for by every map of a document; to know what is drawn takes reading all of geo/out. */
export const furtherOf = oncePer(compute)

function compute(
  out: Project['out'],
  geometry: Project['geometry'],
  places: readonly Place[]
): readonly Feature[] {
  const drawn = drawnIds({ out })
  const own = new Map(geometry.map(({ placeId, feature }) => [placeId, feature]))
  return places
    .filter(({ id }) => !drawn.has(id))
    .flatMap((place) => featureOf(place, own.get(place.id)) ?? [])
}

function featureOf(place: Place, own: Feature | undefined): Feature | undefined {
  const properties = { placeId: place.id, layer: place.layer, kind: place.kind }
  if (own) {
    const { source, licence, accuracy } = own.properties as Record<string, string>
    return {
      type: 'Feature',
      properties: { ...properties, source, licence, accuracy },
      geometry: own.geometry
    }
  }
  if (!place.point) return undefined
  const { lng, lat, accuracyMetres, source } = place.point
  return {
    type: 'Feature',
    properties: { ...properties, source, ...(accuracyMetres !== undefined && { accuracyMetres }) },
    geometry: { type: 'Point', coordinates: [lng, lat] }
  }
}

/** Ids of the places that files of geo/out draw; a town of the base map is drawn as no place. */
export const drawnIds = ({ out }: Pick<Project, 'out'>): ReadonlySet<string> =>
  new Set(
    out
      .flatMap(featuresIn)
      .filter(({ properties }) => properties?.['role'] !== 'town')
      .flatMap(({ properties }) => (properties?.['placeId'] as string | undefined) ?? [])
  )
