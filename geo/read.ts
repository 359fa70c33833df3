import { createHash } from 'node:crypto'
import type * as v from 'valibot'
import type { Article } from '../src/domain/article'
import type { Fault } from '../src/domain/fault'
import type { BaseLayer, Layer, Source } from '../src/domain/layer'
import type { Place } from '../src/domain/place'
import type { Redirect } from '../src/domain/redirects'
import type { SiteContent } from '../src/domain/site'
import { filesOnDisk, type Files } from './files'
import { readJson, readJsonList, type Located } from './validate/located-json'
import { readDrawnFile } from './validate/drawn-file'
import { strayFiles } from './validate/stray-files'
import { acceptedPart, type Question } from './import/filed-article'
import type { PlaceWords } from './import/place-words'
import type { NotEstablished } from '../src/domain/spot'
import type { RecordedVersion } from './compile/versions'
import { readGeometryFile, type PlaceGeometryFile } from './validate/check-geometry-files'
import {
  baseLayerSchema,
  filedArticleSchema,
  layerSchema,
  notEstablishedSchema,
  placeSchema,
  placeWordsSchema,
  redirectSchema,
  searchNamesSchema,
  siteSchema,
  sourceSchema,
  versionSchema
} from './validate/schemas'

/** Everything that people edit, as read from `geo/`. */
export interface Project {
  /** Of the project, as package.json has it; empty where there is none. */
  readonly release: string
  readonly site: Located<SiteContent>
  readonly places: Located<Place[]>
  /** The words, beyond their names, by which the importer recognises places. */
  readonly placeWords: Located<PlaceWords[]>
  /** Names of what the base map shows, in other languages than the map's, for the search. */
  readonly searchNames: Located<SearchNames[]>
  readonly notEstablished: Located<NotEstablished[]>
  /** Ids that links carry, and what they are called now. */
  readonly redirects: Located<Redirect[]>
  /** What links may have been made of; no part of the data itself. */
  readonly versions: Located<RecordedVersion[]>
  readonly layers: Located<Layer[]>
  /** What lies under the layers. */
  readonly baseLayers: Located<BaseLayer[]>
  readonly sources: Located<FiledSource[]>
  readonly articles: readonly ArticleFile[]
  /** Lines and areas that editors have filed, one a place. */
  readonly geometry: readonly PlaceGeometryFile[]
  readonly out: readonly OutFile[]
  /** SHA-256 of raw files in this project that sources list, by path; undefined where there is none. */
  readonly rawFiles: ReadonlyMap<string, string | undefined>
  /** Files that could not be read whole: what is not in them may only not have been read. */
  readonly unread: ReadonlySet<string>
}

