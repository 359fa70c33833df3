import type { Feature } from 'geojson'

import polylabel from 'polylabel'
import type { AtlasData, PlaceGeometry } from '../../src/domain/atlas'
import type { Bounds } from '../../src/domain/geography'
import type { Fault } from '../../src/domain/fault'
import { grouped } from '../../src/domain/grouped'
import type { Layer } from '../../src/domain/layer'
import type { Place } from '../../src/domain/place'
import type { SiteContent } from '../../src/domain/site'
import { boundsOf, pointsOf, polygonsOf, positionsOf } from '../derive/geometry'
import type { Polygon, Position } from '../derive/topology/position'
import { featuresIn } from '../drawn-features'
import { dataVersion } from './data-version'
import { furtherFeatures, furtherOf } from './further'
import { hullOf, isWide } from './hull'
import { measure, type MeasurementContext } from './measure'
import { oncePer } from '../once-per'
import { GAZETTEER, GEOMETRY, type Project } from '../read'

/** A place that nothing draws. */
export interface Undrawn extends Fault {
  readonly placeId: string
}

/** What the reader's page is built from; a place that nothing draws is a fault. */
export function buildAtlas(project: Project): { atlas: AtlasData; faults: Undrawn[] } {
  const { out, geometry: filed, site } = project
  const places = project.places.value
  const { geometry, undrawn } = drawnGeometry(out, filed, places, site.value)
  const faults = undrawn.map((placeId): Undrawn => {
    const line = project.places.lineOf([places.findIndex(({ id }) => id === placeId)])
    const message = `Nothing draws "${placeId}". Give it a "point" with its source, or its line or area as ${GEOMETRY}/${placeId}.geojson; or name it in the "memberOf" of its members.`
    return { file: GAZETTEER, line, placeId, message }
  })
  const atlas: AtlasData = {
    version: dataVersion(project),
    site: project.site.value,
    places,
    redirects: project.redirects.value,
    layers: project.layers.value.map(withoutDerivation),
    sources: project.sources.value.map(({ id, attribution, licence, url }) => ({
      id,
      attribution,
      licence,
      url
    })),
    articles: project.articles.map((file) => file.article.value),
    geometry
  }
  return { atlas, faults }
}

/** How a layer was made is for the page about that, which reads geo/content/layers.json itself. */
const withoutDerivation = (layer: Layer): Layer => {
  const { id, title, symbol, legend, lineAccuracy, asOf, claim, sources } = layer
  return {
    id,
    title,
    symbol,
    ...(lineAccuracy && { lineAccuracy }),
    ...(legend === undefined ? {} : { legend }),
    asOf,
    claim,
    sources
  }
}

interface DrawnGeometry {
  readonly geometry: Record<string, PlaceGeometry>
  /** Ids of places that nothing draws. */
  readonly undrawn: readonly string[]
}

/** Of each place. An article more leaves it as it is. */
const drawnGeometry = oncePer(measureDrawn)

function measureDrawn(
  out: Project['out'],
  filed: Project['geometry'],
  places: readonly Place[],
  { distances }: SiteContent
): DrawnGeometry {
  const further = furtherOf(out, filed, places)
  const isFurther = new Set(further.map(({ properties }) => properties?.['placeId'] as string))
  const features = [...drawnFeatures({ out }), ...further]
  const drawn = featuresByPlace(features)
  const towns = features.filter(({ properties }) => properties?.['role'] === 'town')
  const context: MeasurementContext = { drawn, places, towns, rules: distances }
  const geometry: Record<string, PlaceGeometry> = {}
  const undrawn: string[] = []
  for (const place of places) {
    const own = drawn.get(place.id) ?? []
    const ofMembers = places
      .filter((each) => each.memberOf.includes(place.id))
      .flatMap((each) => drawn.get(each.id) ?? [])
    const all = [...own, ...ofMembers]
    if (all.length === 0) undrawn.push(place.id)
    else {
      geometry[place.id] = {
        ...geometryOf(place, all, context),
        ...(isFurther.has(place.id) && { further: true }),
        ...(own.length === 0 && { inMembers: true })
      }
    }
  }
  return { geometry, undrawn }
}

/** All that is drawn at the finest level. */
const drawnFeatures = ({ out }: Pick<Project, 'out'>): Feature[] =>
  out.filter(({ file }) => !file.endsWith('-coarse.geojson')).flatMap(featuresIn)

/** The same by place, with what no file of geo/out holds. */
export const drawnByPlace = (project: Project): ReadonlyMap<string, readonly Feature[]> =>
  featuresByPlace([...drawnFeatures(project), ...furtherFeatures(project)])

function featuresByPlace(features: readonly Feature[]): Map<string, Feature[]> {
  const placeOf = ({ properties }: Feature): unknown => properties?.['placeId']
  const ofPlaces = features.filter((feature) => typeof placeOf(feature) === 'string')
  return grouped(ofPlaces, (feature) => placeOf(feature) as string)
}

function geometryOf(
  place: Place,
  features: readonly Feature[],
  context: MeasurementContext
): PlaceGeometry {
  const positions = features.flatMap(positionsOf)
  const bounds = boundsOf(positions).map(round) as unknown as Bounds
  const label = labelOf(place, features).map(round) as [number, number]
  const measured = measure(place, context)
  const hull = isWide(bounds) ? { hull: hullOf(positions, bounds) } : {}
  return { bounds, ...hull, label, ...(measured === undefined ? {} : { measured }) }
}

const round = (degrees: number): number => Number(degrees.toFixed(5))

function labelOf(place: Place, features: readonly Feature[]): Position {
  if (place.point) return [place.point.lng, place.point.lat]
  return features.flatMap(pointsOf)[0] ?? middleOf(features)
}

/** Inside the largest area; where there is none, halfway along the first line. There is one or the other. */
export function middleOf(features: readonly Feature[]): Position {
  const largest = features
    .flatMap(({ geometry }) => polygonsOf(geometry))
    .sort((a, b) => spread(b) - spread(a))[0]
  if (largest) return polylabel(largest as [number, number][][], 0.01)
  const line = positionsOf(features[0]!)
  return line[Math.floor(line.length / 2)]!
}

/** A rough size, good enough to tell a mainland from its islands. */
function spread(polygon: Polygon): number {
  const [west, south, east, north] = boundsOf(polygon[0] ?? [])
  return (east - west) * (north - south)
}
