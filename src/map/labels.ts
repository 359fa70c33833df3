import type { FeatureCollection, Point } from 'geojson'
import type { Atlas } from '../domain/atlas'
import { passagesOf } from '../domain/passages'
import type { PlaceKind } from '../domain/place'

/** The border's name runs along its line; an alliance is where its members are. */
const UNLABELLED: ReadonlySet<PlaceKind> = new Set(['alliance', 'border', 'border-segment'])

/** A point for the name of each place that has a label of its own. */
export const labelFeatures = (atlas: Atlas): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: atlas.places
    .filter(({ kind }) => !UNLABELLED.has(kind))
    .flatMap((place) => {
      const geometry = atlas.geometry[place.id]
      if (!geometry) return []
      const { directCount } = passagesOf(atlas, place)
      return {
        type: 'Feature' as const,
        properties: {
          placeId: place.id,
          layer: place.layer,
          kind: place.kind,
          name: place.name,
          count: directCount === 0 ? '' : String(directCount)
        },
        geometry: { type: 'Point' as const, coordinates: [...geometry.label] }
      }
    })
})
