import type { Map as MapLibreMap } from 'maplibre-gl'
import { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'
import { whenAtRest } from './at-rest'

beforeEach(() => void vi.useFakeTimers())

function watched(): { map: EventEmitter; acted: () => number } {
  const map = Object.assign(new EventEmitter(), { isMoving: () => false })
  const act = vi.fn()
  whenAtRest(map as unknown as MapLibreMap, act)
  return { map, acted: () => act.mock.calls.length }
}

test('a flight by many small steps is followed once, at its end', () => {
  const { map, acted } = watched()
  for (let step = 0; step < 20; step += 1) {
    map.emit('movestart')
    map.emit('moveend')
    map.emit('idle')
    vi.advanceTimersByTime(120)
  }
  expect(acted()).toBe(0)
  vi.advanceTimersByTime(100)
  expect(acted()).toBe(1)
})

test('what is drawn after a move is followed as well', () => {
  const { map, acted } = watched()
  map.emit('moveend')
  vi.advanceTimersByTime(1000)
  map.emit('idle')
  vi.advanceTimersByTime(1000)
  expect(acted()).toBe(2)
})

test('nothing is followed in the middle of a move, nor after the map has gone', () => {
  const { map, acted } = watched()
  map.emit('idle')
  map.emit('movestart')
  vi.advanceTimersByTime(1000)
  map.emit('moveend')
  map.emit('remove')
  vi.advanceTimersByTime(1000)
  expect(acted()).toBe(0)
})
