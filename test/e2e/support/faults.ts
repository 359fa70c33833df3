import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { serveFolder, TYPES, type StaticHost } from '../../support/static-host'

/** How a file comes to a reader, other than whole and at once. */
export const FAULTS = [
  'is missing',
  'is refused by a fault of the server',
  'never answers',
  'stops halfway',
  'is cut off',
  'is called something else',
  'is a web page',
  'is garbage',
  'is slow'
] as const
export type Fault = (typeof FAULTS)[number]

const PAGE = '<!doctype html><title>Sign in</title><p>Sign in'
/** Of a slow file: so many pieces, so many milliseconds apart. */
const PIECES = 8
const APART = 400

/** A host of the build on which one file comes as the fault says, until that is mended. */
export interface FaultyHost extends StaticHost {
  readonly mend: () => void
  /** How often the file was asked for. */
  readonly asked: () => number
}

export async function serveWithFault(
  folder: string,
  file: RegExp,
  fault: Fault
): Promise<FaultyHost> {
  let isMended = false
  let asked = 0
  const host = await serveFolder(folder, {
    instead({ url = '/' }, response) {
      const { pathname } = new URL(url, 'http://localhost')
      if (!file.test(pathname)) return false
      asked += 1
      if (isMended) return false
      spoil(response, fault, readFileSync(join(folder, pathname)), TYPES[extname(pathname)]!)
      return true
    }
  })
  return { ...host, mend: () => (isMended = true), asked: () => asked }
}

function spoil(response: ServerResponse, fault: Fault, bytes: Buffer, type: string): void {
  const whole = { 'Content-Type': type, 'Content-Length': bytes.length }
  const half = bytes.subarray(0, bytes.length / 2)
  switch (fault) {
    case 'is missing':
      return void response.writeHead(404, { 'Content-Type': 'text/html' }).end(PAGE)
    case 'is refused by a fault of the server':
      return void response.writeHead(500, { 'Content-Type': 'text/plain' }).end('Out of order')
    case 'never answers':
      return
    case 'stops halfway':
      return void response.writeHead(200, whole).write(half)
    case 'is cut off':
      return void response.writeHead(200, whole).write(half, () => response.destroy())
    case 'is called something else':
      return void response
        .writeHead(200, { ...whole, 'Content-Type': 'application/x-unknown' })
        .end(bytes)
    case 'is a web page':
      return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE)
    case 'is garbage':
      return void response
        .writeHead(200, whole)
        .end(Buffer.from(bytes.map((byte, at) => (byte * 7 + at * 31) % 256)))
    case 'is slow':
      response.writeHead(200, whole)
      return dribble(response, bytes, Math.ceil(bytes.length / PIECES))
  }
}

function dribble(response: ServerResponse, bytes: Buffer, piece: number): void {
  response.write(bytes.subarray(0, piece))
  const rest = bytes.subarray(piece)
  if (rest.length === 0) response.end()
  else setTimeout(() => dribble(response, rest, piece), APART)
}
