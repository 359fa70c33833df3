import type { Feature } from 'geojson'
import type { ArticleHead } from '../../domain/article'
import type { Atlas, Quoted } from '../../domain/atlas'
import type { MapState } from '../../domain/map-state'
import type { SheetMap } from './map-sheet'

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
  /** The view as the part of a link after its #. */
  readonly hashOf: (state: MapState) => string
  /** The address of a page of this site, with scheme and host. */
  readonly addressOf: (path: string) => string
  readonly base: string
  /** The reader's day, ISO. */
  readonly today: string
  readonly taking: Taking
}

/** What the page has that a reader may take away as a file. */
export interface Taking {
  /** Of what the map draws, in one line. */
  readonly credits: string
  /** The map as it stands, in light colours; null while none is drawn. */
  readonly picture: (pixelRatio: number) => SheetMap | null
  /** Ids of the places that the map shows. */
  readonly visible: () => readonly string[]
  /** What is drawn of a place, the finest that has come. */
  readonly shapes: (placeId: string) => readonly Feature[]
  /** The first pages of what mentions the place; rejects where they do not come. */
  readonly passages: (placeId: string) => Promise<readonly Quoted[]>
}
