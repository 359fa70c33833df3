import MiniSearch from 'minisearch'
import data from 'virtual:search-data'
import { beginsOneOf, FIELDS, NOTHING, tokensOf, type Findable, type Found } from '../domain/search'
import type { Spot } from '../domain/spot'
import { atlas } from './atlas'

const index = MiniSearch.loadJSON<Findable>(data.index, {
  fields: [...FIELDS],
  tokenize: tokensOf,
  processTerm: (term) => term
})

/** Shorter beginnings of a sound are in half of all names. Letters, the mark of a sound included. */
const SHORTEST_BEGINNING = 6

/** Places by any of their names in any script, and passages by their words; the best first. */
export function search(query: string): Found {
  const results = index.search(query, {
    tokenize: (text) => tokensOf(text),
    prefix: (term) => term.length >= (term.startsWith('~') ? SHORTEST_BEGINNING : 2),
    // What sounds alike is near enough already.
    fuzzy: (term) => (!term.startsWith('~') && term.length >= 6 ? 1 : false),
    boost: { names: 3 },
    boostTerm: (term) => (term.startsWith('~') ? 0.6 : 1),
    combineWith: 'OR',
    weights: { fuzzy: 0.3, prefix: 0.6 }
  })
  if (results.length === 0) return NOTHING
  const ids = results.map((result) => String(result.id))
  const of = (kind: string): string[] =>
    ids.filter((id) => id.startsWith(`${kind}:`)).map((id) => id.slice(kind.length + 1))
  const named = ids.flatMap((id): (string | Spot)[] => {
    if (id.startsWith('place:')) return [id.slice('place:'.length)]
    const spot = id.startsWith('spot:') ? data.spots[Number(id.slice('spot:'.length))] : undefined
    return spot ? [spot] : []
  })
  const passages = of('passage').flatMap((at) => data.passages[Number(at)] ?? [])
  const isName = named.some((each) => beginsOneOf(namesOf(each), query))
  return { named, passages, passagesFirst: passages.length > 0 && !isName }
}

function namesOf(found: string | Spot): string[] {
  if (typeof found !== 'string') return [found.name, ...found.further]
  const place = atlas.placeById.get(found)
  return place ? [place.name, ...place.altNames.map(({ name }) => name)] : []
}
