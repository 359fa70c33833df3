/** What the build tells the service worker, which keeps a copy of the site for reading offline. */
export interface KeptFiles {
  /** Another whenever any of the files is another. */
  readonly version: string
  /** Addresses below the site's base: the map page, its scripts, styles, fonts and geometry. */
  readonly start: readonly string[]
  /** Passages, search and pages, where they are kept without being asked for. */
  readonly words: readonly string[]
  /** Bytes of what `KEEP_ALL` lists and is not kept unasked. */
  readonly unkept: number
}

/** What `KEEP_ALL` lists where `words` of `KeptFiles` would be too many to be kept unasked. */
export interface AllFiles {
  readonly files: readonly string[]
  readonly bytes: number
}

/** The service worker and what it may be asked to fetch, below the site's base. */
export const WORKER = 'sw.js'
export const KEEP_ALL = 'keep-all.json'
/** In the map page: the version that it is of. Where there is none, no copy is kept. */
export const VERSION_META = 'atlas-version'

/** Bytes of passages, search and pages that are kept without being asked for. */
export const MOST_UNASKED = 5_000_000

/** What the page asks of the worker; it answers on the port that comes with the question. */
export type Question = 'state' | 'keep all' | 'take over' | 'forget'

/** The answer to `state`. */
export interface CopyState {
  readonly version: string
  /** When the copy was made: an ISO date with time; null while it is being made. */
  readonly keptAt: string | null
  /** Bytes that could be kept besides; 0 where all is. */
  readonly unkept: number
  /** Whether the page that asks came from the copy, since no answer came over the line. */
  readonly isCopy: boolean
}

/** Answers to `keep all`, the last of them with as many files kept as there are, or with a reason. */
export type Progress =
  { readonly kept: number; readonly of: number } | { readonly failed: 'full' | 'line' }

/**
 * Where the answer to a request comes from: what is named by its content from the copy; pages and
 * what else may change from the line, and from the copy where nothing comes; the rest is left alone.
 */
export function sourceOf(
  request: { readonly method: string; readonly url: string },
  scope: string
): 'copy' | 'line first' | 'line' {
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return 'line'
  const path = pathBelow(scope, request.url)
  const [folder] = path.split('/')
  if (folder === 'assets' || folder === 'parts') return 'copy'
  if (folder === 'embed' || folder === 'images' || path === WORKER || path === KEEP_ALL)
    return 'line'
  // Of the open data, the page alone: files to be taken away are as new as they can be.
  return folder !== 'data' || path === 'data/' ? 'line first' : 'line'
}

/** The address below the site's base, without what follows `?` or `#`. */
export const pathBelow = (scope: string, url: string): string =>
  url.slice(scope.length).replace(/[?#].*$/, '')

/** Which caches to give up, of the site's own, oldest first: the last before this version stays. */
export function outdated(caches: readonly string[], scope: string, version: string): string[] {
  const own = caches.filter((name) => name.startsWith(cachePrefix(scope)))
  const older = own.filter((name) => name !== cacheName(scope, version))
  return older.slice(0, -1)
}

/** Two sites may share a host. */
const cachePrefix = (scope: string): string => `atlas ${new URL(scope).pathname} `
export const cacheName = (scope: string, version: string): string => cachePrefix(scope) + version
export const isOwnCache = (name: string, scope: string): boolean =>
  name.startsWith(cachePrefix(scope))
