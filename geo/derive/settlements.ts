import type { Feature, FeatureCollection } from 'geojson'
import { soundOf, wordsOf } from '../../src/domain/spelling'
import { type BorderSettlement, localNameOf, plainNameOf } from '../sources/border-settlements'
import { type BaseProperties, collection, pointFeature } from './features'
import { pointsOf } from './geometry'
import { metresBetween } from './topology/geodesic'
import { type Position, roundPosition } from './topology/position'

/** Something that is on the map already, and must not be drawn a second time. */
interface Known {
  readonly names: readonly string[]
  readonly at: Position
}

export interface SettlementSources {
  readonly settlements: readonly BorderSettlement[]
  /** All towns and villages of GeoNames that are drawn. */
  readonly towns: FeatureCollection
  /** Places of the gazetteer and points chosen by hand: they win over this list. */
  readonly known: readonly Known[]
}

/** Two points of one name are one place when they lie no farther apart; sources differ by up to 2 km. */
const SAME_METRES = 3000

/** GeoNames' points are good to about so many metres. */
const GEONAMES_METRES = 1000

/** Villages are fetched when the map comes near; towns are there from the start. */
const isVillage = ({ properties }: Feature): boolean => Number(properties?.['rank']) >= VILLAGE_RANK
const VILLAGE_RANK = 7
const HAMLET_RANK = 8
const VILLAGE_PEOPLE = 1000
const VILLAGE_ZOOM = 10
const HAMLET_ZOOM = 11

/**
 * Towns, with the names that the list of the border's settlements adds, and apart from them the
 * villages: GeoNames' and those of the list that are not on the map by another source.
 */
export function deriveSettlements({ settlements, towns, known }: SettlementSources): {
  readonly towns: FeatureCollection
  readonly villages: FeatureCollection
} {
  const own = settlements.filter((each) => !known.some((other) => isSame(each, other)))
  const listed = (feature: Feature): BorderSettlement | undefined =>
    own.find((each) => isSame(each, knownOf(feature)))
  const kept = towns.features.filter((feature) => !isVillage(feature))
  const inTowns = new Set(kept.flatMap((feature) => listed(feature) ?? []))
  const listedVillages = own.filter((each) => !inTowns.has(each))
  const further = towns.features.filter(
    (feature) => isVillage(feature) && listed(feature) === undefined
  )
  return {
    towns: collection(kept.map((feature) => withNames(feature, listed(feature)))),
    villages: collection([
      ...listedVillages.map((each) => settlementFeature(each, towns)),
      ...further.map((feature) => ({
        ...feature,
        properties: { ...feature.properties, accuracyMetres: GEONAMES_METRES }
      }))
    ])
  }
}

/** GeoNames' spelling wins over the list's, which was reviewed less. */
function settlementFeature(settlement: BorderSettlement, towns: FeatureCollection): Feature {
  const drawn = towns.features.find((feature) => isSame(settlement, knownOf(feature)))
  const isLarge = drawn !== undefined || (settlement.population ?? 0) >= VILLAGE_PEOPLE
  const properties: BaseProperties = {
    role: 'town',
    name: String(drawn?.properties?.['name'] ?? plainNameOf(settlement)),
    ...namesOf(settlement),
    rank: isLarge ? VILLAGE_RANK : HAMLET_RANK,
    minzoom: isLarge ? VILLAGE_ZOOM : HAMLET_ZOOM,
    accuracyMetres: settlement.accuracyMetres
  }
  return pointFeature(properties, roundPosition([settlement.lng, settlement.lat], 5))
}

const withNames = (feature: Feature, settlement: BorderSettlement | undefined): Feature =>
  settlement === undefined
    ? feature
    : { ...feature, properties: { ...feature.properties, ...namesOf(settlement) } }

function namesOf(settlement: BorderSettlement): Partial<BaseProperties> {
  const local = localNameOf(settlement)
  return { ...settlement.names, ...(local === undefined ? {} : { local }) }
}

const knownOf = (feature: Feature): Known => ({
  names: [String(feature.properties?.['name'])],
  at: pointsOf(feature)[0]!
})

/** Whether a name of one sounds like a name of the other, and the points lie close enough. */
function isSame(settlement: BorderSettlement, { names, at }: Known): boolean {
  if (metresBetween([settlement.lng, settlement.lat], at) > SAME_METRES) return false
  const sounds = new Set(names.flatMap((name) => name.split(' / ')).map(soundsOf))
  return [plainNameOf(settlement), ...Object.values(settlement.names)]
    .flatMap((name) => name.split(' / '))
    .some((name) => sounds.has(soundsOf(name)))
}

const soundsOf = (name: string): string => wordsOf(name).map(soundOf).join(' ')
