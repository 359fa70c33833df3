import type { GeoProjection } from 'd3-geo'
import type { Feature } from 'geojson'
import { createHash } from 'node:crypto'
import { grouped } from '../../src/domain/grouped'
import type { Place } from '../../src/domain/place'
import type { DocumentMaps, StaticMap, StaticShape } from '../../src/domain/static-map'
import { boundsOf, positionsOf } from '../derive/geometry'
import type { Position } from '../derive/topology/position'
import { oncePer } from '../once-per'
import type { Project } from '../read'
import { COARSE_FILES, FINE_FILES, FURTHER_FILE } from './drawn-files'
import { framing, SIZE, type Framing } from './map-framing'
import { furtherPoints, isOneOf, lessNamed } from './most-named'
import { frozenIn, shapeWith } from './static-map'
import { labelsOf } from './static-labels'
import {
  drawnFrom,
  featuresOf,
  kmPerPixel,
  type Drawn,
  type MapFile,
  type MapSources
} from './static-shapes'

/** About what a column of text shows of each pixel of the picture. */
const SHOWN = 0.55
/** Points nearer than this to the last one drawn, pixels, would not be seen. */
const SEEN = 2.4
/** Up to here the fine level is drawn, kilometres a pixel. */
const FINE = 0.4
/** Up to here members of a group of points are told apart; above, one mark stands for them. */
const APART = 0.25
/** Above, small things are drawn only where the map is about them. */
const SMALL_TOO = 2.5

/** Only so many articles, the newest, get maps of their own: a map takes a tenth of a second. */
const ARTICLES_WITH_MAPS = 100

/**
 * Makes a map, or what it takes to know one, or gives what was made before from the same. What it is made
 * from is a text that changes with it; what is made is JSON.
 */
export type MapKeeper = <Made>(madeFrom: () => string, make: () => Made) => Made

const drawAnew: MapKeeper = (_madeFrom, make) => make()

/** Draws the maps of pages, each when its page is made. */
export function documentMaps(project: Project, keep: MapKeeper = drawAnew): DocumentMaps {
  const places = project.places.value
  const newest = project.articles
    .map(({ article: { value } }) => value)
    .sort((a, b) => b.published.localeCompare(a.published))
    .slice(0, ARTICLES_WITH_MAPS)
  const withMaps = new Set(newest.map(({ id }) => id))
  return {
    place: (place) => mapOf(project, [place], keep) ?? undefined,
    article(article) {
      const ids = new Set(article.places)
      if (!withMaps.has(article.id)) return []
      const named = places.filter(({ id }) => ids.has(id))
      return shared(project, named).flatMap((about) => mapOf(project, about, keep) ?? [])
    }
  }
}

/** The states and what is far away; and from near by what lies in the South Caucasus, states too. */
function shared(project: Project, named: readonly Place[]): (readonly Place[])[] {
  const near = named.filter((place) => isNear(project, place))
  const wide = named.filter((place) => place.kind === 'state' || !near.includes(place))
  return near.length === named.length ? [named] : [wide, near]
}

function isNear(project: MapSources, place: Place): boolean {
  const [west, south, east, north] = boundsOfPlace(place, project)
  const [left, bottom, right, top] = project.site.value.firstView
  return west >= left - 1 && east <= right + 1 && south >= bottom - 1 && north <= top + 1
}

/** Many articles name the same places. */
const boundsOfPlace = oncePer((place: Place, project: MapSources) =>
  boundsOf(positionsFor(project, [place]))
)

/** A map framed to the places; none where nothing draws them. */
export function mapOf(
  project: Project,
  about: readonly Place[],
  keep = drawAnew
): StaticMap | null {
  const positions = positionsFor(project, about)
  if (positions.length === 0) return null
  const ids = about.map(({ id }) => id)
  const chosen = idsOf(withMembers(project.places.value, about))
  let made: View | undefined
  // Framed only where it is not kept.
  const view = (): View => (made ??= viewOf(project, about, positions, chosen))
  const points = keep(
    () => JSON.stringify(['points', digestOf(project), ids]),
    () => furtherPoints(drawnIn(project, view(), [FURTHER_FILE]))
  )
  // All that articles change on a map.
  const leftOut = lessNamed(points, project, chosen)
  return keep(
    () => JSON.stringify([digestOf(project), ids, [...leftOut]]),
    () => drawMap(project, about, { ...view(), leftOut })
  )
}

function viewOf(
  project: Project,
  about: readonly Place[],
  positions: readonly Position[],
  chosen: ReadonlySet<string>
): View {
  const framed = framing(positions)
  const scale = kmPerPixel(framed.projection, SIZE)
  return { ...indexOf(project.places.value), ...framed, about: idsOf(about), chosen, scale }
}

