import type { FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { linesNamed, namesByState, regionByCode, regionsByState } from './natural-earth'

const region = (
  adm0_a3: string,
  iso_3166_2: string,
  admin = adm0_a3
): FeatureCollection['features'][number] => ({
  type: 'Feature',
  properties: { adm0_a3, iso_3166_2, admin },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1.00000049, 0],
        [1, 1],
        [0, 0]
      ]
    ]
  }
})

const admin1: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    region('RUS', 'RU-KDA'),
    region('RUS', 'UA-43'),
    region('RUS', 'UA-40'),
    region('UKR', 'UA-65'),
    region('KAZ', 'KZ-KZY', 'Kazakhstan'),
    region('KAB', '-99-X05~', 'Baykonur Cosmodrome'),
    region('FRA', 'FR-75')
  ]
}

test('counts Crimea and Sevastopol to Ukraine and Baikonur to Kazakhstan', () => {
  const counts = [...regionsByState(admin1)].map(([state, regions]) => [state, regions.length])
  expect(counts).toEqual([
    ['russia', 1],
    ['ukraine', 3],
    ['kazakhstan', 2],
    ['elsewhere', 1]
  ])
})

test('finds a region by its code, at six decimals', () => {
  expect(regionByCode(admin1, 'RU-KDA')[0]![0]![1]).toEqual([1, 0])
  expect(regionByCode(admin1, 'XX-XX')).toEqual([])
})

test('finds the lines of a name', () => {
  const geometry = {
    type: 'MultiLineString' as const,
    coordinates: [
      [
        [0, 0],
        [1, 1]
      ]
    ]
  }
  const lines: FeatureCollection = {
    type: 'FeatureCollection',
    features: ['wanted', 'other'].map((name) => ({
      type: 'Feature',
      properties: { name },
      geometry
    }))
  }
  expect(linesNamed(lines, 'wanted')).toEqual(geometry.coordinates)
})

test('gives states the names that Natural Earth gives them, and none to Baikonur', () => {
  expect(namesByState(admin1).get('kazakhstan')).toBe('Kazakhstan')
  expect([...namesByState(admin1).values()]).not.toContain('Baykonur Cosmodrome')
})
