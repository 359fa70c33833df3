import type { FeatureCollection } from 'geojson'
import type { Place } from '../../src/domain/place'
import { withoutTileCorners } from '../sources/osm-land'
import { areaFeature, collection } from './features'
import { turned } from './topology/dissolve'
import { type MultiPolygon, type Position, insideRing } from './topology/position'
import { signedArea } from './topology/position'

/** Exclaves by place id, and the country, by three-letter code, in whose land the source has them. */
const EXCLAVES = [
  ['artsvashen', 'ARM'],
  ['barkhudarli-sofulu', 'AZE'],
  ['yukhari-askipara', 'AZE']
] as const

export const EXCLAVE_COUNTRIES: readonly string[] = ['ARM', 'AZE']

/** The rings of the exclaves, each round the point of its place; Karki is in no source. */
export function deriveExclaves(
  countryLand: ReadonlyMap<string, MultiPolygon>,
  places: readonly Place[]
): FeatureCollection {
  return collection(
    EXCLAVES.map(([placeId, country]) => {
      const point = places.find(({ id }) => id === placeId)?.point
      if (point === undefined) throw new Error(`${placeId} has no point in the gazetteer.`)
      return areaFeature({ placeId, role: 'ring' }, [
        [ringRound([point.lng, point.lat], countryLand.get(country) ?? [])]
      ])
    })
  )
}

function ringRound(point: Position, land: MultiPolygon): readonly Position[] {
  const [ring] = land
    .map(([outer]) => outer!)
    .filter((outer) => insideRing(point, outer))
    .sort((a, b) => Math.abs(signedArea(a)) - Math.abs(signedArea(b)))
  if (ring === undefined) throw new Error(`No land has ${point.join(', ')} in it.`)
  return turned(withoutTileCorners(ring), 1)
}
