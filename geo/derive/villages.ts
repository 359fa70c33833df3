import type { FeatureCollection } from 'geojson'
import type { Place } from '../../src/domain/place'
import { collection, pointFeature } from './features'
import { roundTo } from './topology/position'

const GROUP = 'handed-over-villages'

/** The villages handed over, each with the radius within which it lies, and the group in their middle. */
export function deriveVillages(places: readonly Place[]): FeatureCollection {
  const villages = places
    .filter(({ memberOf }) => memberOf.includes(GROUP))
    .flatMap(({ id, point }) => (point === undefined ? [] : [{ id, point }]))
  const mean = (values: readonly number[]): number =>
    roundTo(values.reduce((sum, value) => sum + value, 0) / values.length, 5)
  return collection([
    ...villages.map(({ id, point: { lng, lat, accuracyMetres } }) =>
      pointFeature({ placeId: id, ...(accuracyMetres === undefined ? {} : { accuracyMetres }) }, [
        lng,
        lat
      ])
    ),
    pointFeature({ placeId: GROUP }, [
      mean(villages.map(({ point }) => point.lng)),
      mean(villages.map(({ point }) => point.lat))
    ])
  ])
}
