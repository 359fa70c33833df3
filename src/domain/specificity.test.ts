import { expect, test } from 'vitest'
import { smallAtlas as atlas } from '../../test/support/small-atlas'
import type { Place } from './place'
import { rankCandidates } from './specificity'

const at = (
  id: string,
  distance = 0
): { place: NonNullable<ReturnType<typeof atlas.placeById.get>>; distance: number } => ({
  place: atlas.placeById.get(id)!,
  distance
})
const speaks = ({ id }: Place): boolean => atlas.excerptsByPlace.has(id)
const ids = (...all: ReturnType<typeof at>[]): string[] =>
  rankCandidates(all, speaks).map((place) => place.id)

test('a village goes before the border, the border before a state', () => {
  expect(ids(at('lowland'), at('ridge-line'), at('mill-end', 5))).toEqual([
    'mill-end',
    'ridge-line',
    'lowland'
  ])
})

test('of two villages the nearer goes first', () => {
  expect(ids(at('mill-end', 6), at('mill-brook', 2))).toEqual(['mill-brook', 'mill-end'])
})

test('a place drawn by several features is offered once', () => {
  expect(ids(at('upland'), at('upland'), at('upton'))).toEqual(['upton', 'upland'])
})

test('what no passage names gives way to its group beside it, where passages name that', () => {
  expect(ids(at('lowland'), at('ridge-line-north'), at('ridge-line'), at('mill-end'))).toEqual([
    'mill-end',
    'ridge-line',
    'ridge-line-north',
    'lowland'
  ])
})

test('what passages name stays before its group', () => {
  expect(ids(at('harbour-league'), at('lakeland'))).toEqual(['lakeland', 'harbour-league'])
})