/** What maps are drawn from, but for what articles decide. */
const digestOf = oncePer((project: MapSources): string => {
  const hash = createHash('sha256')
  const { places, layers, site, geometry, out } = project
  hash.update(JSON.stringify([places.value, layers.value, site.value, geometry]))
  for (const { file, text } of out) hash.update(file).update(text)
  return hash.digest('hex')
})

const drawnIn = (project: MapSources, view: View, files: readonly MapFile[]): Drawn[] =>
  drawnFrom(project, files, view.projection, SEEN, view.frame).filter((each) => isShown(each, view))

function drawMap(
  project: MapSources,
  about: readonly Place[],
  view: View & { leftOut: ReadonlySet<string> }
): StaticMap {
  const { chosen, leftOut, projection, scale } = view
  const files = scale < FINE ? FINE_FILES : COARSE_FILES
  const drawn = [
    ...drawnIn(project, view, files).filter((each) => !isOneOf(each, leftOut)),
    ...marksOf(project, about, projection).filter((each) => isShown(each, view))
  ]
  const frozen = frozenIn(project.places.value)
  const isSubject = ({ placeId }: Drawn): boolean => about.length === 1 && chosen.has(placeId ?? '')
  const shapes = drawn.map((each): StaticShape => ({
    ...shapeWith(each, frozen, project),
    ...(isSubject(each) ? { chosen: true } : {})
  }))
  const labels = labelsOf(project, {
    drawn,
    chosen,
    projection,
    size: SIZE,
    kmPerPixel: scale,
    zoom: zoomOf(scale)
  })
  return { ...SIZE, kmPerPixel: scale, shapes, labels }
}

const idsOf = (places: readonly Place[]): ReadonlySet<string> => new Set(places.map(({ id }) => id))

/** A group is drawn in its members. */
const withMembers = (places: readonly Place[], about: readonly Place[]): Place[] => [
  ...about,
  ...places.filter(({ memberOf }) => about.some(({ id }) => memberOf.includes(id)))
]

function positionsFor(project: MapSources, about: readonly Place[]): Position[] {
  const wanted = new Map(withMembers(project.places.value, about).map((place) => [place.id, place]))
  const drawn = featuresFor(project, wanted.keys())
  const points = [...wanted.values()].flatMap(({ point }): Position[] =>
    point ? [[point.lng, point.lat]] : []
  )
  return [...drawn.flatMap(positionsOf), ...points]
}

const featuresFor = (project: MapSources, ids: Iterable<string>): Feature[] =>
  [...ids].flatMap((id) => coarseOf(project).get(id) ?? [])

/** The features of each place at the coarse level. */
const coarseOf = oncePer((project: MapSources): ReadonlyMap<string, Feature[]> => {
  const features = COARSE_FILES.flatMap(({ name }) => featuresOf(project, name))
  return grouped(features, ({ properties }) => String(properties?.['placeId']))
})

interface Index {
  readonly placeById: ReadonlyMap<string, Place>
  /** Ids of places that have members. */
  readonly groups: ReadonlySet<string>
}

const indexOf = oncePer((places: readonly Place[]): Index => ({
  placeById: new Map(places.map((place) => [place.id, place])),
  groups: new Set(places.flatMap(({ memberOf }) => memberOf))
}))

/** A place that has a point and is drawn by no file is a mark. */
const marksOf = (
  project: MapSources,
  about: readonly Place[],
  projection: GeoProjection
): Drawn[] =>
  about.flatMap(({ id, layer, point }): Drawn[] => {
    if (!point || featuresFor(project, [id]).length > 0) return []
    const at = projection([point.lng, point.lat])
    return at ? [{ layer, role: 'mark', placeId: id, runs: [], point: at }] : []
  })

interface View extends Framing, Index {
  /** What the map is about, and these with the members of groups among them. */
  readonly about: ReadonlySet<string>
  readonly chosen: ReadonlySet<string>
  readonly scale: number
}

/** Whether the scale has room for it, or the map is about it. */
function isShown({ role, placeId, point }: Drawn, view: View): boolean {
  const { placeById, groups, about, chosen, scale } = view
  const place = placeById.get(placeId ?? '')
  if (!place || place.kind === 'state') return true
  const isGroup = groups.has(place.id)
  if (point && isGroup && scale < APART) return false
  if (about.has(place.id)) return true
  if (place.kind === 'border-segment') return false
  if (point && isGroup) return scale <= SMALL_TOO
  if (point && place.memberOf.length > 0) return scale < APART
  if (role === 'ring' || place.within !== undefined) return scale < FINE
  return chosen.has(place.id) || scale <= SMALL_TOO
}

/** The zoom of the interactive map at which as much is seen, in the middle latitudes. */
const zoomOf = (kilometres: number): number =>
  Math.log2((40_075 * Math.cos((40 * Math.PI) / 180)) / ((kilometres / SHOWN) * 512))
