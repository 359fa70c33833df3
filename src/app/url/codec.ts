import type { MapState } from '../../domain/map-state'
import type { NameChoice } from '../../domain/names'
import { PARAMETERS, type KnownIds, type Parameter } from './parameters'

export interface Decoded {
  readonly state: MapState
  /** One for each part of the link that was not understood; quotes the part, shortened. */
  readonly ignored: readonly string[]
}

const FIELDS = Object.entries(PARAMETERS) as [keyof MapState, Parameter<unknown>][]

/** The names of what an address says. */
export const KEYS: ReadonlySet<string> = new Set(FIELDS.map(([, { key }]) => key))

/** The hash, without `#`, that restores the state for whoever opens it: `decode` gives the state back. */
export const encode = (state: MapState, known: Pick<KnownIds, 'layers'>): string =>
  FIELDS.flatMap(([field, { key, serialise }]) => {
    const text = serialise(state[field], known)
    return text === null ? [] : [`${key}=${text}`]
  }).join('&')

/**
 * Total: any string gives a valid state, whatever is not understood is dropped and named. What a
 * link does not say has one meaning for every reader; where it is silent on names they are English.
 */
export function decode(hash: string, known: KnownIds): Decoded {
  const ignored: string[] = []
  const ignore = (part: string): void => void ignored.push(shorten(part))
  const texts = new Map<string, string>()
  for (const part of hash.replace(/^#/, '').split('&')) {
    if (part === '') continue
    const [key, text] = splitPair(part)
    if (text === null || !KEYS.has(key) || texts.has(key)) ignore(part)
    else texts.set(key, text)
  }
  const values = FIELDS.map(([field, { key, absent, parse }]) => {
    const text = texts.get(key)
    const value =
      text === undefined ? absent(known) : parse(text, known, (given) => ignore(`${key}=${given}`))
    return [field, value] as const
  })
  return { state: Object.fromEntries(values) as unknown as MapState, ignored }
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

function splitPair(part: string): [key: string, text: string | null] {
  const at = part.indexOf('=')
  if (at < 0) return [part, null]
  try {
    return [part.slice(0, at), decodeURIComponent(part.slice(at + 1))]
  } catch {
    return [part.slice(0, at), null]
  }
}

const shorten = (part: string): string => (part.length > 60 ? `${part.slice(0, 57)}…` : part)
