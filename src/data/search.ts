import MiniSearch from 'minisearch'
import data from 'virtual:search-data'
import { FIELDS, groupFound, tokensOf, type Findable, type Found } from '../domain/search'

const index = MiniSearch.loadJSON<Findable>(data.index, {
  fields: [...FIELDS],
  tokenize: tokensOf,
  processTerm: (term) => term
})

/** Where a town of the base map is; places of the atlas know that themselves. */
export const townAt = (name: string): readonly [lng: number, lat: number] | undefined =>
  data.towns[name]

/** Places by any of their names in any script, and passages by their words; the best first. */
export function search(query: string): Found {
  const results = index.search(query, {
    tokenize: (text) => tokensOf(text),
    // A sound is short and coarse: its beginning alone says too little.
    prefix: (term) => term.length >= (term.startsWith('~') ? 5 : 2),
    // What sounds alike is near enough already.
    fuzzy: (term) => (!term.startsWith('~') && term.length >= 6 ? 1 : false),
    boost: { names: 3 },
    boostTerm: (term) => (term.startsWith('~') ? 0.6 : 1),
    combineWith: 'OR',
    weights: { fuzzy: 0.3, prefix: 0.6 }
  })
  return groupFound(results.map((result) => String(result.id)))
}
