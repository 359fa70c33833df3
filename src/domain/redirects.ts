/** An id that links carried once, and what it is called now: geo/content/redirects.json. */
export interface Redirect {
  readonly from: string
  /** Itself never redirected. */
  readonly to: string
}

/** By the old id; of places, layers, articles and excerpts alike. */
export type Redirects = ReadonlyMap<string, string>

export const redirectsOf = (list: readonly Redirect[]): Redirects =>
  new Map(list.map(({ from, to }) => [from, to]))
