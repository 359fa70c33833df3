import { embedOptionsOf, type EmbedOptions } from '../../domain/embed'
import type { MapState } from '../../domain/map-state'
import { decode, encode, type Decoded } from './codec'
import type { KnownIds } from './parameters'

/** The view that the embedded page's address asks for; nothing of another visit is remembered here. */
export const embeddedView = (known: KnownIds): Decoded => decode(location.hash, known)

export const embeddedOptions = (): EmbedOptions => embedOptionsOf(location.search)

/** Tells of each new view that the page around asks for, by another hash. Returns how to stop. */
export function onEmbeddedView(known: KnownIds, restore: (view: Decoded) => void): () => void {
  const changed = (): void => restore(embeddedView(known))
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

/** The view on the whole map page, with scheme and host. */
export const fullLink = (base: string, state: MapState, known: KnownIds): string =>
  `${new URL(base, location.href).href}#${encode(state, known)}`
