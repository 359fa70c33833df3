import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Atlas } from '../../domain/atlas'
import { nameOf, type NameChoice } from '../../domain/names'
import { countsOf } from '../../domain/passages'
import type { Place, PlaceKind } from '../../domain/place'
import type { StyleFacts } from '../../layers/kit/context'
import { figure } from '../../words/corpus'

/** A border's name runs along its line, and a segment has none on the map. */
const UNLABELLED: ReadonlySet<PlaceKind> = new Set(['border', 'border-segment'])

/** A point for the name of each place that has a label of its own. */
export const labelFeatures = (atlas: Atlas, names: NameChoice): FeatureCollection<Point> => ({
  type: 'FeatureCollection',
  features: atlas.places.flatMap((place) => labelOf(atlas, place, names) ?? [])
})

/** What the map writes of a place, at its point; undefined where it has no label of its own. */
export function labelOf(atlas: Atlas, place: Place, names: NameChoice): Feature<Point> | undefined {
  const geometry = atlas.geometry[place.id]
  if (!geometry || geometry.inMembers || UNLABELLED.has(place.kind)) return undefined
  const { direct } = countsOf(atlas, place)
  return {
    type: 'Feature',
    properties: {
      placeId: place.id,
      layer: place.layer,
      kind: place.kind,
      name: nameOf(place, names),
      count: direct === 0 ? '' : figure.format(direct),
      ...(place.mapNote && { note: place.mapNote.text }),
      ...(geometry.further && { further: true, fromZoom: geometry.fromZoom })
    },
    geometry: { type: 'Point', coordinates: [...geometry.label] }
  }
}

/** What the style takes from the gazetteer. */
export const factsOf = (atlas: Atlas, names: NameChoice): StyleFacts => ({
  names,
  lineNames: Object.fromEntries(
    atlas.places
      .filter(({ kind }) => kind === 'border')
      .map((place) => [place.id, nameOf(place, names)])
  ),
  lineAccuracy: Object.fromEntries(
    atlas.layers.flatMap(({ id, lineAccuracy }) =>
      lineAccuracy ? [[id, lineAccuracy.p95Metres]] : []
    )
  ),
  groups: [...new Set(atlas.places.flatMap(({ memberOf }) => memberOf))],
  further: atlas.places.filter(({ id }) => atlas.geometry[id]?.further).map(({ id }) => id),
  frozen: atlas.places.filter(({ participation }) => participation).map(({ id }) => id)
})
