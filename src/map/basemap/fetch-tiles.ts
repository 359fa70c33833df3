import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles'
import type { BasemapFault } from '../../domain/basemap'
import { PATIENCE } from '../../domain/patience'

/** Why tiles cannot be drawn, and whose they were to be. */
export class Unusable extends Error {
  constructor(
    readonly fault: BasemapFault,
    readonly address: string,
    cause: unknown
  ) {
    super(`${address}: ${fault}`, { cause })
  }
}

/** An answer with a body. Rejects with `Unusable` where there is none, or none in time. */
export async function fetched(
  address: string,
  { signal = AbortSignal.timeout(PATIENCE.stall), ...rest }: RequestInit = {}
): Promise<Response> {
  const response = await fetch(address, { ...rest, signal }).catch((error: unknown) => {
    // A tile that the map does not need any more.
    if (isNamed(error, 'AbortError')) throw error
    throw new Unusable(isNamed(error, 'TimeoutError') ? 'slow' : 'unreachable', address, error)
  })
  if (!response.ok || response.status === 204)
    throw new Unusable('unreachable', address, `status ${response.status}`)
  return response
}

const isNamed = (error: unknown, name: string): boolean =>
  error instanceof DOMException && error.name === name

/** A file of which parts are fetched, as PMTiles archives need it. */
export class RangeSource implements Source {
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  getKey(): string {
    return this.#url
  }

  async getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
    etag?: string
  ): Promise<RangeResponse> {
    const response = await fetched(this.#url, {
      headers: { Range: `bytes=${offset}-${offset + length - 1}` },
      ...(signal && { signal })
    })
    const isWhole = response.status !== 206
    // Whoever sends the whole file would send hundreds of megabytes for each tile.
    if (
      isWhole &&
      !(offset === 0 && Number(response.headers.get('Content-Length') || Infinity) <= length)
    ) {
      await response.body?.cancel()
      throw new Unusable('ranges', this.#url, `status ${response.status}`)
    }
    const found = response.headers.get('ETag')
    // A weak one says nothing of bytes.
    const strong = found === null || found.startsWith('W/') ? {} : { etag: found }
    // Another archive has taken its place.
    if (etag !== undefined && 'etag' in strong && strong.etag !== etag) throw new EtagMismatch()
    return { data: await response.arrayBuffer(), ...strong }
  }
}
