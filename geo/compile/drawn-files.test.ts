import { expect, test } from 'vitest'
import { DEFINED } from '../../src/layers/registry'
import { DRAWN_FILES } from './drawn-files'
import { FURTHER } from './further'

/**
 * Drawn by names alone, for which static maps find room by themselves; or by lines and villages for
 * those who look from nearer by than a static map can.
 */
const NOT_DRAWN = ['basemap-labels', 'towns', 'settlements', 'provinces', 'rivers']

test('static maps draw every file of every layer, in its layer’s colours', () => {
  const onMap = DEFINED.flatMap(({ id, files }) => files.map(({ name }) => `${id}: ${name}`))
  const onStaticMaps = DRAWN_FILES.filter(({ layer }) => layer !== FURTHER).flatMap(
    ({ layer, file, coarse }) =>
      [file, ...(coarse ? [coarse] : [])].map((name) => `${layer}: ${name}`)
  )
  expect([...onStaticMaps].sort()).toEqual(
    onMap.filter((line) => !NOT_DRAWN.includes(line.split(': ')[1]!)).sort()
  )
})
