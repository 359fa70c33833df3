import type { Feature } from 'geojson'
import type { PlacePoint } from '../../src/domain/place'
import { windOf, type RelativePosition } from '../../src/domain/relative-position'
import { pointsOf } from '../derive/geometry'
import { azimuthFrom, metresBetween } from '../derive/topology/geodesic'
import { roundTo, type Position } from '../derive/topology/position'
import { featuresIn } from '../drawn-features'
import { oncePer } from '../once-per'
import type { Project } from '../read'
import { isKnownTown } from './measure'

/** A town nearer than this is the place itself, or says nothing of where it is; metres. */
const ITSELF = 500
/** From here on a tenth of a kilometre says more than anyone wants to know; metres. */
const FAR = 20_000
/** A point that is no better than this bears no tenth of a kilometre; metres. */
const ROUGH = 1000

/**
 * Where places with a point lie from the nearest city of the gazetteer or town of the base map, by their
 * ids. A city is known by itself, and what lies in a city is in it, not beside another town.
 */
export const relativePositions = oncePer(measure)

/** The page's data and its documents ask for the same; to measure from every town takes seconds where places are many. */
function measure({
  places,
  out
}: Pick<Project, 'places' | 'out'>): Record<string, RelativePosition> {
  const cities = places.value.filter(({ kind }) => kind === 'city')
  const drawn = out
    .flatMap(featuresIn)
    .filter(({ properties }) => properties?.['role'] === 'town')
    .filter(isKnownTown)
    .flatMap(townOf)
  const towns: Town[] = [
    ...cities.flatMap(({ name, point }) => (point ? [{ name, at: positionAt(point) }] : [])),
    ...drawn
  ]
  return Object.fromEntries(
    places.value.flatMap((place) => {
      if (cities.some(({ id }) => id === place.id || id === place.within)) return []
      const position = place.point && positionOf(place.point, towns)
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

const positionAt = ({ lng, lat }: PlacePoint): Position => [lng, lat]

function positionOf(point: PlacePoint, towns: readonly Town[]): RelativePosition | undefined {
  const at = positionAt(point)
  const nearest = towns
    .map((town) => ({ ...town, metres: metresBetween(town.at, at) }))
    .filter(({ metres }) => metres >= ITSELF)
    .sort((a, b) => a.metres - b.metres)[0]
  if (!nearest) return undefined
  const { name, metres } = nearest
  const isRough = metres >= FAR || (point.accuracyMetres ?? 0) >= ROUGH
  return {
    town: name,
    km: roundTo(metres / 1000, isRough ? 0 : 1),
    towards: windOf(azimuthFrom(nearest.at, at))
  }
}
