import type { FeatureCollection } from 'geojson'
import type { Place } from '../../src/domain/place'
import { areaFeature, collection, pointFeature } from './features'
import { turned } from './topology/dissolve'
import { type MultiPolygon, roundPosition } from './topology/position'
import { withoutSpikes } from './topology/snap'

const DECIMALS = 5

/** Yerevan's outline as a region of Armenia, its centre, and the National Assembly in it. */
export function deriveYerevan(region: MultiPolygon, places: readonly Place[]): FeatureCollection {
  const outline = region.map((polygon) =>
    polygon.map((ring, index) =>
      turned(
        withoutSpikes(ring.map((position) => roundPosition(position, DECIMALS))),
        index === 0 ? 1 : -1
      )
    )
  )
  const points = ['yerevan', 'national-assembly'].flatMap((id) => {
    const point = places.find((place) => place.id === id)?.point
    if (point === undefined) return []
    const { lng, lat, accuracyMetres } = point
    return pointFeature(
      {
        placeId: id,
        ...(id === 'yerevan' ? { role: 'centre' } : {}),
        ...(accuracyMetres === undefined ? {} : { accuracyMetres })
      },
      [lng, lat]
    )
  })
  return collection([areaFeature({ placeId: 'yerevan', role: 'outline' }, outline), ...points])
}
