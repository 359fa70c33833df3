import { forget, forgetCopies, type WorkerScope } from './worker-scope'

// Put in the worker's place where a site keeps no copies: takes away what an earlier version kept.
//
// Already when it is installed: a browser activates it only once the earlier worker rests, and where
// a page has just woken that one, this may be long after.

const worker = globalThis as unknown as WorkerScope

worker.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([worker.skipWaiting(), forgetCopies(worker)]))
  // Not waited for: the browser ends a registration only once the install is over.
  void worker.registration.unregister()
})
worker.addEventListener('activate', (event) => event.waitUntil(forget(worker)))
