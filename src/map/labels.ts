import type { FeatureCollection, Point } from 'geojson'
import type { Atlas } from '../domain/atlas'
import { nameOf, type NameChoice } from '../domain/names'
import { countsOf } from '../domain/passages'
import type { PlaceKind } from '../domain/place'

/** The border's name runs along its line; an alliance is where its members are. */
const UNLABELLED: ReadonlySet<PlaceKind> = new Set(['alliance', 'border', 'border-segment'])

/** A point for the name of each place that has a label of its own. */
export const labelFeatures = (atlas: Atlas, names: NameChoice): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: atlas.places
    .filter(({ kind }) => !UNLABELLED.has(kind))
    .flatMap((place) => {
      const geometry = atlas.geometry[place.id]
      if (!geometry) return []
      const { direct } = countsOf(atlas, place)
      return {
        type: 'Feature' as const,
        properties: {
          placeId: place.id,
          layer: place.layer,
          kind: place.kind,
          name: nameOf(place, names),
          count: direct === 0 ? '' : String(direct)
        },
        geometry: { type: 'Point' as const, coordinates: [...geometry.label] }
      }
    })
})

/** Along the border's line, where no point of its own would do. */
export function borderNameOf(atlas: Atlas, names: NameChoice): string {
  const border = atlas.placeById.get('armenia-azerbaijan-border')
  return border ? nameOf(border, names) : ''
}
