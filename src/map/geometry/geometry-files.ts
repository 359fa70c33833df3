import type { FeatureCollection } from 'geojson'
import type { Level } from '../../layers/kit/definition'
import type { LevelFiles } from '../../layers/registry'
import { fetchText } from '../../net/fetch-file'
import { nextTask } from '../next-task'
import { collectionOf, NOTHING } from './collection'
import type { GeometryText } from './geometry-request'

/** What every view needs. */
export const START_LEVELS = ['overview', 'always'] as const satisfies readonly Level[]

/** Where a file's geometry comes from: its address, or the geometry itself where it is computed. */
export type GeometryInput = Readonly<Record<string, string | FeatureCollection>>

/**
 * The geometry, each file fetched once; one that failed is fetched again when its level is next asked for.
 * What is drawn is read by the map's worker; the page reads for itself what it needs to know of it.
 */
export class GeometryFiles {
  readonly #input: GeometryInput
  readonly #levels: LevelFiles
  readonly #texts = new Map<string, string>()
  readonly #read = new Map<string, FeatureCollection>()
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

  /** Files that are missing, do not come, or were refused. */
  get failed(): ReadonlySet<string> {
    return this.#failed
  }

  /** Settles once each of the level's files has come or failed; never rejects. */
  async load(level: Level): Promise<void> {
    const missing = this.filesOf(level).filter((file) => !this.has(file))
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
      if (typeof input === 'string') this.#texts.set(file, await fetchText(input))
      else {
        this.#texts.set(file, JSON.stringify(input))
        this.#read.set(file, input)
      }
      this.#failed.delete(file)
    } catch {
      this.#failed.add(file)
    }
  }

  /** Takes these for failed: they are cut off, or something else than a collection that can be drawn. */
  refuse(files: readonly string[]): void {
    for (const file of files) {
      this.#texts.delete(file)
      this.#read.delete(file)
      this.#failed.add(file)
    }
  }

  /** Whether each of the level's files has come or failed. */
  isSettled(level: Level): boolean {
    return this.filesOf(level).every((file) => this.has(file) || this.#failed.has(file))
  }

  /** Whether the file has come, and was not refused. */
  has(file: string): boolean {
    return this.#texts.has(file)
  }

  /** What has come of the level; nothing until the level is settled. */
  texts(level: Level): readonly GeometryText[] {
    const files = this.isSettled(level) ? this.filesOf(level) : []
    return files.flatMap((file): GeometryText[] => {
      const text = this.#texts.get(file)
      return text === undefined ? [] : [[file, text]]
    })
  }

  /** Reads what has come of the level, each file in a task of its own; never rejects. */
  async read(level: Level): Promise<void> {
    for (const file of this.filesOf(level)) {
      if (this.isRead(file) || !this.has(file)) continue
      await nextTask()
      this.file(file)
    }
  }

  /** Whether the file's features can be had at once. */
  isRead(file: string): boolean {
    return this.#read.has(file)
  }

  /** The file's features, read now where that was not done before; none until it has come. */
  file(file: string): FeatureCollection {
    const known = this.#read.get(file)
    const text = this.#texts.get(file)
    if (known !== undefined || text === undefined) return known ?? NOTHING
    try {
      const collection = collectionOf(text)
      this.#read.set(file, collection)
      return collection
    } catch {
      this.refuse([file])
      return NOTHING
    }
  }
}
