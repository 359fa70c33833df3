import type { ArticleHead } from '../../domain/article'
import type { Atlas, Quoted } from '../../domain/atlas'
import type { MapState } from '../../domain/map-state'

/** What a reader shares or cites, and how its links are made. */
export interface Shared {
  readonly atlas: Atlas
  /** The view, with the passage that is meant. */
  readonly state: MapState
  /** Of what is open. */
  readonly articles: readonly ArticleHead[]
  /** The passage that is meant, where its words have come. */
  readonly quoted: Quoted | undefined
  /** A link to the view, with scheme and host. */
  readonly linkTo: (state: MapState) => string
  /** The address of a page of this site, with scheme and host. */
  readonly addressOf: (path: string) => string
  readonly base: string
  /** The reader's day, ISO. */
  readonly today: string
}
