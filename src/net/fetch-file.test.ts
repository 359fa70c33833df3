import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PATIENCE } from '../domain/patience'
import { fetchJson, NoFile } from './fetch-file'

const HOUR = 3_600_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date', 'performance'] })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** From now on every address answers so; `null` for never. */
function answer(response: Response | null): void {
  vi.stubGlobal('fetch', (_url: string, { signal }: { signal: AbortSignal }) =>
    response
      ? Promise.resolve(response)
      : new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  )
}

/** Whether the file is still waited for, its failure or its value. */
function watched(promise: Promise<unknown>): { outcome: unknown } {
  const result: { outcome: unknown } = { outcome: 'waiting' }
  promise.then(
    (value) => (result.outcome = value),
    (error: unknown) => (result.outcome = error)
  )
  return result
}

/** An hour passes in which nothing runs. */
function sleep(): void {
  const now = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => now() + HOUR)
}

describe('a file of JSON', () => {
  test('comes whole, in however many pieces', async () => {
    const pieces = ['{"a":', '[1,', '2]}'].map((piece) => new TextEncoder().encode(piece))
    answer(new Response(new Blob(pieces)))
    expect(await fetchJson('/a.json')).toEqual({ a: [1, 2] })
  })

  test('is told from an answer without one', async () => {
    answer(new Response('gone', { status: 404 }))
    await expect(fetchJson('/a.json')).rejects.toBeInstanceOf(NoFile)
  })

  test('is given up once nothing has come for as long as the reader is asked to wait', async () => {
    answer(null)
    const waiting = watched(fetchJson('/a.json'))
    await vi.advanceTimersByTimeAsync(PATIENCE.stall - 1)
    expect(waiting.outcome).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    expect(String(waiting.outcome)).toContain('/a.json does not come')
  })

  test('is given up as soon where the clock is put back meanwhile', async () => {
    answer(null)
    const waiting = watched(fetchJson('/a.json'))
    await vi.advanceTimersByTimeAsync(PATIENCE.stall / 3)
    vi.setSystemTime(Date.now() - HOUR)
    await vi.advanceTimersByTimeAsync(PATIENCE.stall)
    expect(String(waiting.outcome)).toContain('does not come')
  })

  test.each([
    ['the clock is put forward', () => void vi.setSystemTime(Date.now() + HOUR)],
    ['the machine slept', sleep]
  ])('is waited for on where %s', async (_, happen) => {
    answer(null)
    const waiting = watched(fetchJson('/a.json'))
    await vi.advanceTimersByTimeAsync(PATIENCE.stall / 3)
    happen()
    await vi.advanceTimersByTimeAsync(PATIENCE.stall / 3)
    expect(waiting.outcome).toBe('waiting')
    await vi.advanceTimersByTimeAsync(PATIENCE.stall)
    expect(String(waiting.outcome)).toContain('does not come')
  })

  test('is waited for while another one comes', async () => {
    answer(null)
    const waiting = watched(fetchJson('/a.json'))
    await vi.advanceTimersByTimeAsync(PATIENCE.stall - 1000)
    const other = watched(fetchJson('/b.json'))
    await vi.advanceTimersByTimeAsync(PATIENCE.stall - 2000)
    expect([waiting.outcome, other.outcome]).toEqual(['waiting', 'waiting'])
  })
})
