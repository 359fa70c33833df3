import MiniSearch from 'minisearch'
import data from 'virtual:search-data'
import {
  beginsOneOf,
  FIELDS,
  NO_NAMES,
  tokensOf,
  type Findable,
  type FoundNames,
  type FoundPassages
} from '../domain/search'
import type { Spot } from '../domain/spot'
import { atlas, gazetteer } from './atlas'
import { files } from './passage-files'
import { searchPassages } from './passage-search'

const index = MiniSearch.loadJSON<Findable>(data.index, {
  fields: [...FIELDS],
  tokenize: tokensOf,
  processTerm: (term) => term
})
// Whether what was typed is a place's name is told from all its names.
void gazetteer.want()

/** Shorter beginnings of a sound are in half of all names. Letters, the mark of a sound included. */
const SHORTEST_SOUND = 6

/** Places and spots by any of their names in any script, the best first. */
export function findNames(query: string): FoundNames {
  const results = index.search(query, {
    prefix: (term) => term.length >= (term.startsWith('~') ? SHORTEST_SOUND : 2),
    // What sounds alike is near enough already.
    fuzzy: (term) => (!term.startsWith('~') && term.length >= 6 ? 1 : false),
    boostTerm: (term) => (term.startsWith('~') ? 0.6 : 1),
    combineWith: 'OR',
    weights: { fuzzy: 0.3, prefix: 0.6 }
  })
  const named = results.flatMap(({ id: found }): (string | Spot)[] => {
    const id = String(found)
    if (id.startsWith('place:')) return [id.slice('place:'.length)]
    const spot = data.spots[Number(id.slice('spot:'.length))]
    return spot ? [spot] : []
  })
  if (named.length === 0) return NO_NAMES
  return { named, isName: named.some((each) => beginsOneOf(namesOf(each), query)) }
}

/** Passages by their words, as `searchPassages` finds them in the parts that the build wrote. */
export const findPassages = (
  query: string,
  limit: number,
  signal: AbortSignal
): Promise<FoundPassages> => searchPassages(files, query, limit, signal)

function namesOf(found: string | Spot): string[] {
  if (typeof found !== 'string') return [found.name, ...found.further]
  const place = atlas.placeById.get(found)
  return place ? [place.name, ...place.altNames.map(({ name }) => name)] : []
}
