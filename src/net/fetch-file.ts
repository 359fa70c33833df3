import { PATIENCE } from '../domain/patience'

/** Milliseconds. */
const BETWEEN_LOOKS = 1000

/** When a file was last asked for, or a piece of one came; by the clock that nobody sets. */
let stirred = 0

/** The host answered, but with no file. */
export class NoFile extends Error {
  constructor(
    readonly url: string,
    readonly status: number
  ) {
    super(`${url} answers ${status}`)
  }
}

/** The JSON at the address; rejects where there is none, and as `fetchText` does. */
export const fetchJson = async (url: string): Promise<unknown> =>
  (await fetchFile(url)).json() as Promise<unknown>

/**
 * The text at the address; rejects where there is none, and once nothing more has come of any file
 * for `PATIENCE.stall`.
 */
export const fetchText = async (url: string): Promise<string> => (await fetchFile(url)).text()

/** An answer that has come whole. */
async function fetchFile(url: string): Promise<Response> {
  const stalled = new AbortController()
  const stir = (): void => void (stirred = performance.now())
  stir()
  let looked = stirred
  const watch = setInterval(() => {
    const now = performance.now()
    if (now - looked > PATIENCE.pause) stir()
    looked = now
    if (now - stirred >= PATIENCE.stall) stalled.abort(new Error(`${url} does not come`))
  }, BETWEEN_LOOKS)
  try {
    const response = await fetch(url, { signal: stalled.signal })
    if (!response.ok || !response.body) throw new NoFile(url, response.status)
    stir()
    const pieces: Uint8Array<ArrayBuffer>[] = []
    const reader = response.body.getReader()
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      stir()
      pieces.push(piece.value)
    }
    return new Response(new Blob(pieces))
  } finally {
    clearInterval(watch)
  }
}
