import type { FeatureCollection, Point } from 'geojson'
import type { Atlas } from '../domain/atlas'
import { passagesOf } from '../domain/passages'

/** A point for the name of each place that has a label of its own. */
export const labelFeatures = (atlas: Atlas): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: atlas.places
    .filter((place) => place.kind !== 'alliance' && place.kind !== 'border')
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
