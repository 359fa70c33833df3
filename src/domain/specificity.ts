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

/**
 * The places under the pointer, the most specific first, each once; but one that no passage names
 * comes after a group of its own that is there too and that passages do name.
 */
export function rankCandidates(
  candidates: readonly Candidate[],
  speaks: (place: Place) => boolean
): Place[] {
  const sorted = [...candidates].sort(
    (a, b) =>
      ORDER.indexOf(a.place.kind) - ORDER.indexOf(b.place.kind) ||
      a.distance - b.distance ||
      a.place.id.localeCompare(b.place.id)
  )
  const places = [...new Map(sorted.map(({ place }) => [place.id, place])).values()]
  const groupsOf = (place: Place): Place[] =>
    speaks(place) ? [] : places.filter(({ id }) => place.memberOf.includes(id)).filter(speaks)
  return [...new Set(places.flatMap((place) => [...groupsOf(place), place]))]
}
