import { describe, expect, test } from 'vitest'
import { buildAtlas } from './atlas'
import { readProject } from '../read'

const { atlas, faults } = buildAtlas(readProject('.').project)
const measured = (id: string) => atlas.geometry[id]?.measured ?? {}

test('finds every place drawn', () => expect(faults).toEqual([]))

test.each([
  ['armenia', 29_719],
  ['belarus', 207_496],
  ['kazakhstan', 2_720_774],
  ['kyrgyzstan', 198_989],
  ['nagorno-karabakh', 4282],
  ['russia', 16_952_492],
  ['tajikistan', 142_242]
])('measures %s within half a per cent of what was measured by hand', (id, squareKilometres) => {
  expect(Math.abs(measured(id).areaKm2! / squareKilometres - 1)).toBeLessThan(0.005)
})

describe('the border', () => {
  const segments = atlas.places.filter(({ memberOf }) =>
    memberOf.includes('armenia-azerbaijan-border')
  )

  test('is 929 km long as drawn, never the published 996 km', () => {
    expect(Math.abs(measured('armenia-azerbaijan-border').lengthKm! - 929.3)).toBeLessThan(1)
  })

  test('is as long as its seven segments together, to 0.1 %', () => {
    const sum = segments.reduce((total, { id }) => total + measured(id).lengthKm!, 0)
    expect(segments).toHaveLength(7)
    expect(Math.abs(sum / measured('armenia-azerbaijan-border').lengthKm! - 1)).toBeLessThan(0.001)
  })

  test('is walked in order: each segment starts where the one before ended', () => {
    const walk = [...segments].sort((a, b) => a.order! - b.order!)
    expect(walk.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7])
    for (const index of [1, 2, 3, 5, 6]) {
      expect(measured(walk[index]!.id).ends![0]).toEqual(measured(walk[index - 1]!.id).ends![1])
    }
  })

  test('has the nearest towns of each segment by name', () => {
    for (const { id } of segments) expect(measured(id).nearestTowns).toHaveLength(3)
    expect(measured('border-syunik').nearestTowns!.map(({ name }) => name)).toContain('Kapan')
  })
})

test('the four villages lie 0.2 to 0.6 km from the border, some 110 km from Yerevan', () => {
  const villages = atlas.places.filter(({ memberOf }) => memberOf.includes('handed-over-villages'))
  expect(villages).toHaveLength(4)
  for (const { id } of villages) {
    const { 'armenia-azerbaijan-border': border, yerevan, ...others } = measured(id).distancesKm!
    expect(border).toBeGreaterThanOrEqual(0.2)
    expect(border).toBeLessThanOrEqual(0.6)
    expect(yerevan).toBeGreaterThan(100)
    expect(Object.keys(others)).toHaveLength(3)
  }
  expect(measured('kheyrimli').distancesKm!['gizilhajili']).toBe(
    measured('gizilhajili').distancesKm!['kheyrimli']
  )
})

test('an alliance has no area of its own', () => {
  expect(measured('csto')).toEqual({})
})
