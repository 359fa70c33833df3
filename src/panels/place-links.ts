/** What a panel may do with a place that it names. */
export interface PlaceLinks {
  /** An address that shows the place to whoever opens it elsewhere. */
  readonly href: (placeId: string) => string
  /** A plain click opens the place here; other clicks are the browser's. */
  readonly open: (event: MouseEvent, placeId: string) => void
  /** Lights the place up on the map; null puts the light out. */
  readonly light: (placeId: string | null) => void
}
