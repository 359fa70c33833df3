import type { Atlas } from './atlas'
import type { Place, PlaceKind, Position, Statement } from './place'

/** What is said of these holds for each of their members: a section of a border, one of some villages. */
const SHARED: ReadonlySet<PlaceKind> = new Set(['border', 'village-group'])

/** Who says what of the place: its own positions, else those of the whole that it is a section of. */
export const positionsOn = (atlas: Atlas, place: Place): readonly Position[] =>
  place.positions ?? wholesOf(atlas, place).flatMap(({ positions }) => positions ?? [])

/** What the map cannot draw of the place, or of the whole that it is a section of. */
export const notesOn = (atlas: Atlas, place: Place): readonly Statement[] =>
  [place, ...wholesOf(atlas, place)].flatMap(({ mapNote }) => mapNote ?? [])

const wholesOf = (atlas: Atlas, { memberOf }: Place): Place[] =>
  memberOf.flatMap((id) => atlas.placeById.get(id) ?? []).filter(({ kind }) => SHARED.has(kind))
