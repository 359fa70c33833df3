import MiniSearch from 'minisearch'
import {
  FIELDS,
  NAMES_APART,
  tokensOf,
  type Findable,
  type FoundPassage
} from '../../src/domain/search'
import type { Spot } from '../../src/domain/spot'
import type { Project } from '../read'
import { spotsOf } from './spots'

export interface SearchData {
  /** MiniSearch's own form. */
  readonly index: string
  /** In the order of their numbers in the index. */
  readonly spots: readonly Spot[]
  /** In the order of their numbers in the index. */
  readonly passages: readonly FoundPassage[]
}

/** Everything that can be found, made ready at build time. */
export function searchData(project: Project): SearchData {
  const spots = spotsOf(project)
  const passages = project.articles.flatMap(({ article: { value } }) =>
    value.excerpts.map(({ id, text, mentions }) => ({
      excerpt: id,
      text,
      publisher: value.publisher,
      place: mentions[0]!.place
    }))
  )
  const search = new MiniSearch<Findable>({
    fields: [...FIELDS],
    tokenize: tokensOf,
    processTerm: (term) => term
  })
  search.addAll([
    ...project.places.value.map((place) => ({
      id: `place:${place.id}`,
      names: [place.name, ...place.altNames.map(({ name }) => name)].join(NAMES_APART),
      text: ''
    })),
    ...spots.map(({ name, further }, at) => ({
      id: `spot:${at}`,
      names: [name, ...further].join(NAMES_APART),
      text: ''
    })),
    ...passages.map(({ text }, at) => ({ id: `passage:${at}`, names: '', text }))
  ])
  return { index: JSON.stringify(search), spots, passages }
}
