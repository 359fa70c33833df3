import { geoMercator, geoOrthographic, type GeoProjection } from 'd3-geo'
import type { Feature } from 'geojson'
import type { Place } from '../../src/domain/place'
import type { DocumentMaps, StaticMap, StaticShape } from '../../src/domain/static-map'
import { boundsOf, positionsOf } from '../derive/geometry'
import { metresBetween } from '../derive/topology/geodesic'
import type { Position } from '../derive/topology/position'
import { oncePer } from '../once-per'
import type { Project } from '../read'
import { COARSE_FILES, FINE_FILES } from './drawn-files'
import { eastOf, type Frame } from './near-frame'
import { clipped, frozenIn, shapeWith } from './static-map'
import { mostNamedPoints } from './most-named'
import { labelsOf } from './static-labels'
import { drawnFrom, featuresOf, kmPerPixel, type Drawn } from './static-shapes'

const SIZE = { width: 960, height: 640 }
/** About what a column of text shows of each pixel of the picture. */
const SHOWN = 0.55
/** Points nearer than this to the last one drawn, pixels, would not be seen. */
const SEEN = 2.4
/** Between what the map is about and its edge, pixels. */
const ROOM = 110
/** Round a picture lies nothing that is drawn farther out, pixels. */
const ROUND = 10
/** A place smaller than this is shown in its surroundings, kilometres. */
const LEAST = { width: 40, height: 27 }
/** Wider than this a map is a globe, degrees. */
const WIDE = 32
/** Narrower than this it needs no care for the Earth's other side, degrees. */
const SMALL = 8
/** Up to here the fine level is drawn, kilometres a pixel. */
const FINE = 0.4
/** Up to here members of a group of points are told apart; above, one mark stands for them. */
const APART = 0.25
/** Above, small things are drawn only where the map is about them. */
const SMALL_TOO = 2.5

/** Only so many articles, the newest, get maps of their own: a map takes a tenth of a second. */
const ARTICLES_WITH_MAPS = 100

/** Draws the maps of pages, each when its page is made. */
export function documentMaps(project: Project): DocumentMaps {
  const places = project.places.value
  const newest = project.articles
    .map(({ article: { value } }) => value)
    .sort((a, b) => b.published.localeCompare(a.published))
    .slice(0, ARTICLES_WITH_MAPS)
  const withMaps = new Set(newest.map(({ id }) => id))
  return {
    place: (place) => mapOf(project, [place]) ?? undefined,
    article(article) {
      const ids = new Set(article.places)
      return withMaps.has(article.id)
        ? mapsOf(
            project,
            places.filter(({ id }) => ids.has(id))
          )
        : []
    }
  }
}

/** The states and what is far away; and from near by what lies in the South Caucasus, states too. */
function mapsOf(project: Project, named: readonly Place[]): StaticMap[] {
  const near = named.filter((place) => isNear(project, place))
  const wide = named.filter((place) => place.kind === 'state' || !near.includes(place))
  const parts = near.length === named.length ? [named] : [wide, near]
  return parts.flatMap((part) => mapOf(project, part) ?? [])
}

function isNear(project: Project, place: Place): boolean {
  const [west, south, east, north] = boundsOf(positionsFor(project, [place]))
  const [left, bottom, right, top] = project.site.value.firstView
  return west >= left - 1 && east <= right + 1 && south >= bottom - 1 && north <= top + 1
}

