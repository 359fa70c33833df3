import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Atlas } from '../../domain/atlas'
import { nameOf, type NameChoice } from '../../domain/names'
import { countsOf } from '../../domain/passages'
import type { Place, PlaceKind } from '../../domain/place'

/** The border's name runs along its line; an alliance is where its members are. */
const UNLABELLED: ReadonlySet<PlaceKind> = new Set(['alliance', 'border', 'border-segment'])

/** A point for the name of each place that has a label of its own. */
export const labelFeatures = (atlas: Atlas, names: NameChoice): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: atlas.places.flatMap((place) => labelOf(atlas, place, names) ?? [])
})

/** What the map writes of a place, at its point; undefined where it has no label of its own. */
export function labelOf(atlas: Atlas, place: Place, names: NameChoice): Feature<Point> | undefined {
  const geometry = atlas.geometry[place.id]
  if (!geometry || UNLABELLED.has(place.kind)) return undefined
  const { direct } = countsOf(atlas, place)
  return {
    type: 'Feature',
    properties: {
      placeId: place.id,
      layer: place.layer,
      kind: place.kind,
      name: nameOf(place, names),
      count: direct === 0 ? '' : String(direct)
    },
    geometry: { type: 'Point', coordinates: [...geometry.label] }
  }
}

/** Along the border's line, where no point of its own would do. */
export function borderNameOf(atlas: Atlas, names: NameChoice): string {
  const border = atlas.placeById.get('armenia-azerbaijan-border')
  return border ? nameOf(border, names) : ''
}
