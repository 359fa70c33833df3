import type { FeatureCollection } from 'geojson'
import MiniSearch from 'minisearch'
import { FIELDS, tokensOf, type Findable } from '../src/domain/search'
import type { Project } from './read'

export interface SearchData {
  /** MiniSearch's own form. */
  readonly index: string
  /** Towns that only the base map shows: where they are, by name. */
  readonly towns: Readonly<Record<string, readonly [lng: number, lat: number]>>
}

/** Everything that can be found, made ready at build time. */
export function searchData(project: Project): SearchData {
  const towns = townsOf(project)
  const search = new MiniSearch<Findable>({
    fields: [...FIELDS],
    tokenize: tokensOf,
    processTerm: (term) => term
  })
  search.addAll([
    ...project.places.value.map((place) => ({
      id: `place:${place.id}`,
      names: [place.name, ...place.altNames.map(({ name }) => name)].join(' / '),
      text: ''
    })),
    ...Object.keys(towns).map((name) => ({
      id: `town:${name}`,
      names: [name, ...(FURTHER_NAMES[name] ?? [])].join(' / '),
      text: ''
    })),
    ...project.articles.flatMap(({ article }) =>
      article.value.excerpts.map(({ id, text }) => ({ id: `passage:${id}`, names: '', text }))
    )
  ])
  return { index: JSON.stringify(search), towns }
}

/** Where the name's sound is another in the local language: exemplar cities of Unicode CLDR 48. */
const FURTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  Baku: ['Bakı'],
  Moscow: ['Москва', 'Մոսկվա', 'Moskva'],
  Kyiv: ['Київ', 'Киев', 'Կիև'],
  Minsk: ['Мінск', 'Մինսկ']
}

function townsOf(project: Project): Record<string, [number, number]> {
  const text = project.out.find(({ file }) => file.endsWith('/towns.geojson'))?.text
  if (text === undefined) return {}
  return Object.fromEntries(
    (JSON.parse(text) as FeatureCollection).features.flatMap(({ properties, geometry }) =>
      geometry.type === 'Point'
        ? [[String(properties?.['name']), geometry.coordinates as [number, number]]]
        : []
    )
  )
}
