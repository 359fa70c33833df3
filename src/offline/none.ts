import { forget, type WorkerScope } from './worker-scope'

// Put in the worker's place where a site keeps no copies: takes away what an earlier version kept.

const worker = globalThis as unknown as WorkerScope

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(forget(worker)))
