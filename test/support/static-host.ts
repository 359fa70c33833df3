import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

/** A rule of `_headers`: a path that may end with `*`, and what is sent with what it matches. */
export interface HeaderRule {
  readonly path: string
  readonly headers: readonly (readonly [name: string, value: string])[]
}

export interface StaticHost {
  /** Without a slash at the end. */
  readonly origin: string
  readonly close: () => Promise<void>
}

/** What a file is sent as, by how its name ends. */
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8'
}

interface Options {
  readonly base?: string
  readonly rules?: readonly HeaderRule[]
  /** Answers by itself, or says that it does not. */
  readonly instead?: (request: IncomingMessage, response: ServerResponse) => boolean
}

/**
 * Serves a folder below a path as GitHub Pages, Netlify and Cloudflare Pages do: a folder's
 * `index.html`, its address with a slash, `404.html` for what is not there, and `_headers` where the
 * host reads it.
 */
export async function serveFolder(
  folder: string,
  { base = '/', rules = [], instead = () => false }: Options = {}
): Promise<StaticHost> {
  const server = createServer((request, response) => {
    if (!instead(request, response)) answer(folder, base, rules, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    }
  }
}

function answer(
  folder: string,
  base: string,
  rules: readonly HeaderRule[],
  { url = '/' }: IncomingMessage,
  response: ServerResponse
): void {
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
  for (const [name, value] of rules
    .filter((rule) => matches(rule, path))
    .flatMap((r) => r.headers)) {
    response.appendHeader(name, value)
  }
  const file = path.startsWith(base) ? join(folder, path.slice(base.length)) : undefined
  if (file !== undefined && existsSync(file) && statSync(file).isDirectory()) {
    if (!path.endsWith('/')) return void response.writeHead(301, { Location: `${path}/` }).end()
    return send(response, 200, join(file, 'index.html'), folder)
  }
  send(response, 200, file, folder)
}

function send(
  response: ServerResponse,
  status: number,
  file: string | undefined,
  folder: string
): void {
  if (file === undefined || !existsSync(file)) {
    return void response
      .writeHead(404, { 'Content-Type': TYPES['.html'] })
      .end(readFileSync(join(folder, '404.html')))
  }
  response
    .writeHead(status, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' })
    .end(readFileSync(file))
}

const matches = ({ path }: HeaderRule, address: string): boolean =>
  path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path

/** Reads `_headers`. Throws on a line that is neither a path nor a header below one. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: { path: string; headers: [string, string][] }[] = []
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const header = /^\s+([A-Za-z-]+): (.+)$/.exec(line)
    const rule = rules.at(-1)
    if (/^\/\S*$/.test(line)) rules.push({ path: line, headers: [] })
    else if (header && rule) rule.headers.push([header[1]!, header[2]!])
    else throw new Error(`_headers has a line that no host understands: ${line}`)
  }
  return rules
}
