import type { Place, PlaceKind } from './place'

/** From what a reader most likely means when several places lie under the pointer to what least. */
const ORDER: readonly PlaceKind[] = [
  'building',
  'village',
  'town',
  'village-group',
  'border-segment',
  'border',
  'exclave',
  'city',
  'region',
  'state',
  'alliance'
]

export interface Candidate {
  readonly place: Place
  /** Pixels from the pointer; 0 where the pointer is inside. */
  readonly distance: number
}

/** The places under the pointer, the most specific first, each once. */
export function rankCandidates(candidates: readonly Candidate[]): Place[] {
  const sorted = [...candidates].sort(
    (a, b) =>
      ORDER.indexOf(a.place.kind) - ORDER.indexOf(b.place.kind) ||
      a.distance - b.distance ||
      a.place.id.localeCompare(b.place.id)
  )
  return [...new Map(sorted.map(({ place }) => [place.id, place])).values()]
}
