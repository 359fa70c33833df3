import {
  MAX_LATITUDE,
  MAX_ZOOM,
  MIN_ZOOM,
  tidyCamera,
  tidyQuery,
  type Camera,
  type MapState
} from '../../domain/map-state'
import { ENGLISH, isNameChoice, type NameChoice } from '../../domain/names'
import type { LayerId } from '../../domain/place'
import { REDIRECTS } from './redirects'

/** The ids that a link may name. */
export interface KnownIds {
  /** In the order in which links name them. */
  readonly layers: readonly LayerId[]
  readonly places: { has(id: string): boolean }
  readonly excerpts: { has(id: string): boolean }
  readonly articles: { has(id: string): boolean }
}

export interface Decoded {
  readonly state: MapState
  /** One for each part of the link that was not understood; quotes the part, shortened. */
  readonly ignored: readonly string[]
}

/**
 * The hash, without `#`, that restores the state for whoever opens it: `decode` gives the state back.
 * Never empty, as the language of names is always in it: an empty one would be no link at all.
 */
export function encode(state: MapState, { layers }: Pick<KnownIds, 'layers'>): string {
  const parts: string[] = []
  if (state.camera) parts.push(`map=${encodeCamera(state.camera)}`)
  if (layers.some((id) => !state.layers.has(id))) {
    parts.push(`layers=${layers.filter((id) => state.layers.has(id)).join(',')}`)
  }
  if (state.place !== null) parts.push(`place=${encodeURIComponent(state.place)}`)
  if (state.excerpt !== null) parts.push(`excerpt=${encodeURIComponent(state.excerpt)}`)
  if (state.article !== null) parts.push(`article=${encodeURIComponent(state.article)}`)
  if (state.query !== '') parts.push(`q=${encodeURIComponent(state.query)}`)
  parts.push(`names=${state.names}`)
  return parts.join('&')
}

function encodeCamera({ zoom, lat, lng, bearing, pitch }: Camera): string {
  const numbers = [zoom, lat, lng]
  if (bearing !== 0 || pitch !== 0) numbers.push(bearing)
  if (pitch !== 0) numbers.push(pitch)
  return numbers.map(plain).join('/')
}

/** Never in exponent form, which `decode` does not read. */
const plain = (value: number): string =>
  Math.abs(value) < 1e-6 ? '0' : value.toFixed(6).replace(/\.?0+$/, '')

/**
 * Total: any string gives a valid state, whatever is not understood is dropped and named. What a
 * link does not say has one meaning for every reader; where it is silent on names they are English.
 */
export function decode(hash: string, known: KnownIds): Decoded {
  const ignored: string[] = []
  const ignore = (part: string): void => void ignored.push(shorten(part))
  const values = new Map<string, string>()
  for (const part of hash.replace(/^#/, '').split('&')) {
    if (part === '') continue
    const [key, value] = splitPair(part)
    if (value === null || !KEYS.has(key) || values.has(key)) ignore(part)
    else values.set(key, value)
  }
  const id = (key: string, ids: { has(id: string): boolean }): string | null => {
    const given = values.get(key)
    if (given === undefined || given === '') return null
    const current = Object.hasOwn(REDIRECTS, given) ? (REDIRECTS[given] ?? given) : given
    if (ids.has(current)) return current
    ignore(`${key}=${given}`)
    return null
  }
  const state: MapState = {
    camera: decodeCamera(values.get('map'), ignore),
    layers: decodeLayers(values.get('layers'), known.layers, ignore),
    place: id('place', known.places),
    excerpt: id('excerpt', known.excerpts),
    article: id('article', known.articles),
    query: tidyQuery(values.get('q') ?? ''),
    names: decodeNames(values.get('names'), ignore)
  }
  return { state, ignored }
}

/**
 * The same for the address of a visit. One that says nothing at all is no link but somebody coming
 * by, so it opens with the names that this reader chose last.
 */
export function decodeVisit(hash: string, known: KnownIds, lastNames: NameChoice): Decoded {
  const decoded = decode(hash, known)
  const saysNothing = hash === '' || hash === '#'
  return saysNothing ? { ...decoded, state: { ...decoded.state, names: lastNames } } : decoded
}

/** The names of what an address says. */
export const KEYS: ReadonlySet<string> = new Set([
  'map',
  'layers',
  'place',
  'excerpt',
  'article',
  'q',
  'names'
])

function splitPair(part: string): [key: string, value: string | null] {
  const at = part.indexOf('=')
  if (at < 0) return [part, null]
  try {
    return [part.slice(0, at), decodeURIComponent(part.slice(at + 1))]
  } catch {
    return [part.slice(0, at), null]
  }
}

const NUMBER = /^[+-]?\d{1,12}(\.\d{1,20})?$/

function decodeCamera(value: string | undefined, ignore: (part: string) => void): Camera | null {
  if (value === undefined) return null
  const texts = value.split('/')
  if (texts.length < 3 || texts.length > 5 || !texts.every((text) => NUMBER.test(text))) {
    ignore(`map=${value}`)
    return null
  }
  const [zoom = 0, lat = 0, lng = 0, bearing = 0, pitch = 0] = texts.map(Number)
  if (zoom < MIN_ZOOM || zoom > MAX_ZOOM || Math.abs(lat) > MAX_LATITUDE + 0.01) {
    ignore(`map=${value} (brought within the map’s range)`)
  }
  return tidyCamera({ zoom, lat, lng, bearing, pitch })
}

function decodeLayers(
  value: string | undefined,
  known: readonly LayerId[],
  ignore: (part: string) => void
): ReadonlySet<LayerId> {
  if (value === undefined) return new Set(known)
  const layers = new Set<LayerId>()
  for (const given of value.split(',')) {
    if (given === '') continue
    const layer = known.find(
      (id) => id === (Object.hasOwn(REDIRECTS, given) ? REDIRECTS[given] : given)
    )
    if (layer) layers.add(layer)
    else ignore(`layers=${given}`)
  }
  return layers
}

function decodeNames(value: string | undefined, ignore: (part: string) => void): NameChoice {
  if (isNameChoice(value)) return value
  if (value !== undefined) ignore(`names=${value}`)
  return ENGLISH
}

const shorten = (part: string): string => (part.length > 60 ? `${part.slice(0, 57)}…` : part)
