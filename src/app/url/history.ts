import type { MapState } from '../../domain/map-state'
import type { NameChoice } from '../../domain/names'
import type { MapStateCell, Step } from '../state/map-state-cell.svelte'
import { decodeVisit, encode, type Decoded } from './codec'
import type { KnownIds } from './parameters'

/** Browsers drop or refuse history writes that keep coming faster, as a moving map's would. Milliseconds. */
const WRITE_INTERVAL = 300

export interface HistoryHooks {
  /** What has focus now, as a key that finds it again later; null for nothing worth returning to. */
  readonly focusKey: () => string | null
  /** The reader went back or forward, or edited the hash. */
  readonly onRestore: (decoded: Decoded, focusKey: string | null) => void
  /** The names that the reader chose last, for an address that says nothing at all. */
  readonly lastNames: () => NameChoice
}

interface Entry {
  state: MapState
  focusKey: string | null
}

/** What the address says, and whether it says anything: then somebody has followed a link. */
export const readLocation = (
  known: KnownIds,
  lastNames: NameChoice
): Decoded & { isLink: boolean } => ({
  ...decodeVisit(location.hash, known, lastNames),
  isLink: location.hash.length > 1
})

/** The page's address without its hash, and the state's link: what "Copy link" copies. */
export const linkTo = (state: MapState, known: KnownIds): string =>
  `${location.origin}${location.pathname}${location.search}#${encode(state, known)}`

/** The address of a page of this site, with scheme and host. */
export const wholeAddress = (path: string): string => new URL(path, location.href).href

/**
 * Keeps the browser's history in step with the cell: the one writer of the location.
 * Entries are remembered whole, so going back is exact even where a write was still waiting.
 */
export function connectHistory(
  cell: MapStateCell,
  known: KnownIds,
  hooks: HistoryHooks
): () => void {
  const entries = new Map<string, Entry>()
  let key = keyOf(history.state) ?? newKey()
  let waiting = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastWrite = -Infinity
  entries.set(key, { state: cell.current, focusKey: null })
  write('replace', cell.current)

  function write(step: Step, state: MapState): void {
    const url = `#${encode(state, known)}`
    const now = { atlasEntry: key }
    if (step === 'push') history.pushState(now, '', url)
    else if (location.hash !== url || keyOf(history.state) !== key) {
      history.replaceState(now, '', url)
    }
    lastWrite = performance.now()
    waiting = false
  }

  function schedule(): void {
    waiting = true
    clearTimeout(timer)
    const due = lastWrite + WRITE_INTERVAL - performance.now()
    timer = setTimeout(flush, Math.max(due, WRITE_INTERVAL / 2))
  }

  /** Writes what is still waiting into the present entry. */
  function flush(): void {
    clearTimeout(timer)
    if (waiting) write('replace', entries.get(key)!.state)
  }

  const stopListening = cell.subscribe((state, step) => {
    if (step === 'replace') {
      entries.set(key, { state, focusKey: null })
      return schedule()
    }
    // An entry is there as soon as it is opened, as the reader may go back at once or reload.
    flush()
    entries.get(key)!.focusKey = hooks.focusKey()
    key = newKey()
    entries.set(key, { state, focusKey: null })
    write('push', state)
  })

  function onPopState(event: PopStateEvent): void {
    clearTimeout(timer)
    waiting = false
    const popped = keyOf(event.state)
    const entry = popped === null ? undefined : entries.get(popped)
    key = popped ?? newKey()
    const decoded = entry
      ? { state: entry.state, ignored: [] }
      : readLocation(known, hooks.lastNames())
    entries.set(key, { state: decoded.state, focusKey: entry?.focusKey ?? null })
    cell.restore(decoded.state)
    if (popped === null) schedule()
    hooks.onRestore(decoded, entry?.focusKey ?? null)
  }

  addEventListener('popstate', onPopState)
  return () => {
    removeEventListener('popstate', onPopState)
    stopListening()
    clearTimeout(timer)
  }
}

function keyOf(state: unknown): string | null {
  const key = (state as { atlasEntry?: unknown } | null)?.atlasEntry
  return typeof key === 'string' ? key : null
}

let keys = 0
/** Not one of this page's keys from before a reload, whose states are forgotten. */
const newKey = (): string => `${Date.now().toString(36)}-${(keys += 1)}`
