import type { Feature, FeatureCollection } from 'geojson'
import { areaFeature, collection, lineFeature } from './features'
import { type LevelMesh, polygonsAt } from './topology/level'
import { type ArcKind, outlinesOf } from './topology/outline'
import { LAND } from './states'

/** Each state's fill and its land borders, with the fill's own vertices; its coasts are the land's. */
export const deriveStateFeatures = (
  level: LevelMesh,
  states: readonly string[]
): FeatureCollection => collection(states.flatMap((state) => stateFeatures(level, state)))

function stateFeatures(level: LevelMesh, state: string): Feature[] {
  const lines = outlinesOf(level, state, kindOf)
  const border = lines.get('border') ?? []
  return [
    areaFeature({ placeId: state, role: 'area' }, polygonsAt(level, state)),
    ...(border.length > 0 ? [lineFeature({ placeId: state, role: 'outline' }, border)] : [])
  ]
}

/** The border between Armenia and Azerbaijan is its own layer's line and not drawn a second time. */
const kindOf: ArcKind = (areas) =>
  isArmeniaAzerbaijanBorder(areas) || areas.has(LAND) ? undefined : 'border'

export const isArmeniaAzerbaijanBorder = (areas: ReadonlySet<string>): boolean =>
  areas.has('armenia') && areas.has('azerbaijan')
