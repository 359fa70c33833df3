import {
  cacheName,
  isOwnCache,
  KEEP_ALL,
  outdated,
  pathBelow,
  sourceOf,
  VERSION_META,
  type AllFiles,
  type CopyState,
  type KeptFiles,
  type Progress,
  type Question
} from './keeping'
import { forget, type LifeEvent, type WorkerScope } from './worker-scope'

/** Put in by the build. */
declare const ATLAS_KEPT: KeptFiles

interface AskEvent extends LifeEvent {
  readonly request: Request
  readonly resultingClientId: string
  respondWith(answer: Promise<Response>): void
}
interface QuestionEvent extends LifeEvent {
  readonly data: Question
  readonly ports: readonly MessagePort[]
  readonly source: { readonly id: string } | null
}
interface CopyingScope extends WorkerScope {
  addEventListener(type: 'install' | 'activate', act: (event: LifeEvent) => void): void
  addEventListener(type: 'fetch', act: (event: AskEvent) => void): void
  addEventListener(type: 'message', act: (event: QuestionEvent) => void): void
}

const worker = globalThis as unknown as CopyingScope
const { version, start, words, unkept } = ATLAS_KEPT
const scope = worker.registration.scope
const name = cacheName(scope, version)
/** Beside the files: when the copy was made. */
const MADE = `${scope}?made`
/** Beside the files: that all that can be kept is. */
const WHOLE = `${scope}?whole`
/** How long a page is waited for where there is a copy, milliseconds. */
const PATIENCE = 4000
const AT_ONCE = 4

/** Pages that came from the copy, by the browser's name for them. */
const fromCopy = new Set<string>()

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))

worker.addEventListener('fetch', (event) => {
  const source = sourceOf(event.request, scope)
  if (source === 'copy') event.respondWith(copyFirst(event.request))
  else if (source === 'line first') event.respondWith(lineFirst(event))
})

worker.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.data === 'take over') event.waitUntil(worker.skipWaiting())
  else if (event.data === 'forget')
    event.waitUntil(forget(worker).then(() => port?.postMessage(true)))
  else if (event.data === 'keep all') event.waitUntil(keepAll((said) => port?.postMessage(said)))
  else event.waitUntil(stateFor(event.source?.id).then((state) => port?.postMessage(state)))
})

async function install(): Promise<void> {
  await keep([...start, ...words])
  const cache = await caches.open(name)
  await cache.put(MADE, new Response(new Date().toISOString()))
}

/** The version before stays kept, for pages that are still open. */
async function activate(): Promise<void> {
  for (const old of outdated(await caches.keys(), scope, version)) await caches.delete(old)
  await worker.clients.claim()
}

/** Rejects where one does not come: a copy is whole, or there is none. */
async function keep(paths: readonly string[], onKept = (): void => undefined): Promise<void> {
  const cache = await caches.open(name)
  const left = [...paths]
  const next = async (): Promise<void> => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const url = scope + path
      if (!(await cache.match(url))) await cache.put(url, await copyOf(url))
      onKept()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
}

/** What is named by its content may be in an older copy; all else is asked for anew. */
async function copyOf(url: string): Promise<Response> {
  const isByContent = sourceOf({ method: 'GET', url }, scope) === 'copy'
  const older = isByContent ? await inAnyCopy(url) : undefined
  if (older) return older
  const response = await fetch(url, { cache: isByContent ? 'default' : 'no-cache' })
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
  if (url === scope && !isThisVersion(await response.clone().text())) {
    throw new Error('The map page is of another version: the site is being replaced.')
  }
  return response
}

const isThisVersion = (html: string): boolean =>
  html.includes(`<meta name="${VERSION_META}" content="${version}">`)

/** To open a cache would make it where it has been taken away. */
const kept = (url: string, cacheName = name): Promise<Response | undefined> =>
  caches.match(url, { cacheName })

async function inAnyCopy(url: string): Promise<Response | undefined> {
  const own = await kept(url)
  if (own) return own
  for (const other of await caches.keys()) {
    if (!isOwnCache(other, scope)) continue
    const older = await kept(url, other)
    if (older) return older
  }
  return undefined
}

/** A file that is named by its content; what is read is kept. */
async function copyFirst(request: Request): Promise<Response> {
  const url = scope + pathBelow(scope, request.url)
  const copied = await inAnyCopy(url)
  if (copied) return copied
  const response = await fetch(request)
  if (response.status === 200) {
    const copy = response.clone()
    // Where the device has no room left, the page has its answer all the same.
    void keepAsRead(url, copy).catch(() => undefined)
  }
  return response
}

/** Only beside what is kept: not once the copy has been taken away. */
async function keepAsRead(url: string, response: Response): Promise<void> {
  if (await caches.has(name)) await (await caches.open(name)).put(url, response)
}

/** What may change: as it is now, or as it was kept where nothing comes in time. */
async function lineFirst({ request, resultingClientId }: AskEvent): Promise<Response> {
  const path = pathBelow(scope, request.url)
  const copied = await kept(scope + path)
  if (!copied) return fetch(request)
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE, undefined))
  const live = await Promise.race([fetch(request).catch(() => undefined), late])
  if (live && live.status < 500) return live
  fromCopy.add(resultingClientId)
  return copied
}

async function stateFor(client: string | undefined): Promise<CopyState> {
  const made = await kept(MADE)
  return {
    version,
    keptAt: made ? await made.text() : null,
    unkept: (await kept(WHOLE)) ? 0 : unkept,
    isCopy: client !== undefined && fromCopy.has(client)
  }
}

async function keepAll(tell: (progress: Progress) => void): Promise<void> {
  try {
    const { files } = (await (await fetch(scope + KEEP_ALL)).json()) as AllFiles
    let done = 0
    await keep(files, () => {
      done += 1
      if (done % 20 === 0 && done < files.length) tell({ kept: done, of: files.length })
    })
    await (await caches.open(name)).put(WHOLE, new Response())
    tell({ kept: files.length, of: files.length })
  } catch (error) {
    tell({ failed: error instanceof DOMException ? 'full' : 'line' })
  }
}
