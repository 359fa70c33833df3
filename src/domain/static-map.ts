/** A map as plain shapes, for pages and browsers that draw no other. Pixels from the top left. */
export interface StaticMap {
  readonly width: number
  readonly height: number
  /** At the middle, where its scale is drawn. */
  readonly kmPerPixel: number
  /** The lowest first. */
  readonly shapes: readonly StaticShape[]
}

export interface StaticShape {
  readonly layer: string
  readonly role: string
  readonly placeId?: string
  /** An SVG path; a point has none. */
  readonly path?: string
  readonly point?: readonly [x: number, y: number]
}
