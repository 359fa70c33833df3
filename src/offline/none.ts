import { isOwnCache } from './keeping'

// Put in the worker's place where a site keeps no copies: takes away what an earlier version kept.

interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}
const worker = globalThis as unknown as {
  readonly registration: ServiceWorkerRegistration
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', act: (event: LifeEvent) => void): void
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(takeAway()))

async function takeAway(): Promise<void> {
  const { scope } = worker.registration
  for (const name of await caches.keys()) if (isOwnCache(name, scope)) await caches.delete(name)
  await worker.registration.unregister()
}
