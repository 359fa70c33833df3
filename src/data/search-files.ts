import {
  pagePath,
  passagesPath,
  PASSAGES_IN_FILE,
  wordsPath,
  type Key,
  type PageFile,
  type PassagesFile,
  type SearchManifest,
  type WordEntry,
  type WordsFile
} from '../domain/search-parts'
import { decodePostings } from '../domain/postings'
import type { FoundPassage } from '../domain/search'

/** Files that are kept once they have come; what was asked for first is let go first. */
const KEPT = 64

/**
 * The files of the search, each fetched once while it is kept. Rejects where a file does not come
 * or is not the one that was asked for; it is fetched anew when it is next asked for.
 */
export class SearchFiles {
  readonly #manifest: SearchManifest
  readonly #fetch: (address: string) => Promise<unknown>
  readonly #kept = new Map<string, Promise<unknown>>()

  constructor(manifest: SearchManifest, fetch: (address: string) => Promise<unknown>) {
    this.#manifest = manifest
    this.#fetch = fetch
  }

  /** The numbers of the files that hold the keys from the first to the last, or would. */
  wordsFilesOf(first: Key, last: Key): number[] {
    const { firstKeys } = this.#manifest
    if (firstKeys.length === 0) return []
    const end = firstKeys.findLastIndex((key) => key <= last)
    const start = Math.max(
      0,
      firstKeys.findLastIndex((key) => key <= first)
    )
    return Array.from({ length: Math.max(0, end - start + 1) }, (_, at) => start + at)
  }

  words(file: number): Promise<WordsFile> {
    return this.#part(wordsPath(file), (value) => {
      const entries = asList(value).map(asEntry)
      return entries[0]?.[0] === this.#manifest.firstKeys[file] ? entries : refuse()
    })
  }

  /** The passages on a page, by their numbers. */
  page(page: number, key: Key): Promise<readonly number[]> {
    return this.#part(pagePath(page), (value) => {
      const { key: held, first, list } = asRecord(value) as Partial<PageFile>
      if (held !== key || typeof first !== 'number' || typeof list !== 'string') return refuse()
      return decodePostings(list, first - 1)
    })
  }

  async passage(number: number): Promise<FoundPassage> {
    const file = Math.floor(number / PASSAGES_IN_FILE)
    const from = file * PASSAGES_IN_FILE
    const { articles, passages } = await this.#part(passagesPath(file), (value) => {
      const part = asRecord(value) as Partial<PassagesFile>
      const { articles, passages } = part
      return part.from === from && articles && passages ? { articles, passages } : refuse()
    })
    const [excerpt, text, place, article] = passages[number - from] ?? refuse()
    const [publisher, published] = articles[article] ?? refuse()
    return { excerpt, text, publisher, published, place }
  }

  #part<T>(path: string, read: (value: unknown) => T): Promise<T> {
    const kept = this.#kept.get(path) as Promise<T> | undefined
    if (kept) return kept
    const part = this.#fetch(this.#manifest.folder + path).then(read)
    this.#kept.set(path, part)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    part.catch(() => this.#kept.get(path) === part && this.#kept.delete(path))
    return part
  }
}

function refuse(): never {
  throw new Error('A part of the search is not what was asked for.')
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : refuse())

const asRecord = (value: unknown): object =>
  typeof value === 'object' && value !== null ? value : refuse()

function asEntry(value: unknown): WordEntry {
  const [key, count, newest, pages] = asList(value)
  const isEntry = typeof key === 'string' && typeof count === 'number' && typeof newest === 'string'
  return isEntry && (pages === undefined || Array.isArray(pages)) ? (value as WordEntry) : refuse()
}
