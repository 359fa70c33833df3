import { readFileSync, readdirSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** How the line between server and reader behaves; the server itself enforces it. */
export interface Line {
  /** Milliseconds from each request to the first byte of its answer. */
  latency: number
  /** Of all answers together. */
  bytesPerSecond: number
}

export const FAST: Line = { latency: 0, bytesPerSecond: Infinity }
/** 1.6 Mbps and 150 ms. */
export const SLOW: Line = { latency: 150, bytesPerSecond: 1_600_000 / 8 }

/** What was sent: bodies as they travelled, compressed where the file gains by it. */
export interface Sent {
  path: string
  /** The browser's word for what it is for: document, script, worker, style, font, empty, … */
  destination: string
  bytes: number
}

interface SentAt extends Sent {
  /** When its first byte left, milliseconds since 1970. */
  at: number
}

export interface LoadServer {
  url: string
  sent: SentAt[]
  close(): Promise<void>
}

/** Serves the files of a folder, compressed beforehand, over the line. */
export async function serve(files: Files, line: Line): Promise<LoadServer> {
  const sent: SentAt[] = []
  const pipe = new Pipe(line.bytesPerSecond)
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = files.get(path === '/' ? '/index.html' : path)
    const destination = String(request.headers['sec-fetch-dest'] ?? 'unknown')
    setTimeout(() => {
      if (!file) return void response.writeHead(404).end()
      sent.push({ path, destination, bytes: file.body.length, at: Date.now() })
      response.writeHead(200, {
        'content-type': file.type,
        'content-length': file.body.length,
        'cache-control': 'max-age=600',
        ...(file.compressed ? { 'content-encoding': 'br' } : {})
      })
      void send(response, file.body, pipe)
    }, line.latency)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, sent, close: () => closed(server) }
}

/** Serves the files while `act` runs. */
export async function withServer<T>(
  files: Files,
  line: Line,
  act: (server: LoadServer) => Promise<T>
): Promise<T> {
  const server = await serve(files, line)
  try {
    return await act(server)
  } finally {
    await server.close()
  }
}

/** The files of a site by their path in the address. */
export type Files = ReadonlyMap<string, Served>

export interface Served {
  body: Buffer
  type: string
  compressed: boolean
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain'
}

const ALREADY_COMPRESSED = new Set(['.woff2', '.png', '.webp', '.avif', '.jpg'])

/** The files of a folder by their path in the address, compressed as hard as brotli can. */
export function readFolder(folder: string): Map<string, Served> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
  return new Map(
    files.map((path) => {
      const type = TYPES[extname(path)] ?? 'application/octet-stream'
      const compressed = !ALREADY_COMPRESSED.has(extname(path))
      const raw = readFileSync(path)
      const address = `/${relative(folder, path).split(sep).join('/')}`
      return [address, { body: compressed ? brotli(raw) : raw, type, compressed }]
    })
  )
}

/** As a server compresses beforehand: quality 11. */
export const brotli = (bytes: Buffer): Buffer =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })

const CHUNK = 2048

async function send(response: ServerResponse, body: Buffer, pipe: Pipe): Promise<void> {
  for (let at = 0; at < body.length && !response.destroyed; at += CHUNK) {
    const chunk = body.subarray(at, at + CHUNK)
    await pipe.pass(chunk.length)
    response.write(chunk)
  }
  response.end()
}

/** One line for all answers: each chunk waits until those before it have passed. */
class Pipe {
  readonly #bytesPerSecond: number
  #freeAt = 0

  constructor(bytesPerSecond: number) {
    this.#bytesPerSecond = bytesPerSecond
  }

  async pass(bytes: number): Promise<void> {
    if (this.#bytesPerSecond === Infinity) return
    this.#freeAt = Math.max(this.#freeAt, performance.now()) + (bytes / this.#bytesPerSecond) * 1000
    const wait = this.#freeAt - performance.now()
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}
