import { describe, expect, test } from 'vitest'
import { smallAtlas as atlas } from '../../test/support/small-atlas'
import { countsOf, firstPassages, passagesOf, withoutAsked } from './passages'

const BULLETIN = 'bulletin-2031-05-04'
const COURIER = 'courier-2031-05-06'

const of = (id: string, article?: string): ReturnType<typeof passagesOf> =>
  passagesOf(atlas, atlas.placeById.get(id)!, article)
const counts = (id: string): [number, number] => [of(id).directCount, of(id).count]
const idsIn = (groups: ReturnType<typeof passagesOf>['direct']): string[] =>
  groups.flatMap(({ excerpts }) => excerpts.map(({ id }) => id))

describe('the passages of a place', () => {
  test.each([
    ['harbour-league', 4, 4],
    ['upland', 5, 7],
    ['lakeland', 1, 4],
    ['lowland', 2, 2],
    ['mill-villages', 2, 2],
    ['mill-brook', 1, 2],
    ['mill-end', 0, 2],
    ['ridge-line', 1, 1],
    ['ridge-line-north', 0, 1],
    ['assembly-house', 1, 1],
    ['upton', 2, 3],
    ['old-fort', 0, 0]
  ])('of %s: %i name it, %i are shown', (id, direct, shown) => {
    expect(counts(id)).toEqual([direct, shown])
  })

  test('are the very ones that name it, once each, the older article first', () => {
    expect(idsIn(of('upland').direct)).toEqual([
      `${BULLETIN}-1`,
      `${BULLETIN}-2`,
      `${BULLETIN}-4`,
      `${COURIER}-4`,
      `${COURIER}-5`
    ])
    expect(of('upland').direct.map(({ article }) => article.id)).toEqual([BULLETIN, COURIER])
    expect(idsIn(of('upland').indirect[0]!.groups)).toEqual([`${BULLETIN}-3`, `${COURIER}-2`])
  })

  test('are of one article alone where that is asked for, by every way', () => {
    const { direct, indirect, count } = of('upland', COURIER)
    expect(idsIn(direct)).toEqual([`${COURIER}-4`, `${COURIER}-5`])
    expect(indirect.map(({ groups }) => idsIn(groups))).toEqual([[`${COURIER}-2`]])
    expect(count).toBe(3)
  })

  test('flow from the group to its members and from the part to its whole, nowhere else', () => {
    const ways = atlas.places.flatMap((place) =>
      passagesOf(atlas, place).indirect.map(({ through, relation }) => [
        place.id,
        relation,
        through.id
      ])
    )
    expect(ways.sort()).toEqual([
      ['lakeland', 'member-of', 'harbour-league'],
      ['mill-brook', 'member-of', 'mill-villages'],
      ['mill-end', 'member-of', 'mill-villages'],
      ['ridge-line-north', 'member-of', 'ridge-line'],
      ['ridge-line-south', 'member-of', 'ridge-line'],
      ['upland', 'member-of', 'harbour-league'],
      ['upton', 'part', 'assembly-house']
    ])
  })

  test('are counted as they are shown: those that name it, and those by each way', () => {
    for (const place of atlas.places) {
      const { direct, ways } = countsOf(atlas, place)
      const { directCount, count } = of(place.id)
      expect(direct).toBe(directCount)
      expect(direct + ways.reduce((sum, way) => sum + way.count, 0)).toBe(count)
    }
    const [way] = countsOf(atlas, atlas.placeById.get('mill-end')!).ways
    expect([way?.through.id, way?.count]).toEqual(['mill-villages', 2])
  })

  test('are never shown twice on one page', () => {
    for (const place of atlas.places) {
      const { direct, indirect } = passagesOf(atlas, place)
      const ids = idsIn([...direct, ...indirect.flatMap((way) => way.groups)])
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toHaveLength(passagesOf(atlas, place).count)
    }
  })
})

test('a long list is shown in pages, across articles, and says how many are left', () => {
  const { direct } = of('upland')
  const total = direct.reduce((sum, group) => sum + group.excerpts.length, 0)
  expect(direct[0]!.excerpts).toHaveLength(3)
  for (const limit of [1, 3, 4, total, total + 5]) {
    const { groups, left } = firstPassages(direct, limit)
    const shown = groups.flatMap((group) => group.excerpts)
    expect(shown).toEqual(direct.flatMap((group) => group.excerpts).slice(0, limit))
    expect(left).toBe(Math.max(0, total - limit))
  }
})

describe('the passage that was asked for', () => {
  const place = atlas.placeById.get('mill-end')!
  const passages = passagesOf(atlas, place)
  const ids = ({ direct, indirect }: typeof passages): string[] =>
    idsIn([direct, ...indirect.map(({ groups }) => groups)].flat())

  test('stands by itself, with the place that it speaks of, and is nowhere twice', () => {
    const [wanted, ...others] = ids(passages)
    const { asked, rest } = withoutAsked(place, passages, wanted!)
    expect(asked?.excerpt.id).toBe(wanted)
    expect(asked?.about).toBe('mill-villages')
    expect(ids(rest)).toEqual(others)
    expect(rest.count).toBe(passages.count)
  })

  test('is none where the place has no such passage', () => {
    expect(withoutAsked(place, passages, `${BULLETIN}-999`)).toEqual({ rest: passages })
    expect(withoutAsked(place, passages, null)).toEqual({ rest: passages })
  })
})
