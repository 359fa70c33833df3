import { initialState, type MapState } from './map-state'

/** What a shared link may leave out, each with what a reader calls it in `src/words/sharing.ts`. */
export const SHARE_PARTS = ['camera', 'layers', 'place', 'passage', 'spots', 'names'] as const
export type SharePart = (typeof SHARE_PARTS)[number]

/** What of the view there is to carry: a part that says nothing is not asked about. */
export const partsIn = (state: MapState, layers: readonly string[]): SharePart[] =>
  SHARE_PARTS.filter((part) => {
    if (part === 'camera') return state.camera !== null
    if (part === 'layers') return state.layers.size < layers.length
    if (part === 'place') return state.place !== null
    if (part === 'passage') return state.excerpt !== null
    if (part === 'spots') return state.picked.length > 0
    return true
  })

/**
 * The view that a link with these parts alone shows. A passage stands in its place's text, so it goes
 * with the place; what its sender searched for is no part of the view.
 */
export function sharedState(
  state: MapState,
  carried: ReadonlySet<SharePart>,
  layers: readonly string[]
): MapState {
  const nothing = initialState(layers)
  const isOpen = carried.has('place') && state.place !== null
  return {
    ...nothing,
    camera: carried.has('camera') ? state.camera : null,
    layers: carried.has('layers') ? state.layers : nothing.layers,
    place: isOpen ? state.place : null,
    excerpt: isOpen && carried.has('passage') ? state.excerpt : null,
    article: isOpen ? state.article : null,
    filter: isOpen ? state.filter : nothing.filter,
    // Where a place is open, its text stands before the comparison.
    compared: isOpen ? null : state.compared,
    picked: carried.has('spots') ? state.picked : [],
    names: carried.has('names') ? state.names : nothing.names
  }
}