/** A map framed to the places; none where nothing draws them. */
export function mapOf(project: Project, about: readonly Place[]): StaticMap | null {
  const positions = positionsFor(project, about)
  if (positions.length === 0) return null
  const places = project.places.value
  const { projection, frame } = framing(positions)
  const scale = kmPerPixel(projection, SIZE)
  const chosen = idsOf(withMembers(places, about))
  const showing = { ...indexOf(places), about: idsOf(about), chosen, scale }
  const files = scale < FINE ? FINE_FILES : COARSE_FILES
  const shown = [
    ...drawnFrom(project, files, projection, SEEN, frame),
    ...marksOf(project, about, projection)
  ].filter((each) => isShown(each, showing))
  const drawn = mostNamedPoints(shown, project, chosen)
  const frozen = frozenIn(places)
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

function positionsFor(project: Project, about: readonly Place[]): Position[] {
  const wanted = new Map(withMembers(project.places.value, about).map((place) => [place.id, place]))
  const drawn = featuresFor(project, wanted.keys())
  const points = [...wanted.values()].flatMap(({ point }): Position[] =>
    point ? [[point.lng, point.lat]] : []
  )
  return [...drawn.flatMap(positionsOf), ...points]
}

const featuresFor = (project: Project, ids: Iterable<string>): Feature[] =>
  [...ids].flatMap((id) => coarseOf(project).get(id) ?? [])

/** The features of each place at the coarse level. */
const coarseOf = oncePer((project: Project): ReadonlyMap<string, Feature[]> => {
  const features = COARSE_FILES.flatMap(({ name }) => featuresOf(project, name))
  const byPlace = new Map<string, Feature[]>()
  for (const feature of features) {
    const id = String(feature.properties?.['placeId'])
    const others = byPlace.get(id)
    if (others) others.push(feature)
    else byPlace.set(id, [feature])
  }
  return byPlace
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
const marksOf = (project: Project, about: readonly Place[], projection: GeoProjection): Drawn[] =>
  about.flatMap(({ id, layer, point }): Drawn[] => {
    if (!point || featuresFor(project, [id]).length > 0) return []
    const at = projection([point.lng, point.lat])
    return at ? [{ layer, role: 'mark', placeId: id, runs: [], point: at }] : []
  })

interface Showing extends Index {
  /** What the map is about, and these with the members of groups among them. */
  readonly about: ReadonlySet<string>
  readonly chosen: ReadonlySet<string>
  readonly scale: number
}

/** Whether the scale has room for it, or the map is about it. */
function isShown({ role, placeId, point }: Drawn, showing: Showing): boolean {
  const { placeById, groups, about, chosen, scale } = showing
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

/** Only a small flat picture has a frame. */
interface Framing {
  readonly projection: GeoProjection
  readonly frame?: Frame
}

function framing(positions: readonly Position[]): Framing {
  const [west, south, east, north] = boundsOf(positions)
  const span = (east - west + 360) % 360
  const middle: [number, number] = [west + span / 2, (south + north) / 2]
  if (span > WIDE) {
    const globe = geoOrthographic().rotate([-middle[0], -middle[1]])
    return { projection: clipped(fitted(globe, positions, ROOM / 2), SIZE) }
  }
  const flat = geoMercator().rotate([-middle[0], 0])
  // So near by, straight lines stay straight, and the other side of the Earth is far out of the frame.
  const isSmall = span < SMALL
  if (isSmall) flat.precision(0).preclip((stream) => stream)
  const projection = clipped(fitted(flat, [...positions, ...around(middle)], ROOM), SIZE)
  return { projection, ...(isSmall && { frame: frameOf(projection, middle[0]) }) }
}

/** The picture with a little round it, which d3 draws too. */
function frameOf(projection: GeoProjection, middle: number): Frame {
  const [west, north] = projection.invert!([-ROUND, -ROUND])!
  const [east, south] = projection.invert!([SIZE.width + ROUND, SIZE.height + ROUND])!
  return { south, north, middle, west: eastOf(middle, west), east: eastOf(middle, east) }
}

/** The corners of the least that a map shows. */
function around([lng, lat]: [number, number]): Position[] {
  const [eastwards, northwards] = [
    metresBetween([lng, lat], [lng + 1, lat]) / 1000,
    metresBetween([lng, lat], [lng, lat + 1]) / 1000
  ]
  return [-0.5, 0.5].map((way) => [
    lng + (way * LEAST.width) / eastwards,
    lat + (way * LEAST.height) / northwards
  ])
}

const fitted = (
  projection: GeoProjection,
  coordinates: readonly Position[],
  room: number
): GeoProjection =>
  projection.fitExtent(
    [
      [room, room],
      [SIZE.width - room, SIZE.height - room]
    ],
    { type: 'MultiPoint', coordinates: coordinates.map((position) => [...position]) }
  )

/** The zoom of the interactive map at which as much is seen, in the middle latitudes. */
const zoomOf = (kilometres: number): number =>
  Math.log2((40_075 * Math.cos((40 * Math.PI) / 180)) / ((kilometres / SHOWN) * 512))
