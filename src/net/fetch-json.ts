import { PATIENCE } from '../domain/patience'

/** Milliseconds. */
const BETWEEN_LOOKS = 1000

/** How often a file was asked for, or a piece of one came. */
let stirs = 0

/** The host answered, but with no file. */
export class NoFile extends Error {
  constructor(
    readonly url: string,
    readonly status: number
  ) {
    super(`${url} answers ${status}`)
  }
}

/**
 * The JSON at the address; rejects where there is none, and once nothing more has come of any file
 * for `PATIENCE.stall`.
 */
export async function fetchJson(url: string): Promise<unknown> {
  const stalled = new AbortController()
  let seen = ++stirs
  let quiet = 0
  // Looks are counted, not read off a clock: one that is set anew, or a machine that slept, is no delay.
  const watch = setInterval(() => {
    quiet = seen === stirs ? quiet + BETWEEN_LOOKS : 0
    seen = stirs
    if (quiet >= PATIENCE.stall) stalled.abort(new Error(`${url} does not come`))
  }, BETWEEN_LOOKS)
  try {
    const response = await fetch(url, { signal: stalled.signal })
    if (!response.ok || !response.body) throw new NoFile(url, response.status)
    stirs++
    const pieces: Uint8Array<ArrayBuffer>[] = []
    const reader = response.body.getReader()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      stirs++
      pieces.push(piece.value)
    }
    return await new Response(new Blob(pieces)).json()
  } finally {
    clearInterval(watch)
  }
}
