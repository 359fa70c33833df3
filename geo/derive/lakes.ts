import { holesOf, withoutTileCorners } from '../sources/osm-land'
import { turned } from './topology/dissolve'
import { type MultiPolygon, type Position, type Ring, insideRing } from './topology/position'
import { roundPosition } from './topology/position'
import { keptIndices } from './topology/simplify'
import { withoutSpikes } from './topology/snap'

/** A lake that is drawn. */
export interface Lake {
  readonly name: string
  /** The country in whose land it is a hole, by three-letter code. */
  readonly country: string
  /** Somewhere on its water. */
  readonly water: Position
  /** Drawn at low zooms too, and labelled. */
  readonly isLarge: boolean
}

/** Lakes of the South Caucasus and beside it whose shape the source still shows. */
export const LAKES: readonly Lake[] = [
  { name: 'Lake Sevan', country: 'ARM', water: [45.4, 40.3], isLarge: true },
  { name: 'Lake Van', country: 'TUR', water: [42.9, 38.6], isLarge: true },
  { name: 'Lake Urmia', country: 'IRN', water: [45.35, 37.9], isLarge: true },
  { name: 'Mingachevir Reservoir', country: 'AZE', water: [46.85, 40.93], isLarge: false },
  { name: 'Lake Çıldır', country: 'TUR', water: [43.23, 41.03], isLarge: false }
]

export const LAKE_COUNTRIES: readonly string[] = [...new Set(LAKES.map(({ country }) => country))]

/** The lake's shore. Throws where the country's land has no hole there. */
export function shoreOf(lake: Lake, land: ReadonlyMap<string, MultiPolygon>): Ring {
  const holes = holesOf(land.get(lake.country) ?? [])
  const shore = holes.find((hole) => insideRing(lake.water, hole))
  if (shore === undefined) throw new Error(`${lake.country} has no lake where ${lake.name} lies.`)
  return turned(withoutTileCorners(shore), 1)
}

/** The shore with every vertex left out that lies within the tolerance of what stays. */
export function simplifiedShore(shore: Ring, metres: number, decimals: number): Ring {
  const kept = keptIndices(shore, () => metres)
  return withoutSpikes(kept.map((index) => roundPosition(shore[index]!, decimals)))
}
