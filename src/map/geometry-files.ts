import type { ExpressionSpecification } from 'maplibre-gl'
import type { Feature, FeatureCollection } from 'geojson'

/**
 * The files that each source of the map is made of, in no order that shows. Sources are few since
 * each costs a mask over the whole window every time the paint order comes to it.
 */
export const SOURCE_FILES = {
  /** States and land while the map is far. */
  overview: ['basemap-coarse', 'csto-coarse', 'mentioned-coarse'],
  /** What is small enough to be drawn from one file at every zoom. */
  places: [
    'accuracy',
    'basemap-labels',
    'border-coarse',
    'exclaves',
    'karabakh',
    'towns',
    'villages',
    'yerevan'
  ],
  /** States, land and the border where the map is near; fetched when the view needs them. */
  detail: ['basemap', 'border', 'border-segments', 'csto', 'mentioned']
} as const

export type SourceName = keyof typeof SOURCE_FILES
export type GeometryFile = (typeof SOURCE_FILES)[SourceName][number]

export const SOURCE_NAMES = Object.keys(SOURCE_FILES) as SourceName[]
/** What every view needs. */
export const START_SOURCES = ['overview', 'places'] as const

/** Where a file's geometry comes from: its address, or the geometry itself where it is computed. */
export type GeometryInput = Readonly<Record<GeometryFile, string | FeatureCollection>>

/** The file that a style layer draws, written into it so that a layer can be found by its file. */
export interface DrawnFrom {
  readonly source: SourceName
  readonly metadata: { readonly file: GeometryFile }
  readonly filter: ExpressionSpecification
}

/** The part of a style layer that says what it draws: a file's features, or those of them that match. */
export function from(file: GeometryFile, ...only: ExpressionSpecification[]): DrawnFrom {
  const ofFile: ExpressionSpecification = ['==', ['get', 'file'], file]
  return {
    source: SOURCE_NAMES.find((name) => filesOf(name).includes(file))!,
    metadata: { file },
    filter: only.length === 0 ? ofFile : ['all', ofFile, ...only]
  }
}

export const filesOf = (source: SourceName): readonly GeometryFile[] => SOURCE_FILES[source]

/** The geometry, each file fetched once; one that failed is fetched again when its source is next asked for. */
export class GeometryFiles {
  readonly #input: GeometryInput
  readonly #got = new Map<GeometryFile, FeatureCollection>()
  readonly #failed = new Set<GeometryFile>()
  readonly #coming = new Map<GeometryFile, Promise<void>>()

  constructor(input: GeometryInput) {
    this.#input = input
  }

  /** Files that are missing, cut off, or something else than a feature collection. */
  get failed(): ReadonlySet<GeometryFile> {
    return this.#failed
  }

  /** Settles once each of the source's files has come or failed; never rejects. */
  async load(source: SourceName): Promise<void> {
    const missing = filesOf(source).filter((file) => !this.#got.has(file))
    await Promise.all(missing.map((file) => this.#coming.get(file) ?? this.#ask(file)))
  }

  #ask(file: GeometryFile): Promise<void> {
    const coming = this.#fetch(file).finally(() => this.#coming.delete(file))
    this.#coming.set(file, coming)
    return coming
  }

  async #fetch(file: GeometryFile): Promise<void> {
    const input = this.#input[file]
    try {
      this.#got.set(file, typeof input === 'string' ? await fetchCollection(input) : input)
      this.#failed.delete(file)
    } catch {
      this.#failed.add(file)
    }
  }

  /** Whether each of the source's files has come or failed. */
  isSettled(source: SourceName): boolean {
    return filesOf(source).every((file) => this.#got.has(file) || this.#failed.has(file))
  }

  has(file: GeometryFile): boolean {
    return this.#got.has(file)
  }

  /** The file's features; none until it has come. */
  file(file: GeometryFile): FeatureCollection {
    return this.#got.get(file) ?? { type: 'FeatureCollection', features: [] }
  }

  /**
   * The source's files that have come, as one collection; each feature says which file it is of.
   * Empty until the source is settled.
   */
  collection(source: SourceName): FeatureCollection {
    const files = this.isSettled(source) ? filesOf(source) : []
    return {
      type: 'FeatureCollection',
      features: files.flatMap((file) =>
        (this.#got.get(file)?.features ?? []).map((feature): Feature => ({
          ...feature,
          properties: { ...feature.properties, file }
        }))
      )
    }
  }
}

/** The feature collection at the address; rejects where there is none. */
export async function fetchCollection(url: string): Promise<FeatureCollection> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
  const value: unknown = await response.json()
  if (isCollection(value)) return value
  throw new Error(`${url} is no GeoJSON feature collection`)
}

const isCollection = (value: unknown): value is FeatureCollection =>
  typeof value === 'object' &&
  value !== null &&
  'features' in value &&
  Array.isArray(value.features) &&
  value.features.every((feature) => Array.isArray(feature?.geometry?.coordinates))
