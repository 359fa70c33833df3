import {
  VERSION_META,
  WORKER,
  type CopyState,
  type Progress,
  type Question
} from '../offline/keeping'
import OfflineCopy from '../panels/OfflineCopy.svelte'
import OfflineNotices from '../panels/OfflineNotices.svelte'

/**
 * The copy that the service worker keeps, as the page sees it. Where the browser, or the reader by
 * settings of theirs, lets no worker in, there is none and nothing is said.
 */
export class Offline {
  /** What comes with it. */
  readonly Panel = OfflineCopy
  readonly Notices = OfflineNotices
  /** The day that the copy is of, ISO; null while it is being made. */
  keptOn = $state<string | null>(null)
  /** Whether what is on the screen came from the copy, or could come from nowhere else. */
  isCopy = $state(false)
  /** Whether another version than the page's own is ready to take its place. */
  isNew = $state(false)
  /** As far as the browser knows. */
  isOnline = $state(true)
  /** Bytes that could be kept besides; 0 where all is. */
  unkept = $state(0)
  progress = $state.raw<Progress | null>(null)
  isForgotten = $state(false)
  #registration: ServiceWorkerRegistration | undefined
  readonly #base: string
  readonly #version: string

  private constructor(base: string, version: string) {
    this.#base = base
    this.#version = version
  }

  static #begun: Promise<Offline | undefined> | undefined

  /** The same whenever it is asked for. undefined where the page is of no version, the browser keeps no copies, or the reader saves data. */
  static begin(base: string): Promise<Offline | undefined> {
    return (Offline.#begun ??= Offline.#begin(base))
  }

  static async #begin(base: string): Promise<Offline | undefined> {
    const meta = document.querySelector<HTMLMetaElement>(`meta[name="${VERSION_META}"]`)
    if (!meta || !('serviceWorker' in navigator) || savesData()) return undefined
    const offline = new Offline(base, meta.content)
    try {
      await offline.#register()
    } catch {
      return undefined
    }
    return offline
  }

  async #register(): Promise<void> {
    const registration = await navigator.serviceWorker.register(this.#base + WORKER)
    this.#registration = registration
    registration.addEventListener('updatefound', () => this.#watch(registration.installing))
    this.#watch(registration.installing ?? registration.waiting ?? registration.active)
    addEventListener('offline', () => void this.#look())
    addEventListener('online', () => void this.#look())
    // Whoever comes back to a page left open for days is told of what is new.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') registration.update().catch(() => undefined)
    })
    await this.#look()
  }

  #watch(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => void this.#look())
  }

  /** What there is now, as the workers tell. */
  async #look(): Promise<void> {
    const { active, waiting } = this.#registration ?? {}
    const state = active && (await ask<CopyState>(active, 'state'))
    this.keptOn = state?.keptAt?.slice(0, 10) ?? null
    this.isCopy = this.keptOn !== null && (state?.isCopy === true || !navigator.onLine)
    const next = waiting && (await ask<CopyState>(waiting, 'state'))
    this.isNew = next !== null && next !== undefined && next.version !== this.#version
    this.unkept = state?.unkept ?? 0
    this.isOnline = navigator.onLine
  }

  /** Shows the version that waits, by loading the page anew; its link says the view. */
  loadNew(reload: () => void): void {
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
    this.#registration?.waiting?.postMessage('take over' satisfies Question)
  }

  keepAll(): void {
    const { active } = this.#registration ?? {}
    if (!active) return
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<Progress>) => this.#hear(data)
    active.postMessage('keep all' satisfies Question, [port2])
  }

  #hear(progress: Progress): void {
    this.progress = progress
    if ('kept' in progress && progress.kept === progress.of) this.unkept = 0
  }

  async forget(): Promise<void> {
    const { active } = this.#registration ?? {}
    if (!active) return
    await ask<true>(active, 'forget')
    this.isForgotten = true
    this.isCopy = this.isNew = false
  }
}

/** Whether the reader asks for few bytes; only some browsers tell. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/** Milliseconds; a worker that says nothing in that time is not waited for. */
const PATIENCE = 5000

function ask<T>(worker: ServiceWorker, question: Question): Promise<T | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<T>) => resolve(data)
    setTimeout(resolve, PATIENCE, null)
    worker.postMessage(question, [port2])
  })
}
