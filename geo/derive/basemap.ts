import type { FeatureCollection } from 'geojson'
import polylabel from 'polylabel'
import { areaFeature, collection, lineFeature, pointFeature } from './features'
import { LAKES, type Lake, shoreOf, simplifiedShore } from './lakes'
import { type LevelMesh, polygonsAt } from './topology/level'
import { outlinesOf } from './topology/outline'
import {
  type MultiPolygon,
  type Position,
  type Ring,
  roundPosition,
  signedArea
} from './topology/position'
import { LAND } from './states'

/** Neighbours that no article names: their borders and their names are part of the basemap. */
export const BASEMAP_STATES = ['georgia', 'iran'] as const

export interface BasemapDetail {
  readonly lakes: readonly Lake[]
  readonly shoreMetres: number
  readonly shoreDecimals: number
}

export const FINE_BASEMAP: BasemapDetail = {
  lakes: LAKES,
  shoreMetres: 10,
  shoreDecimals: 5
}
export const COARSE_BASEMAP: BasemapDetail = {
  lakes: LAKES.filter(({ isLarge }) => isLarge),
  shoreMetres: 400,
  shoreDecimals: 3
}

/**
 * What lies under the layers: the world's land with the coast of the states drawn on it, lakes, and
 * the borders of Georgia and Iran, those with the states of other layers too, which may be switched
 * off. The sea is where there is no land.
 */
export function deriveBasemap(
  level: LevelMesh,
  countryLand: ReadonlyMap<string, MultiPolygon>,
  { lakes, shoreMetres, shoreDecimals }: BasemapDetail
): FeatureCollection {
  const water = lakes.map((lake) => ({ lake, shore: shoreOf(lake, countryLand) }))
  const boundaries = BASEMAP_STATES.flatMap((state) => landBorders(level, state))
  return collection([
    areaFeature({ role: 'land' }, polygonsAt(level, LAND).filter(holdsItsShape)),
    ...water.map(({ lake, shore }) =>
      areaFeature({ role: 'water', name: lake.name }, [
        [simplifiedShore(shore, shoreMetres, shoreDecimals)]
      ])
    ),
    ...(boundaries.length > 0 ? [lineFeature({ role: 'boundary' }, boundaries)] : [])
  ])
}

/** A small island that simplification has turned inside out is better left out. */
const holdsItsShape = ([outer]: readonly Ring[]): boolean => signedArea(outer ?? []) > 0

const landBorders = (level: LevelMesh, state: string): readonly (readonly Position[])[] =>
  outlinesOf(level, state, (areas) => (areas.has(LAND) ? undefined : 'border')).get('border') ?? []

/** Where the names of waters stand: a file of its own, so that land is not cut up for names. */
export function deriveBasemapLabels(
  countryLand: ReadonlyMap<string, MultiPolygon>
): FeatureCollection {
  return collection([
    ...SEAS.map(({ name, at, rank }) => pointFeature({ role: 'sea-label', name, rank }, at)),
    ...COARSE_BASEMAP.lakes.map((lake) =>
      pointFeature(
        { role: 'lake-label', name: lake.name, rank: 3, minzoom: 6.5 },
        middleOf([shoreOf(lake, countryLand)])
      )
    )
  ])
}

/** Where the names stand is chosen by eye: open water, clear of the states' names. */
const SEAS: readonly { readonly name: string; readonly at: Position; readonly rank: number }[] = [
  { name: 'Black Sea', at: [35.3, 43.2], rank: 1 },
  { name: 'Caspian Sea', at: [50.6, 41.9], rank: 1 }
]

const middleOf = (polygon: readonly Ring[]): Position => {
  const [lng, lat] = polylabel(polygon as unknown as [number, number][][], 0.01)
  return roundPosition([lng!, lat!], 3)
}
