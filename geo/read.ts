import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as v from 'valibot'
import type { Article } from '../src/domain/article'
import type { Fault } from '../src/domain/fault'
import type { BaseLayer, Layer, Source } from '../src/domain/layer'
import type { Place } from '../src/domain/place'
import type { SiteContent } from '../src/domain/site'
import { readJson, type Located } from './validate/located-json'
import { acceptedPart, type Question } from './import/filed-article'
import type { PlaceWords } from './import/place-words'
import type { NotEstablished } from '../src/domain/spot'
import { readGeometryFile, type PlaceGeometryFile } from './validate/check-geometry-files'
import {
  filedArticleSchema,
  gazetteerSchema,
  baseLayersSchema,
  layersSchema,
  notEstablishedSchema,
  placeWordsSchema,
  searchNamesSchema,
  siteSchema,
  sourcesSchema
} from './validate/schemas'

/** Everything that people edit, as read from `geo/`. */
export interface Project {
  readonly site: Located<SiteContent>
  readonly places: Located<Place[]>
  /** The words, beyond their names, by which the importer recognises places. */
  readonly placeWords: Located<PlaceWords[]>
  /** Names of what the base map shows, in other languages than the map's, for the search. */
  readonly searchNames: Located<SearchNames[]>
  readonly notEstablished: Located<NotEstablished[]>
  readonly layers: Located<Layer[]>
  /** What lies under the layers. */
  readonly baseLayers: Located<BaseLayer[]>
  readonly sources: Located<Source[]>
  readonly articles: readonly ArticleFile[]
  /** Lines and areas that editors have filed, one a place. */
  readonly geometry: readonly PlaceGeometryFile[]
  readonly out: readonly OutFile[]
}

export interface ArticleFile {
  readonly file: string
  /** What readers get: nothing that is undecided. */
  readonly article: Located<Article>
  /** What waits for a person. */
  readonly questions?: readonly Question[]
}

export interface SearchNames {
  readonly name: string
  readonly further: readonly string[]
  readonly source: string
}

/** One file of drawn geometry. */
export interface OutFile {
  readonly file: string
  readonly text: string
}

export const SITE = 'geo/content/site.json'
export const GAZETTEER = 'geo/content/gazetteer.json'
export const PLACE_WORDS = 'geo/content/place-words.json'
const SEARCH_NAMES = 'geo/content/search-names.json'
export const NOT_ESTABLISHED = 'geo/content/not-established.json'
export const LAYERS = 'geo/content/layers.json'
const BASE_LAYERS = 'geo/content/base-layers.json'
const SOURCES = 'geo/sources/sources.json'
export const ARTICLES = 'geo/content/articles'
export const GEOMETRY = 'geo/content/geometry'
export const OUT = 'geo/out'

/** Stands in for a file that cannot be read, which is a fault. */
const NO_SITE: SiteContent = {
  title: '',
  topic: '',
  area: '',
  firstView: [0, 0, 0, 0],
  questions: [],
  distances: { of: [], to: [], within: [] }
}

/** Reads the project's data from its root folder. A file that cannot be read is left out and a fault. */
export function readProject(root: string): { project: Project; faults: Fault[] } {
  const faults: Fault[] = []
  const keep = <T>(read: { located?: T; faults: Fault[] }): T | undefined => {
    faults.push(...read.faults)
    return read.located
  }
  const read = (file: string): string => {
    try {
      return readFileSync(join(root, file), 'utf8')
    } catch {
      faults.push({ file, line: 1, message: 'The file is missing. Put it back.' })
      return '[]'
    }
  }
  const none = { value: [], lineOf: () => 1 }
  const articles = namesIn(join(root, ARTICLES), '.json').flatMap((name): ArticleFile[] => {
    const file = `${ARTICLES}/${name}`
    const filed = keep(readJson(file, read(file), filedArticleSchema))
    if (!filed) return []
    const { value, lineOf } = filed
    const questions = value.review?.questions ?? []
    return [{ file, article: { value: acceptedPart(value), lineOf }, questions }]
  })
  const readIfThere = <T>(file: string, schema: v.GenericSchema<unknown, T[]>): Located<T[]> =>
    (existsSync(join(root, file)) && keep(readJson(file, read(file), schema))) || none
  const project: Project = {
    site: keep(readJson(SITE, read(SITE), siteSchema)) ?? { value: NO_SITE, lineOf: () => 1 },
    places: keep(readJson(GAZETTEER, read(GAZETTEER), gazetteerSchema)) ?? none,
    placeWords: readIfThere(PLACE_WORDS, placeWordsSchema),
    searchNames: readIfThere(SEARCH_NAMES, searchNamesSchema),
    notEstablished: readIfThere(NOT_ESTABLISHED, notEstablishedSchema),
    layers: keep(readJson(LAYERS, read(LAYERS), layersSchema)) ?? none,
    baseLayers: readIfThere(BASE_LAYERS, baseLayersSchema),
    sources: keep(readJson(SOURCES, read(SOURCES), sourcesSchema)) ?? none,
    articles,
    geometry: namesIn(join(root, GEOMETRY), '.geojson').flatMap((name): PlaceGeometryFile[] => {
      const file = `${GEOMETRY}/${name}`
      return [keep(readGeometryFile({ file, text: read(file) }))].filter(
        (each) => each !== undefined
      )
    }),
    out: namesIn(join(root, OUT), '.geojson').map((name) => ({
      file: `${OUT}/${name}`,
      text: read(`${OUT}/${name}`)
    }))
  }
  return { project, faults }
}

function namesIn(folder: string, ending: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .sort()
  } catch {
    return []
  }
}
