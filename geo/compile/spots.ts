import { booleanPointInPolygon } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { BaseLayer } from '../../src/domain/layer'
import type { Spot, SpotKind } from '../../src/domain/spot'
import { positionsOf } from '../derive/geometry'
import { middleOf } from './atlas'
import { featuresIn } from '../drawn-features'
import type { Project } from '../read'

/** What the base map names, by the role of its feature, and whose claim holds for it. */
const NAMED: Readonly<Record<string, { kind: SpotKind; layer: BaseLayer['id'] }>> = {
  town: { kind: 'town', layer: 'towns' },
  'state-label': { kind: 'state', layer: 'basemap-labels' },
  neighbour: { kind: 'state', layer: 'basemap-labels' },
  'sea-label': { kind: 'sea', layer: 'basemap-labels' },
  'lake-label': { kind: 'lake', layer: 'basemap-labels' }
}

/** What can be looked for beyond the gazetteer: the base map's names, and those without a position. */
export function spotsOf(project: Project): Spot[] {
  const { out, places, searchNames, notEstablished } = project
  const features = out.filter(({ file }) => !file.endsWith('-coarse.geojson')).flatMap(featuresIn)
  const inGazetteer = new Set(places.value.map(({ name }) => name))
  const stateOf = statesOf(
    features,
    places.value.flatMap(({ id, kind }) => (kind === 'state' ? [id] : []))
  )
  const onBaseMap = features.flatMap((feature): Spot[] => {
    const { role, name, placeId } = feature.properties ?? {}
    const named = NAMED[String(role)]
    if (!named || typeof name !== 'string' || placeId !== undefined || inGazetteer.has(name)) {
      return []
    }
    const [lng = 0, lat = 0] =
      positionsOf(feature).length === 1 ? positionsOf(feature)[0]! : middleOf([feature])
    const state = named.kind === 'town' ? stateOf([lng, lat]) : undefined
    return [
      {
        kind: named.kind,
        name,
        at: [lng, lat],
        ...(state === undefined ? {} : { state }),
        further: searchNames.value.find((each) => each.name === name)?.further ?? [],
        claim: isListed(feature) ? listCredit(project) : creditOf(named.layer, project)
      }
    ]
  })
  const byNameAlone = notEstablished.value.map(({ name, text, source, near }): Spot => ({
    kind: 'not-established',
    name,
    further: [],
    claim: text,
    source,
    near
  }))
  return [...onBaseMap, ...byNameAlone]
}

/** Whose the points of a base layer are: the source that is named last, the others being ways to it. */
function creditOf(layer: BaseLayer['id'], { baseLayers, sources }: Project): string {
  const source = baseLayers.value.find(({ id }) => id === layer)?.sources.at(-1)
  return sources.value.find(({ id }) => id === source)?.attribution ?? ''
}

/** The list of settlements beside the border: its points are its own, and their names in the region's languages. */
const LIST = 'border-settlements'
/** Villages; towns have their points from GeoNames, whatever the list adds to their names. */
const VILLAGE_RANK = 7

const isListed = ({ properties }: Feature): boolean =>
  Number(properties?.['rank']) >= VILLAGE_RANK &&
  ['hy', 'az', 'ru'].some((lang) => properties?.[lang] !== undefined)

const listCredit = ({ sources }: Project): string =>
  sources.value.find(({ id }) => id === LIST)?.attribution ?? ''

type Area = Feature<Polygon | MultiPolygon>

/** The state that a point lies in: a place of the gazetteer, else a neighbour by its name. */
function statesOf(
  features: readonly Feature[],
  stateIds: readonly string[]
): (at: Position) => string | undefined {
  const areas = features.filter(isArea)
  const drawn = stateIds.flatMap((id) =>
    areas
      .filter(({ properties }) => properties?.['placeId'] === id)
      .map((area) => [id, area] as const)
  )
  const neighbours = areas
    .filter(({ properties }) => properties?.['role'] === 'neighbour')
    .map((area) => [String(area.properties?.['name']), area] as const)
  return (at) => [...drawn, ...neighbours].find(([, area]) => booleanPointInPolygon(at, area))?.[0]
}

const isArea = (feature: Feature): feature is Area =>
  feature.geometry.type === 'Polygon' || feature.geometry.type === 'MultiPolygon'
