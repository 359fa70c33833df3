import type { Feature, FeatureCollection } from 'geojson'
import type { Level } from '../layers/kit/definition'
import type { LevelFiles } from '../layers/registry'
import { fetchJson } from '../net/fetch-json'

/** What every view needs. */
export const START_LEVELS = ['overview', 'always'] as const satisfies readonly Level[]

/** Where a file's geometry comes from: its address, or the geometry itself where it is computed. */
export type GeometryInput = Readonly<Record<string, string | FeatureCollection>>

/** The geometry, each file fetched once; one that failed is fetched again when its level is next asked for. */
export class GeometryFiles {
  readonly #input: GeometryInput
  readonly #levels: LevelFiles
  readonly #got = new Map<string, FeatureCollection>()
  readonly #failed = new Set<string>()
  readonly #coming = new Map<string, Promise<void>>()

  constructor(input: GeometryInput, levels: LevelFiles) {
    this.#input = input
    this.#levels = levels
  }

  /** Names of the level's files. */
  filesOf(level: Level): readonly string[] {
    return this.#levels[level]
  }

  /** Files that are missing, cut off, do not come, or are something else than a drawable collection. */
  get failed(): ReadonlySet<string> {
    return this.#failed
  }

  /** Settles once each of the level's files has come or failed; never rejects. */
  async load(level: Level): Promise<void> {
    const missing = this.filesOf(level).filter((file) => !this.#got.has(file))
    await Promise.all(missing.map((file) => this.#coming.get(file) ?? this.#ask(file)))
  }

  #ask(file: string): Promise<void> {
    const coming = this.#fetch(file).finally(() => this.#coming.delete(file))
    this.#coming.set(file, coming)
    return coming
  }

  async #fetch(file: string): Promise<void> {
    const input = this.#input[file]
    try {
      if (input === undefined) throw new Error(`No address is known of ${file}.geojson`)
      this.#got.set(file, typeof input === 'string' ? await fetchCollection(input) : input)
      this.#failed.delete(file)
    } catch {
      this.#failed.add(file)
    }
  }

  /** Whether each of the level's files has come or failed. */
  isSettled(level: Level): boolean {
    return this.filesOf(level).every((file) => this.#got.has(file) || this.#failed.has(file))
  }

  has(file: string): boolean {
    return this.#got.has(file)
  }

  /** The file's features; none until it has come. */
  file(file: string): FeatureCollection {
    return this.#got.get(file) ?? { type: 'FeatureCollection', features: [] }
  }

  /**
   * The level's files that have come, as one collection; each feature says which file it is of.
   * Empty until the level is settled.
   */
  collection(level: Level): FeatureCollection {
    const files = this.isSettled(level) ? this.filesOf(level) : []
    return clonedByBrowser({
      type: 'FeatureCollection',
      features: files.flatMap((file) =>
        (this.#got.get(file)?.features ?? []).map((feature): Feature => ({
          ...feature,
          properties: { ...feature.properties, file }
        }))
      )
    })
  }
}

/**
 * Before MapLibre posts an object to its worker it copies it in JavaScript, array by array, but for what
 * it takes to be an instance of some class of the language: that it leaves to the browser, whose own
 * copying takes a fraction of the time and makes a plain object of it.
 */
const clonedByBrowser = (collection: FeatureCollection): FeatureCollection =>
  Object.setPrototypeOf(collection, Boolean.prototype) as FeatureCollection

/** The feature collection at the address; rejects where there is none, or none that can be drawn. */
export async function fetchCollection(url: string): Promise<FeatureCollection> {
  const value = await fetchJson(url)
  if (isCollection(value)) return value
  throw new Error(`${url} is no GeoJSON feature collection`)
}

const isCollection = (value: unknown): value is FeatureCollection =>
  typeof value === 'object' &&
  value !== null &&
  'features' in value &&
  Array.isArray(value.features) &&
  value.features.every((feature) => isDrawable(feature?.geometry))

/** How deep each kind's positions lie in its coordinates. */
const DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3
}

function isDrawable(geometry: { type: string; coordinates: unknown } | null | undefined): boolean {
  const depth = DEPTH[geometry?.type ?? '']
  return depth !== undefined && arePositions(geometry?.coordinates, depth)
}

/** Whether every position in it is a spot on the globe; MapLibre draws others as nothing and says no word. */
function arePositions(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length === 0) return false
  if (depth > 0) return value.every((each) => arePositions(each, depth - 1))
  const [lng, lat] = value as unknown[]
  return isWithin(lng, 180) && isWithin(lat, 90)
}

const isWithin = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Math.abs(value) <= most
