import type { Feature, FeatureCollection } from 'geojson'
import { areaFeature, collection, lineFeature } from './features'
import { type LevelMesh, polygonsAt } from './planar/level'
import { type ArcKind, outlinesOf } from './planar/outline'
import { LAND } from './states'

/** Each state's fill, its land borders and its coasts, the lines with the fill's own vertices. */
export const deriveStateFeatures = (
  level: LevelMesh,
  states: readonly string[]
): FeatureCollection => collection(states.flatMap((state) => stateFeatures(level, state)))

function stateFeatures(level: LevelMesh, state: string): Feature[] {
  const lines = outlinesOf(level, state, kindOf)
  const border = lines.get('border') ?? []
  const coast = lines.get('coast') ?? []
  return [
    areaFeature({ placeId: state, role: 'area' }, polygonsAt(level, state)),
    ...(border.length > 0 ? [lineFeature({ placeId: state, role: 'outline' }, border)] : []),
    ...(coast.length > 0
      ? [lineFeature({ placeId: state, role: 'outline', coast: true }, coast)]
      : [])
  ]
}

/** The border between Armenia and Azerbaijan is its own layer's line and not drawn a second time. */
const kindOf: ArcKind = (areas) => {
  if (isArmeniaAzerbaijanBorder(areas)) return undefined
  return areas.has(LAND) ? 'coast' : 'border'
}

export const isArmeniaAzerbaijanBorder = (areas: ReadonlySet<string>): boolean =>
  areas.has('armenia') && areas.has('azerbaijan')
