import type { AnchoredExcerpt, Article, ArticleHead } from './article'
import type { Bounds } from './geography'
import type { Layer, Source } from './layer'
import type { LayerId, Place } from './place'
import { redirectsOf, type Redirect, type Redirects } from './redirects'
import type { Corpus, SiteContent } from './site'

/** Where a place lies on this map, derived from the drawn geometry. */
export interface PlaceGeometry {
  readonly bounds: Bounds
  /** Points round the place, where its box says little of what a globe must show: of very wide ones. */
  readonly hull?: readonly (readonly [lng: number, lat: number])[]
  /** Where a label stands: inside the place, degrees. */
  readonly label: readonly [lng: number, lat: number]
  /** No file of geo/out holds it: drawn by its point or its file of geo/content/geometry. */
  readonly further?: true
  /** From this zoom up it is drawn, where all points at once would cover each other: the most named first. */
  readonly fromZoom?: number
  /** A group that is drawn by its members alone: it has no name of its own on the map. */
  readonly inMembers?: true
  /** What the drawn geometry measures, geodesic on WGS84; absent where nothing is worth measuring. */
  readonly measured?: Measured
}

/** Square kilometres and kilometres, as exact as the drawing is; never published figures. */
export interface Measured {
  readonly areaKm2?: number
  /** Of a line as it is drawn. */
  readonly lengthKm?: number
  /** Where a segment starts and ends, in the direction of a walk along the border. */
  readonly ends?: readonly (readonly [lng: number, lat: number])[]
  /** The nearest first. */
  readonly nearestTowns?: readonly { readonly name: string; readonly distanceKm: number }[]
  /** By place id: to a line as it is drawn, to a city's centre, to a point. */
  readonly distancesKm?: Readonly<Record<string, number>>
}

/** All that a reader can read, as built from the gazetteer, the articles and the drawn layers. */
export interface AtlasData {
  /** Of the data: the release and a hash of content and geometry. */
  readonly version: string
  readonly site: SiteContent
  readonly places: readonly Place[]
  readonly redirects: readonly Redirect[]
  readonly layers: readonly Layer[]
  readonly sources: readonly Source[]
  readonly articles: readonly Article[]
  readonly geometry: Readonly<Record<string, PlaceGeometry>>
}

/** What the page starts with: everything but the articles' words, which come in parts. */
export interface StartData extends Omit<AtlasData, 'articles'> {
  readonly corpus: Corpus
  /** By place; a place without a passage has none. */
  readonly counts: Readonly<Record<string, CountsOfPlace>>
}

/** How many passages mention a place, and how many more come to it by way of others, by their ids. */
export interface CountsOfPlace {
  readonly direct: number
  readonly ways: readonly (readonly [through: string, count: number])[]
}

/** The same, indexed for look-ups. */
export interface Atlas extends StartData {
  readonly placeById: ReadonlyMap<string, Place>
  readonly layerById: ReadonlyMap<LayerId, Layer>
  /** What ids of old links are called now. */
  readonly currentIds: Redirects
}

export const indexStart = (data: StartData): Atlas => ({
  ...data,
  placeById: new Map(data.places.map((place) => [place.id, place])),
  layerById: new Map(data.layers.map((layer) => [layer.id, layer])),
  currentIds: redirectsOf(data.redirects)
})

/** An excerpt with the article that it stands in. */
export interface Quoted {
  readonly excerpt: AnchoredExcerpt
  readonly article: ArticleHead
}

/** In their order where they have one, else by id. */
export const membersOf = (atlas: Atlas, groupId: string): Place[] =>
  atlas.places
    .filter((place) => place.memberOf.includes(groupId))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))

/** The segments before and after this one along its line; either may be missing. */
export function besideInOrder(atlas: Atlas, place: Place): { before?: Place; after?: Place } {
  const { order } = place
  if (order === undefined) return {}
  const at = (wanted: number): Place | undefined =>
    atlas.places.find((each) => each.kind === place.kind && each.order === wanted)
  const [before, after] = [at(order - 1), at(order + 1)]
  return { ...(before && { before }), ...(after && { after }) }
}

export const partsOf = (atlas: Atlas, wholeId: string): Place[] =>
  atlas.places.filter((place) => place.within === wholeId)
