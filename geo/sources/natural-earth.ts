import type { Feature, FeatureCollection } from 'geojson'
import { metAtAntimeridian } from '../derive/topology/antimeridian'
import type { Line, MultiPolygon } from '../derive/topology/position'
import { roundPosition } from '../derive/topology/position'
import { polygonsOf } from '../derive/geometry'

/** Edges that two regions share differ by less than this many decimals of a degree show. */
const DECIMALS = 6

/** Baikonur, leased to Russia and listed apart. */
const LEASED = 'KAB'

/** Places by the codes under which Natural Earth lists their regions, neighbours of drawn states too. */
const STATES: Readonly<Record<string, string>> = {
  AFG: 'afghanistan',
  ARM: 'armenia',
  AZE: 'azerbaijan',
  BGR: 'bulgaria',
  BLR: 'belarus',
  CHN: 'china',
  EST: 'estonia',
  FIN: 'finland',
  GEO: 'georgia',
  GRC: 'greece',
  HUN: 'hungary',
  IRN: 'iran',
  IRQ: 'iraq',
  KAB: 'kazakhstan',
  KAZ: 'kazakhstan',
  KGZ: 'kyrgyzstan',
  LTU: 'lithuania',
  LVA: 'latvia',
  MDA: 'moldova',
  MNG: 'mongolia',
  NOR: 'norway',
  PAK: 'pakistan',
  POL: 'poland',
  PRK: 'north-korea',
  ROU: 'romania',
  RUS: 'russia',
  SVK: 'slovakia',
  SYR: 'syria',
  TJK: 'tajikistan',
  TKM: 'turkmenistan',
  TUR: 'turkey',
  UKR: 'ukraine',
  UZB: 'uzbekistan'
}

/**
 * Regions that belong to another state than Natural Earth lists them under. Crimea and Sevastopol:
 * UN General Assembly resolution 68/262 of 27 March 2014.
 */
const MOVED_REGIONS: Readonly<Record<string, string>> = { 'UA-40': 'ukraine', 'UA-43': 'ukraine' }

/** The key of all regions that belong to no state named above. */
const ELSEWHERE = 'elsewhere'

/** The world's first-level regions by the state that they are drawn in. */
export function regionsByState(admin1: FeatureCollection): ReadonlyMap<string, MultiPolygon[]> {
  const regions = new Map<string, MultiPolygon[]>()
  for (const region of admin1.features) {
    const state =
      MOVED_REGIONS[codeOf(region, 'iso_3166_2')] ?? STATES[codeOf(region, 'adm0_a3')] ?? ELSEWHERE
    const others = regions.get(state)
    if (others === undefined) regions.set(state, [areaOf(region)])
    else others.push(areaOf(region))
  }
  return regions
}

/** English names of the states named above, as Natural Earth writes them. */
export const namesByState = (admin1: FeatureCollection): ReadonlyMap<string, string> =>
  new Map(
    admin1.features.flatMap((region) => {
      const state = STATES[codeOf(region, 'adm0_a3')]
      return state === undefined || codeOf(region, 'adm0_a3') === LEASED
        ? []
        : [[state, codeOf(region, 'admin')]]
    })
  )

/** The region with an ISO 3166-2 code; nothing where there is none. */
export const regionByCode = (admin1: FeatureCollection, iso: string): MultiPolygon =>
  admin1.features.filter((region) => codeOf(region, 'iso_3166_2') === iso).flatMap(areaOf)

/** The lines of the disputed boundaries that are called by a name. */
export const linesNamed = (lines: FeatureCollection, name: string): Line[] =>
  lines.features
    .filter(({ properties }) => properties?.['name'] === name)
    .flatMap(({ geometry }) =>
      geometry.type === 'MultiLineString' ? (geometry.coordinates as unknown as Line[]) : []
    )

export const codeOf = ({ properties }: Feature, key: string): string =>
  String(properties?.[key] ?? '')

/** Chukotka's two halves end up to 0.0014° apart at 180°. */
const GAP_AT_180_DEGREES = 0.002

/** A region's area, whole where 180° cuts it. */
export const areaOf = ({ geometry }: Feature): MultiPolygon =>
  metAtAntimeridian(
    polygonsOf(geometry).map((polygon) =>
      polygon.map((ring) => ring.map((position) => roundPosition(position, DECIMALS)))
    ),
    GAP_AT_180_DEGREES
  )
