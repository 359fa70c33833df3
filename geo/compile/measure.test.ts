import { describe, expect, test } from 'vitest'
import { smallAtlas as atlas, smallFaults } from '../../test/support/small-atlas'

const measured = (id: string) => atlas.geometry[id]?.measured ?? {}

test('finds every place drawn', () => expect(smallFaults).toEqual([]))

test('measures an area on the Earth, to ten square kilometres', () => {
  // A box of two degrees by two: R² · Δλ · (sin 46° − sin 44°).
  const sphere = 6371 ** 2 * (Math.PI / 90) * 0.0246814
  expect(Math.abs(measured('upland').areaKm2! / sphere - 1)).toBeLessThan(0.005)
  expect(measured('upland').areaKm2! % 10).toBe(0)
  expect(measured('lowland').areaKm2).toBe(measured('upland').areaKm2)
})

describe('a line', () => {
  const sections = ['ridge-line-north', 'ridge-line-south']

  test('is as long as two degrees of latitude where it runs along so many', () => {
    expect(measured('ridge-line').lengthKm).toBeCloseTo(222.3, 0)
    expect(measured('ridge-line')).not.toHaveProperty('ends')
  })

  test('is as long as its sections together', () => {
    const sum = sections.reduce((total, id) => total + measured(id).lengthKm!, 0)
    expect(sum).toBeCloseTo(measured('ridge-line').lengthKm!, 0)
  })

  test('is walked in order: each section starts where the one before ended', () => {
    expect(sections.map((id) => measured(id).ends)).toEqual([
      [
        [172, 46],
        [172, 45]
      ],
      [
        [172, 45],
        [172, 44]
      ]
    ])
  })

  test('has the nearest three towns of each section by name, and no hamlet', () => {
    const names = sections.map((id) => measured(id).nearestTowns!.map(({ name }) => name))
    expect(names).toEqual([
      ['North Quay', 'Upton', 'Pebble Cove'],
      ['Pebble Cove', 'Upton', 'North Quay']
    ])
    const [quay] = measured('ridge-line-north').nearestTowns!
    expect(quay?.distanceKm).toBe(16)
  })
})

describe('distances', () => {
  test('lead to what the site names and to the others of the group', () => {
    const { distancesKm } = measured('mill-brook')
    expect(Object.keys(distancesKm!)).toEqual(['ridge-line', 'upton', 'mill-end'])
    expect(distancesKm!['ridge-line']).toBe(3.9)
    expect(measured('mill-end').distancesKm!['mill-brook']).toBe(distancesKm!['mill-end'])
  })

  test('to a city are whole kilometres, and none leads from it to itself', () => {
    expect(measured('upton').distancesKm).toEqual({ 'ridge-line': 79 })
    expect(measured('old-fort').distancesKm!['upton']! % 1).toBe(0)
  })

  test('are measured of the kinds that the site names alone', () => {
    expect(measured('assembly-house')).toEqual({})
  })
})

test('an alliance has no area of its own', () => {
  expect(measured('harbour-league')).toEqual({})
})
