import { expect, test } from 'vitest'
import type { Feature } from 'geojson'
import { smallProject } from '../../test/support/small-atlas'
import type { Place } from '../../src/domain/place'
import { relativePositions } from './relative-positions'

const positions = relativePositions(smallProject)

test('says where a point lies from the nearest town that people know', () => {
  // Ridge Halt, a village by its rank, is nearer.
  expect(positions['mill-brook']).toEqual({ town: 'Upton', km: 78, towards: 'e' })
})

test('says nothing of places that have no point, nor of cities and what lies in them', () => {
  expect(Object.keys(positions)).toEqual(['mill-brook', 'mill-end', 'old-fort'])
})

const town = (name: string, lng: number, lat: number): Feature => ({
  type: 'Feature',
  properties: { role: 'town', minzoom: 8, name, rank: 5 },
  geometry: { type: 'Point', coordinates: [lng, lat] }
})
const at = (point: Place['point'], towns: readonly Feature[]) => {
  const place = { ...smallProject.places.value[0]!, kind: 'village', point } as Place
  const text = JSON.stringify({ type: 'FeatureCollection', features: towns })
  return relativePositions({
    places: { value: [place], lineOf: () => 1 },
    out: [{ file: 'geo/out/towns.geojson', text }]
  })[place.id]
}

test('measures along the geodesic, from the town to the place', () => {
  // A tenth of a degree of latitude at 45° is 11.113 km.
  const here = { lng: 45, lat: 45.1, source: 'x' }
  expect(at(here, [town('South Town', 45, 45)])).toEqual({
    town: 'South Town',
    km: 11.1,
    towards: 'n'
  })
})

test('is no more exact than the point', () => {
  const here = { lng: 45, lat: 45.1, source: 'x', accuracyMetres: 1500 }
  expect(at(here, [town('South Town', 45, 45)])?.km).toBe(11)
})

test('does not say that a town lies beside itself', () => {
  const here = { lng: 45, lat: 45.1, source: 'x' }
  const towns = [town('Here', 45.001, 45.1), town('South Town', 45, 45)]
  expect(at(here, towns)?.town).toBe('South Town')
  expect(at(here, towns.slice(0, 1))).toBeUndefined()
})
