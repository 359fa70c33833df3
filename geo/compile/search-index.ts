import MiniSearch from 'minisearch'
import { FIELDS, NAMES_APART, tokensOf, type Findable } from '../../src/domain/search'
import type { Spot } from '../../src/domain/spot'
import type { Project } from '../read'
import { spotsOf } from './spots'

export interface SearchData {
  /** MiniSearch's own form. */
  readonly index: string
  /** In the order of their numbers in the index. */
  readonly spots: readonly Spot[]
}

/** Everything that has a name, made ready at build time; passages are in `search-parts.ts`. */
export function searchData(project: Project): SearchData {
  const spots = spotsOf(project)
  const search = new MiniSearch<Findable>({
    fields: [...FIELDS],
    tokenize: tokensOf,
    processTerm: (term) => term
  })
  search.addAll([
    ...project.places.value.map((place) => ({
      id: `place:${place.id}`,
      names: [place.name, ...place.altNames.map(({ name }) => name)].join(NAMES_APART)
    })),
    ...spots.map(({ name, further }, at) => ({
      id: `spot:${at}`,
      names: [name, ...further].join(NAMES_APART)
    }))
  ])
  return { index: JSON.stringify(search), spots }
}
