import { isDataHash } from '../../domain/data-changes'
import {
  MAX_LATITUDE,
  MAX_ZOOM,
  MIN_ZOOM,
  MOST_PICKED,
  tidyCamera,
  tidyQuery,
  tidySpot,
  type Camera,
  type MapState
} from '../../domain/map-state'
import { ENGLISH, isNameChoice } from '../../domain/names'
import { filterOf, filterText, NO_FILTER } from '../../domain/passage-filter'
import type { LayerId } from '../../domain/place'
import type { LngLat } from '../../domain/whereabouts'
import type { Redirects } from '../../domain/redirects'

/** The ids that a link may name. */
export interface KnownIds {
  /** In the order in which links name them. */
  readonly layers: readonly LayerId[]
  readonly places: { has(id: string): boolean }
  readonly excerpts: { has(id: string): boolean }
  readonly articles: { has(id: string): boolean }
  /** What ids of old links are called now. */
  readonly redirects: Redirects
}

/** One `key=value` of a link. */
export interface Parameter<T> {
  readonly key: string
  /** What a link without it means, the same for every reader. */
  readonly absent: (known: KnownIds) => T
  /** Any text gives a value; what of the text is not understood goes to `ignore`. */
  readonly parse: (text: string, known: KnownIds, ignore: (text: string) => void) => T
  /** null where the link says nothing of it. */
  readonly serialise: (value: T, known: Pick<KnownIds, 'layers'>) => string | null
}

/** All that a link can say, in the order in which it says it. Old keys are kept: old links never die. */
export const PARAMETERS: { readonly [Field in keyof MapState]: Parameter<MapState[Field]> } = {
  camera: {
    key: 'map',
    absent: () => null,
    parse: (text, _known, ignore) => parseCamera(text, ignore),
    serialise: (camera) => camera && serialiseCamera(camera)
  },
  layers: {
    key: 'layers',
    absent: ({ layers }) => new Set(layers),
    parse: (text, { layers, redirects }, ignore) =>
      new Set(
        text.split(',').flatMap((given) => {
          const layer = layers.find((id) => id === currentId(given, redirects))
          if (!layer && given !== '') ignore(given)
          return layer ?? []
        })
      ),
    serialise(on, { layers }) {
      const named = layers.filter((id) => on.has(id))
      return named.length === layers.length ? null : named.join(',')
    }
  },
  place: id('place', ({ places }) => places),
  excerpt: id('excerpt', ({ excerpts }) => excerpts),
  article: id('article', ({ articles }) => articles),
  filter: {
    key: 'only',
    absent: () => NO_FILTER,
    parse: (text, _known, ignore) => filterOf(text, ignore),
    serialise: (filter) =>
      encodeURIComponent(filterText(filter)).replace(/%3A/g, ':').replace(/%3B/g, ';') || null
  },
  compared: {
    key: 'compare',
    absent: () => null,
    parse(text, { articles, redirects }, ignore) {
      const ids = text.split(',').map((given) => currentId(given, redirects))
      const [first = '', second = ''] = ids
      if (ids.length === 2 && first !== second && ids.every((each) => articles.has(each))) {
        return [first, second]
      }
      if (text !== '') ignore(text)
      return null
    },
    serialise: (compared) => compared && compared.map(encodeURIComponent).join(',')
  },
  query: {
    key: 'q',
    absent: () => '',
    parse: tidyQuery,
    serialise: (query) => (query === '' ? null : encodeURIComponent(query))
  },
  picked: {
    key: 'at',
    absent: () => [],
    parse: (text, _known, ignore) => parseSpots(text, ignore),
    serialise: (spots) =>
      spots.length === 0 ? null : spots.map(([lng, lat]) => `${plain(lat)},${plain(lng)}`).join(';')
  },
  names: {
    key: 'names',
    absent: () => ENGLISH,
    parse(text, _known, ignore) {
      if (isNameChoice(text)) return text
      ignore(text)
      return ENGLISH
    },
    // Always said, so that no link is empty: an empty one would be no link at all.
    serialise: (names) => names
  },
  data: {
    key: 'data',
    absent: () => null,
    parse(text, _known, ignore) {
      if (isDataHash(text)) return text
      ignore(text)
      return null
    },
    serialise: (hash) => hash
  }
}

function id(
  key: string,
  knownOf: (known: KnownIds) => { has(id: string): boolean }
): Parameter<string | null> {
  return {
    key,
    absent: () => null,
    parse(given, known, ignore) {
      if (given === '') return null
      const current = currentId(given, known.redirects)
      if (knownOf(known).has(current)) return current
      ignore(given)
      return null
    },
    serialise: (value) => value && encodeURIComponent(value)
  }
}

const currentId = (given: string, redirects: Redirects): string => redirects.get(given) ?? given

const NUMBER = /^[+-]?\d{1,12}(\.\d{1,20})?$/

/** `zoom/lat/lng[/bearing[/pitch]]`. */
function parseCamera(text: string, ignore: (text: string) => void): Camera | null {
  const numbers = text.split('/')
  if (numbers.length < 3 || numbers.length > 5 || !numbers.every((part) => NUMBER.test(part))) {
    ignore(text)
    return null
  }
  const [zoom = 0, lat = 0, lng = 0, bearing = 0, pitch = 0] = numbers.map(Number)
  if (zoom < MIN_ZOOM || zoom > MAX_ZOOM || Math.abs(lat) > MAX_LATITUDE + 0.01) {
    ignore(`${text} (brought within the map’s range)`)
  }
  return tidyCamera({ zoom, lat, lng, bearing, pitch })
}

/** `lat,lng`, or two of them with a semicolon between. */
function parseSpots(text: string, ignore: (text: string) => void): readonly LngLat[] {
  const spots = text.split(';').map((part) => part.split(','))
  const isSound = spots.every(
    (pair) => pair.length === 2 && pair.every((part) => NUMBER.test(part))
  )
  if (isSound && spots.length <= MOST_PICKED) {
    const found = spots.map(([lat, lng]): LngLat => [Number(lng), Number(lat)])
    if (found.every(([, lat]) => Math.abs(lat) <= MAX_LATITUDE + 0.01)) return found.map(tidySpot)
  }
  if (text !== '') ignore(text)
  return []
}

function serialiseCamera({ zoom, lat, lng, bearing, pitch }: Camera): string {
  const numbers = [zoom, lat, lng]
  if (bearing !== 0 || pitch !== 0) numbers.push(bearing)
  if (pitch !== 0) numbers.push(pitch)
  return numbers.map(plain).join('/')
}

/** Never in exponent form, which `parseCamera` does not read. */
const plain = (value: number): string =>
  Math.abs(value) < 1e-6 ? '0' : value.toFixed(6).replace(/\.?0+$/, '')
