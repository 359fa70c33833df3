import { describe, expect, test } from 'vitest'
import { smallAtlas as atlas } from '../../test/support/small-atlas'
import type { Place } from './place'
import { countsOf, passageAbout, passagesOf, withoutAsked, type Passages } from './passages'

const BULLETIN = 'bulletin-2031-05-04'
const COURIER = 'courier-2031-05-06'

const at = (place: Place, article?: string): Passages =>
  passagesOf(atlas, place, (id) =>
    (atlas.excerptsByPlace.get(id) ?? []).filter(
      (quoted) => article === undefined || quoted.article.id === article
    )
  )
const of = (id: string, article?: string): Passages => at(atlas.placeById.get(id)!, article)
const counts = (id: string): [number, number] => [of(id).directCount, of(id).count]
const idsIn = (groups: Passages['direct']): string[] =>
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

  test('are the very ones that name it, once each, the newer article first', () => {
    expect(idsIn(of('upland').direct)).toEqual([
      `${COURIER}-4`,
      `${COURIER}-5`,
      `${BULLETIN}-1`,
      `${BULLETIN}-2`,
      `${BULLETIN}-4`
    ])
    expect(of('upland').direct.map(({ article }) => article.id)).toEqual([COURIER, BULLETIN])
    expect(idsIn(of('upland').indirect[0]!.groups)).toEqual([`${COURIER}-2`, `${BULLETIN}-3`])
  })

  test('are of one article alone where that is asked for, by every way', () => {
    const { direct, indirect, count } = of('upland', COURIER)
    expect(idsIn(direct)).toEqual([`${COURIER}-4`, `${COURIER}-5`])
    expect(indirect.map(({ groups }) => idsIn(groups))).toEqual([[`${COURIER}-2`]])
    expect(count).toBe(3)
  })

  test('flow from the group to its members and from the part to its whole, nowhere else', () => {
    const ways = atlas.places.flatMap((place) =>
      at(place).indirect.map(({ through, relation }) => [place.id, relation, through.id])
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
      const { direct, indirect } = at(place)
      const ids = idsIn([...direct, ...indirect.flatMap((way) => way.groups)])
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toHaveLength(at(place).count)
    }
  })
})

describe('the passage that was asked for', () => {
  const place = atlas.placeById.get('mill-end')!
  const passages = at(place)
  const ids = ({ direct, indirect }: Passages): string[] =>
    idsIn([direct, ...indirect.map(({ groups }) => groups)].flat())

  test('stands by itself, with the place that it speaks of, and is nowhere twice', () => {
    const [wanted, ...others] = ids(passages)
    const asked = passageAbout(atlas, place, atlas.excerptById.get(wanted!)!)
    expect(asked?.excerpt.id).toBe(wanted)
    expect(asked?.about).toBe('mill-villages')
    const rest = withoutAsked(passages, asked)
    expect(ids(rest)).toEqual(others)
    expect(rest.count).toBe(passages.count)
    expect(withoutAsked(passages, undefined)).toEqual(passages)
  })

  test('is one of all that the place shows, and no other', () => {
    for (const each of atlas.places) {
      const shown = new Set(ids(at(each)))
      for (const [id, quoted] of atlas.excerptById) {
        expect(passageAbout(atlas, each, quoted) !== undefined).toBe(shown.has(id))
      }
    }
  })
})