export interface ArticleFile {
  readonly file: string
  /** What readers get: nothing that is undecided. */
  readonly article: Located<Article>
  /** What waits for a person. */
  readonly questions?: readonly Question[]
  /** Whether the importer has left its bookkeeping in the file. */
  readonly isReviewed?: boolean
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

/** A source with the raw files that are read from it. */
export interface FiledSource extends Source {
  readonly retrieved?: string
  readonly files?: readonly { readonly path: string; readonly sha256: string }[]
}

export const SITE = 'geo/content/site.json'
export const GAZETTEER = 'geo/content/gazetteer.json'
export const PLACE_WORDS = 'geo/content/place-words.json'
export const SEARCH_NAMES = 'geo/content/search-names.json'
export const NOT_ESTABLISHED = 'geo/content/not-established.json'
export const REDIRECTS = 'geo/content/redirects.json'
export const VERSIONS = 'geo/versions.json'
export const LAYERS = 'geo/content/layers.json'
export const BASE_LAYERS = 'geo/content/base-layers.json'
export const SOURCES = 'geo/sources/sources.json'
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

/** What a file was read as; absent where it cannot be. */
interface Read<T> {
  readonly located?: T
  readonly faults: Fault[]
}

/** What earlier readings made of files: those that are the same still are not read anew. */
export class EarlierReads {
  /** By path. */
  readonly files = new Map<string, { readonly text: string; readonly made: Read<unknown> }>()
  /** All that was read of a folder. */
  readonly folders = new Map<string, readonly unknown[]>()
}

/** Reads the project's data from its root folder. A file that cannot be read is left out and a fault. */
export const readProject = (
  root: string,
  earlier?: EarlierReads
): { project: Project; faults: Fault[] } => readProjectFrom(filesOnDisk(root), earlier)

/** The same from files wherever they are. */
export function readProjectFrom(
  files: Files,
  earlier = new EarlierReads()
): { project: Project; faults: Fault[] } {
  const faults: Fault[] = []
  const read = <T>(file: string, how: (text: string) => Read<T>): T | undefined => {
    const text = files.read(file)
    if (text === undefined) {
      faults.push({ file, line: 1, message: 'The file is missing. Put it back.' })
      return undefined
    }
    const before = earlier.files.get(file)
    // A path is always read in one way.
    const made = before?.text === text ? (before.made as Read<T>) : how(text)
    earlier.files.set(file, { text, made })
    faults.push(...made.faults)
    return made.located
  }
  const namesIn = (folder: string, ending: string): string[] =>
    files.list(folder).filter((name) => name.endsWith(ending))
  const none = { value: [], lineOf: () => 1 }
  const list = <T>(file: string, item: v.GenericSchema<unknown, T>): Located<T[]> =>
    read(file, (text) => readJsonList(file, text, item)) ?? none
  const listIfThere = <T>(file: string, item: v.GenericSchema<unknown, T>): Located<T[]> =>
    files.read(file) === undefined ? none : list(file, item)
  const articles = namesIn(ARTICLES, '.json').flatMap((name) => {
    const file = `${ARTICLES}/${name}`
    return read(file, (text) => readArticle(file, text)) ?? []
  })
  const each = <T>(folder: string, how: (file: OutFile) => Read<T>): readonly T[] => {
    const all = namesIn(folder, '.geojson').flatMap((name) => {
      const file = `${folder}/${name}`
      const located = read(file, (text) => how({ file, text }))
      return located === undefined ? [] : [located]
    })
    const before = earlier.folders.get(folder) as readonly T[] | undefined
    const isSame = before?.length === all.length && all.every((one, at) => one === before[at])
    const kept = isSame ? before : all
    earlier.folders.set(folder, kept)
    return kept
  }
  const sources = list(SOURCES, sourceSchema)
  const project: Project = {
    release: releaseIn(files.read('package.json')),
    site: read(SITE, (text) => readJson(SITE, text, siteSchema)) ?? {
      value: NO_SITE,
      lineOf: () => 1
    },
    places: list(GAZETTEER, placeSchema),
    placeWords: listIfThere(PLACE_WORDS, placeWordsSchema),
    searchNames: listIfThere(SEARCH_NAMES, searchNamesSchema),
    notEstablished: listIfThere(NOT_ESTABLISHED, notEstablishedSchema),
    redirects: listIfThere(REDIRECTS, redirectSchema),
    versions: listIfThere(VERSIONS, versionSchema),
    layers: list(LAYERS, layerSchema),
    baseLayers: listIfThere(BASE_LAYERS, baseLayerSchema),
    sources,
    articles,
    geometry: each(GEOMETRY, readGeometryFile),
    out: each(OUT, readDrawnFile),
    rawFiles: hashesOf(sources.value, files),
    unread: new Set(faults.map(({ file }) => file))
  }
  return { project, faults: [...faults, ...strayFiles(files)] }
}

function readArticle(file: string, text: string): Read<ArticleFile> {
  const { located, faults } = readJson(file, text, filedArticleSchema)
  if (!located) return { faults }
  const { value, lineOf } = located
  const { review } = value
  const article = { value: acceptedPart(value), lineOf }
  const isReviewed = review !== undefined
  return { located: { file, article, questions: review?.questions ?? [], isReviewed }, faults }
}

const releaseIn = (text: string | undefined): string =>
  text === undefined ? '' : String((JSON.parse(text) as { version?: unknown }).version ?? '')

/** Of files that lie in this project; packages may not be installed. */
const hashesOf = (
  sources: readonly FiledSource[],
  files: Files
): ReadonlyMap<string, string | undefined> =>
  new Map(
    sources
      .flatMap((source) => source.files ?? [])
      .filter(({ path }) => path.startsWith('geo/sources/'))
      .map(({ path }) => [path, sha256Of(files.read(path))])
  )

const sha256Of = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : createHash('sha256').update(text).digest('hex')
