import { expect, test } from 'vitest'
import { atlas } from '../data/atlas'
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
  expect(ids(at('azerbaijan'), at('armenia-azerbaijan-border'), at('kheyrimli', 5))).toEqual([
    'kheyrimli',
    'armenia-azerbaijan-border',
    'azerbaijan'
  ])
})

test('of two villages the nearer goes first', () => {
  expect(ids(at('kheyrimli', 6), at('gizilhajili', 2))).toEqual(['gizilhajili', 'kheyrimli'])
})

test('a place drawn by several features is offered once', () => {
  expect(ids(at('armenia'), at('armenia'), at('yerevan'))).toEqual(['yerevan', 'armenia'])
})

test('what no passage names gives way to its group beside it, where passages name that', () => {
  expect(
    ids(at('azerbaijan'), at('border-tavush'), at('armenia-azerbaijan-border'), at('kheyrimli'))
  ).toEqual(['kheyrimli', 'armenia-azerbaijan-border', 'border-tavush', 'azerbaijan'])
})

test('what passages name stays before its group', () => {
  expect(ids(at('csto'), at('belarus'))).toEqual(['belarus', 'csto'])
})
