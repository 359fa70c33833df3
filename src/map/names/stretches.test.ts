import { expect, test } from 'vitest'
import { STEP } from './beside-line'
import { stretchesOf } from './stretches'

/** Pixels at zoom 8 along the equator. */
const show = (lng: number, lat: number) => ({ x: (lng / 360) * 512 * 256, y: -lat })
const line = [
  [0, 0],
  [0.3, 0],
  [1, 0]
]

test('cuts a line into steps of the same length, numbered from its start', () => {
  const [stretch, ...others] = stretchesOf(line, 8, show, () => true)
  expect(others).toEqual([])
  expect(stretch!.map(({ step }) => step)).toEqual(stretch!.map((_, index) => index))
  expect(stretch![40]!.x).toBeCloseTo(40 * STEP, 6)
})

test('keeps a spot’s number when the view moves or zooms within a zoom level', () => {
  const all = stretchesOf(line, 8, show, () => true)[0]!
  const part = stretchesOf(line, 8.9, show, (lng) => lng > 0.5)[0]!
  expect(part[0]).toEqual(all.find(({ step }) => step === part[0]!.step))
})

test('makes a stretch of each part of the line that is in the view', () => {
  expect(stretchesOf(line, 8, show, (lng) => lng < 0.2 || lng > 0.6)).toHaveLength(2)
})
