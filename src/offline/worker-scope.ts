import { isOwnCache } from './keeping'

// What TypeScript's library for workers would say of them, which cannot stand beside that for pages.

export interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', act: (event: LifeEvent) => void): void
}

/** Takes away every copy of the site, of any version. */
export async function forgetCopies({ registration }: WorkerScope): Promise<void> {
  for (const name of await caches.keys()) {
    if (isOwnCache(name, registration.scope)) await caches.delete(name)
  }
}

/** Takes away every copy, and the worker itself. */
export async function forget(worker: WorkerScope): Promise<void> {
  await forgetCopies(worker)
  await worker.registration.unregister()
}
