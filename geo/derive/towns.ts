import type { Feature, FeatureCollection } from 'geojson'
import { type GeoName, withoutLongVowels, withoutMarks } from '../sources/geonames'
import { type BaseProperties, type FeatureProperties, collection, pointFeature } from './features'
import { metresToLines } from './topology/distance'
import { metresBetween } from './topology/geodesic'
import { type Box, type Line, type Position, inBox, roundPosition } from './topology/position'

/** A name that GeoNames gives otherwise, or a rank by eye; reviewed one by one. */
export interface TownName {
  /** GeoNames' number. */
  readonly id: number
  readonly name: string
  readonly rank?: Rank
  readonly leftOut?: true
  /** Where the name, or the reason, comes from. */
  readonly source: string
}

/** A point that the table of towns lacks, or has elsewhere. */
export interface CuratedPoint {
  readonly name: string
  readonly lng: number
  readonly lat: number
  readonly rank: Rank
  readonly capital?: true
  /** The row of the table in whose place it stands. */
  readonly replaces?: number
  readonly placeId?: string
  /** The place handed over that it faces across the border, by its id: named as early as that. */
  readonly faces?: string
  /** Who holds it, where that is not the state whose it is by law. */
  readonly heldBy?: string
  readonly source: string
}

/** 1 a capital, 2 a large city, then ever smaller; 7 a village. */
type Rank = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A rank's names are worth a place on the map from this zoom up. */
const MIN_ZOOM: Readonly<Record<Rank, number>> = { 1: 3, 2: 5, 3: 6, 4: 7, 5: 8, 6: 9.5, 7: 10 }

const VILLAGE_ZOOM = 10
/** From here up each village that was handed over has a mark of its own. */
const FACING_ZOOM = 9

/** States whose large cities are named wherever they lie. */
const FAR_STATES = ['BY', 'IR', 'KG', 'KZ', 'RU', 'TJ', 'TR', 'UA']
const SOUTH_CAUCASUS = ['AM', 'AZ', 'GE']
/** Round the South Caucasus the larger towns of the neighbours are named too. */
const SURROUNDINGS: Box = [40, 36, 53, 45]

const BORDER_METRES = 40_000
const BAKU: Position = [49.86027, 40.39722]
const SUBURB_METRES = 40_000
/** Yerevan is drawn by its own layer. */
const YEREVAN = 616052

export interface TownSources {
  readonly table: readonly GeoName[]
  readonly names: readonly TownName[]
  readonly points: readonly CuratedPoint[]
  /** The Armenia–Azerbaijan border: beside it villages are named. */
  readonly border: readonly Line[]
}

/** Towns by importance, as GeoNames has them, with reviewed names. */
export function deriveTowns({ table, names, points, border }: TownSources): FeatureCollection {
  const replaced = new Set([YEREVAN, ...points.flatMap(({ replaces }) => replaces ?? [])])
  const reviewed = new Map(names.map((name) => [name.id, name]))
  const fromTable = table.flatMap((town): Feature[] => {
    const review = reviewed.get(town.id)
    if (replaced.has(town.id) || town.feature === 'PPLX' || review?.leftOut) return []
    const rank = review?.rank ?? rankOf(town, border)
    if (rank === undefined) return []
    return [townFeature(review?.name ?? plainName(town), rank, positionOf(town))]
  })
  const curated = points.map(({ name, rank, lng, lat, capital, faces, placeId, heldBy }) =>
    townFeature(name, rank, [lng, lat], {
      minzoom:
        faces === undefined ? Math.max(MIN_ZOOM[rank], rank === 1 ? 0 : VILLAGE_ZOOM) : FACING_ZOOM,
      ...(capital === undefined ? {} : { capital }),
      ...(faces === undefined ? {} : { faces }),
      ...(placeId === undefined ? {} : { placeId }),
      ...(heldBy === undefined ? {} : { heldBy })
    })
  )
  return collection([...curated, ...fromTable])
}

function townFeature(
  name: string,
  rank: Rank,
  at: Position,
  more: Partial<BaseProperties & FeatureProperties> = {}
): Feature {
  return pointFeature(
    { role: 'town', name, rank, minzoom: MIN_ZOOM[rank], ...more },
    roundPosition(at, 5)
  )
}

function rankOf(town: GeoName, border: readonly Line[]): Rank | undefined {
  const { country, feature, population } = town
  if (SOUTH_CAUCASUS.includes(country)) return southCaucasusRank(town, border)
  if (FAR_STATES.includes(country) && feature === 'PPLC') return 1
  if (FAR_STATES.includes(country) && population >= 900_000) return 2
  if (!inBox(positionOf(town), SURROUNDINGS) || population < 90_000) return undefined
  return population >= 300_000 ? 3 : 4
}

function southCaucasusRank(town: GeoName, border: readonly Line[]): Rank | undefined {
  const { country, feature, population } = town
  const isSeat = feature === 'PPLA'
  if (country === 'AZ' && !isSeat && metresBetween(positionOf(town), BAKU) < SUBURB_METRES) {
    return population >= 20_000 ? 6 : undefined
  }
  if (population >= 100_000) return 3
  if (population >= 30_000) return 4
  if (population >= 9000 || isSeat) return 5
  if (population >= 4000) return 6
  return metresToLines(positionOf(town), border) < BORDER_METRES ? 7 : undefined
}

const positionOf = ({ lng, lat }: GeoName): Position => [lng, lat]

const plainName = ({ country, name }: GeoName): string =>
  ['IR', 'IQ'].includes(country) ? withoutLongVowels(name) : withoutMarks(name)
