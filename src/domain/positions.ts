import type { Atlas } from './atlas'
import type { Place, PlaceKind, Position } from './place'

/** What is said of these holds for each of their members: a section of a border, one of some villages. */
const SHARED: ReadonlySet<PlaceKind> = new Set(['border', 'village-group'])

/** Who says what of the place: its own positions, else those of the whole that it is a section of. */
export function positionsOn(atlas: Atlas, place: Place): readonly Position[] {
  if (place.positions) return place.positions
  return place.memberOf.flatMap((id) => {
    const group = atlas.placeById.get(id)
    return group && SHARED.has(group.kind) ? (group.positions ?? []) : []
  })
}
