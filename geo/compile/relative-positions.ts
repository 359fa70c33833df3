import type { Feature } from 'geojson'
import type { Place, PlacePoint } from '../../src/domain/place'
import { windOf, type RelativePosition } from '../../src/domain/relative-position'
import { pointsOf } from '../derive/geometry'
import { azimuthFrom, metresBetween } from '../derive/topology/geodesic'
import { roundTo, type Position } from '../derive/topology/position'
import { featuresIn } from '../drawn-features'
import type { Project } from '../read'
import { isKnownTown } from './measure'

/** A town nearer than this is the place itself, or says nothing of where it is; metres. */
const ITSELF = 500
/** From here on a tenth of a kilometre says more than anyone wants to know; metres. */
const FAR = 20_000
/** A point that is no better than this bears no tenth of a kilometre; metres. */
const ROUGH = 1000
/** A city is no spot that a tenth of a kilometre would tell of. */
const WIDE_KINDS: ReadonlySet<Place['kind']> = new Set(['city'])

/** Where places with a point lie from the nearest town of the base map, by their ids. */
export function relativePositions({
  places,
  out
}: Pick<Project, 'places' | 'out'>): Record<string, RelativePosition> {
  const towns = out
    .flatMap(featuresIn)
    .filter(({ properties }) => properties?.['role'] === 'town')
    .filter(isKnownTown)
    .flatMap(townOf)
  return Object.fromEntries(
    places.value.flatMap((place) => {
      const position = place.point && positionOf(place, place.point, towns)
      return position ? [[place.id, position]] : []
    })
  )
}

interface Town {
  readonly name: string
  readonly at: Position
}

function townOf(feature: Feature): Town[] {
  const at = pointsOf(feature)[0]
  return at ? [{ name: String(feature.properties?.['name']), at }] : []
}

function positionOf(
  { kind }: Pick<Place, 'kind'>,
  point: PlacePoint,
  towns: readonly Town[]
): RelativePosition | undefined {
  const at: Position = [point.lng, point.lat]
  const nearest = towns
    .map((town) => ({ ...town, metres: metresBetween(town.at, at) }))
    .filter(({ metres }) => metres >= ITSELF)
    .sort((a, b) => a.metres - b.metres)[0]
  if (!nearest) return undefined
  const { name, metres } = nearest
  const isRough = metres >= FAR || (point.accuracyMetres ?? 0) >= ROUGH || WIDE_KINDS.has(kind)
  return {
    town: name,
    km: roundTo(metres / 1000, isRough ? 0 : 1),
    towards: windOf(azimuthFrom(nearest.at, at))
  }
}
