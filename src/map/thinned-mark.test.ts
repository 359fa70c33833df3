import { expect, test } from 'vitest'
import { smallAtlas } from '../../test/support/small-atlas'
import { thinnedSpot } from './thinned-mark'

const [lowland] = smallAtlas.places.filter(({ id }) => id === 'lowland')
const { label, bounds } = smallAtlas.geometry['lowland']!
const atlas = {
  placeById: smallAtlas.placeById,
  geometry: { lowland: { label, bounds, further: true as const, fromZoom: 7 } }
}
const view = {
  place: 'lowland',
  layers: new Set([lowland!.layer]),
  names: 'en' as const
}

test('an open place is marked with its name from farther away than it is drawn', () => {
  expect(thinnedSpot(atlas, view, 6.9)).toEqual({ name: lowland!.name, at: label })
  expect(thinnedSpot(atlas, view, 7)).toBeNull()
})

test('not where its layer is off, nothing is open, or its point is drawn at every zoom', () => {
  expect(thinnedSpot(atlas, { ...view, layers: new Set() }, 5)).toBeNull()
  expect(thinnedSpot(atlas, { ...view, place: null }, 5)).toBeNull()
  expect(thinnedSpot(smallAtlas, view, 0)).toBeNull()
})
