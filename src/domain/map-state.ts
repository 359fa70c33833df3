import { ENGLISH, type NameChoice } from './names'
import { NO_FILTER, type PassageFilter } from './passage-filter'
import type { LayerId } from './place'
import type { LngLat } from './whereabouts'
import { tidyText } from './tidy-text'

/** Everything that a reader can change, as one value. */
export interface MapState {
  /** null before the map has said where it stands: the whole of the chosen place, or the first view. */
  readonly camera: Camera | null
  readonly layers: ReadonlySet<LayerId>
  readonly place: string | null
  /** The passage to scroll to and mark. */
  readonly excerpt: string | null
  /** Passages of this article alone are shown; of all where null. */
  readonly article: string | null
  /** Of these, the passages that are so alone. */
  readonly filter: PassageFilter
  /** Ids of two articles that are read side by side. */
  readonly compared: readonly [first: string, second: string] | null
  /** What the reader searches for; empty where nothing. */
  readonly query: string
  /** Spots that the reader picked to be told of: one, or two to measure between. */
  readonly picked: readonly LngLat[]
  /** The language of places' names, on the map and beside it. */
  readonly names: NameChoice
  /** Which data the sender of the link saw, as a hash; null where the link does not say. */
  readonly data: string | null
}

export interface Camera {
  /** Degrees, of the centre of the visible map. */
  readonly lng: number
  readonly lat: number
  /** As MapLibre counts: the world is 512 px wide at zoom 0. */
  readonly zoom: number
  /** Degrees clockwise from north, from -180 up to but not including 180. */
  readonly bearing: number
  /** Degrees from looking straight down. */
  readonly pitch: number
}

export const MIN_ZOOM = 0
export const MAX_ZOOM = 17
export const MAX_PITCH = 60
/** The Mercator projection's square ends here. */
export const MAX_LATITUDE = 85.05

/** The first view, with all layers on. */
export const initialState = (layers: Iterable<LayerId>): MapState => ({
  camera: null,
  layers: new Set(layers),
  place: null,
  excerpt: null,
  article: null,
  filter: NO_FILTER,
  compared: null,
  query: '',
  picked: [],
  names: ENGLISH,
  data: null
})

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value))

/** Into -180 up to but not including 180. */
const wrapDegrees = (degrees: number): number =>
  degrees >= -180 && degrees < 180 ? degrees : ((((degrees + 180) % 360) + 360) % 360) - 180

const roundTo = (value: number, decimals: number): number => {
  const rounded = Number(value.toFixed(decimals))
  return rounded === 0 ? 0 : rounded
}

/** Decimals of a degree that move the picture by less than half a pixel at the zoom. */
const coordinateDecimals = (zoom: number): number =>
  Math.max(2, Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10))

/** The camera within the map's range, as exact as a link carries it. Non-numbers become 0. */
export function tidyCamera(camera: Camera): Camera {
  const finite = (value: number): number => (Number.isFinite(value) ? value : 0)
  const zoom = roundTo(clamp(finite(camera.zoom), MIN_ZOOM, MAX_ZOOM), 2)
  const decimals = coordinateDecimals(zoom)
  return {
    zoom,
    lng: wrapDegrees(roundTo(wrapDegrees(finite(camera.lng)), decimals)),
    lat: clamp(roundTo(finite(camera.lat), decimals), -MAX_LATITUDE, MAX_LATITUDE),
    bearing: wrapDegrees(roundTo(wrapDegrees(finite(camera.bearing)), 1)),
    pitch: roundTo(clamp(finite(camera.pitch), 0, MAX_PITCH), 1)
  }
}

export const MOST_PICKED = 2

/** A spot as a link carries it: to a metre, within the map's range. */
export const tidySpot = ([lng, lat]: LngLat): LngLat => [
  wrapDegrees(roundTo(wrapDegrees(lng), 5)),
  clamp(roundTo(lat, 5), -MAX_LATITUDE, MAX_LATITUDE)
]

const LONGEST_QUERY = 100

/** A query as a link carries it: whole letters, no control characters, not endless. */
export const tidyQuery = (query: string): string => tidyText(query, LONGEST_QUERY)

/** The state with the place open; its layer is switched on, since it could not be seen otherwise. */
export function withPlace(
  state: MapState,
  place: { readonly id: string; readonly layer: LayerId },
  excerpt: string | null = null
): MapState {
  const layers = state.layers.has(place.layer)
    ? state.layers
    : new Set([...state.layers, place.layer])
  return { ...state, layers, place: place.id, excerpt }
}

export const withoutPlace = (state: MapState): MapState => ({
  ...state,
  place: null,
  excerpt: null
})

export function withLayer(state: MapState, layer: LayerId, on: boolean): MapState {
  const layers = new Set(state.layers)
  if (on) layers.add(layer)
  else layers.delete(layer)
  return { ...state, layers }
}
