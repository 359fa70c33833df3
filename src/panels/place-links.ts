import { placeAddress } from '../domain/addresses'
import type { NameChoice } from '../domain/names'

/** What a panel may do with a place that it names. */
export interface PlaceLinks {
  /** An address that shows the place to whoever opens it elsewhere. */
  readonly href: (placeId: string) => string
  /** A plain click opens the place here; other clicks are the browser's. */
  readonly open: (event: MouseEvent, placeId: string) => void
  /** Lights places up on the map; none puts the light out. */
  readonly light: (placeIds: readonly string[]) => void
  /** Places that the pointer is on elsewhere: their words light up. */
  readonly lit?: readonly string[]
  /** What places are called; by their English names where absent. */
  readonly names?: NameChoice
}

/** Links of a page without scripts: each leads to the place's own page. */
export const documentLinks = (base: string): PlaceLinks => ({
  href: (placeId) => placeAddress(base, placeId),
  open: () => undefined,
  light: () => undefined
})
