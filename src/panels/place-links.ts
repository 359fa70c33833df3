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
  /** Each passage has a link of its own; none has where absent. */
  readonly passage?: PassageLinks
  /** What places are called; by their English names where absent. */
  readonly names?: NameChoice
}

interface PassageLinks {
  /** An address that shows the passage to whoever opens it elsewhere. */
  readonly href: (excerptId: string) => string
  /** A plain click offers the link here; other clicks are the browser's. */
  readonly open: (event: MouseEvent, excerptId: string) => void
}

/** Links of a page without scripts: each leads to the place's own page. */
export const documentLinks = (base: string): PlaceLinks => ({
  href: (placeId) => placeAddress(base, placeId),
  open: () => undefined,
  light: () => undefined,
  passage: { href: (excerptId) => `#${excerptId}`, open: () => undefined }
})
