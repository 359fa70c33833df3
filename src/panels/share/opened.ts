import type { Atlas } from '../../domain/atlas'
import type { MapState } from '../../domain/map-state'
import { sharing } from '../../words/sharing'
import { seenIn } from './seen'

/** What a link shows whoever has just opened it. */
export const openedLink = (atlas: Atlas, state: MapState): string =>
  sharing.opened(sharing.shows(seenIn(atlas, state)))
