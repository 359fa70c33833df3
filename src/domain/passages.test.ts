import { describe, expect, test } from 'vitest'
import { atlas } from '../data/atlas'
import { countsOf, firstPassages, passagesOf, withoutAsked } from './passages'

const of = (id: string): ReturnType<typeof passagesOf> =>
  passagesOf(atlas, atlas.placeById.get(id)!)
const counts = (id: string): [number, number] => [of(id).directCount, of(id).count]

describe('the passages of a place', () => {
  test.each([
    ['nagorno-karabakh', 7, 7],
    ['csto', 17, 17],
    ['armenia', 30, 34],
    ['russia', 18, 28],
    ['kazakhstan', 1, 17],
    ['handed-over-villages', 2, 2],
    ['kheyrimli', 0, 2],
    ['armenia-azerbaijan-border', 1, 1],
    ['national-assembly', 2, 2],
    ['yerevan', 1, 3],
    ['azerbaijan', 14, 14]
  ])('of %s: %i name it, %i are shown', (id, direct, shown) => {
    expect(counts(id)).toEqual([direct, shown])
  })

  test('flow from the group to its members and from the part to its whole, nowhere else', () => {
    const ways = atlas.places.flatMap((place) =>
      passagesOf(atlas, place).indirect.map(({ through, relation }) => [
        place.id,
        relation,
        through.id
      ])
    )
    expect(ways.sort()).toEqual(
      [
        ...['armenia', 'belarus', 'kazakhstan', 'kyrgyzstan', 'russia', 'tajikistan'].map((id) => [
          id,
          'member-of',
          'csto'
        ]),
        ...['ashaghi-askipara', 'baghanis-ayrum', 'gizilhajili', 'kheyrimli'].map((id) => [
          id,
          'member-of',
          'handed-over-villages'
        ]),
        ...atlas.places.flatMap(({ id, kind }) =>
          kind === 'border-segment' ? [[id, 'member-of', 'armenia-azerbaijan-border']] : []
        ),
        ['yerevan', 'part', 'national-assembly']
      ].sort()
    )
  })

  test('are counted as they are shown: those that name it, and those by each way', () => {
    for (const place of atlas.places) {
      const { direct, ways } = countsOf(atlas, place)
      const { directCount, count } = of(place.id)
      expect(direct).toBe(directCount)
      expect(direct + ways.reduce((sum, way) => sum + way.count, 0)).toBe(count)
    }
    const [way] = countsOf(atlas, atlas.placeById.get('kheyrimli')!).ways
    expect([way?.through.id, way?.count]).toEqual(['handed-over-villages', 2])
  })

  test('are never shown twice on one page', () => {
    for (const place of atlas.places) {
      const { direct, indirect } = passagesOf(atlas, place)
      const ids = [...direct, ...indirect.flatMap((way) => way.groups)].flatMap((group) =>
        group.excerpts.map((excerpt) => excerpt.id)
      )
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toHaveLength(passagesOf(atlas, place).count)
    }
  })
})

test('each question leads to a passage that its place shows', () => {
  for (const { place, excerpt } of atlas.site.questions) {
    const shown = of(place).direct.flatMap((group) => group.excerpts.map((each) => each.id))
    expect(shown).toContain(excerpt)
  }
})

test('a long list is shown in pages, across articles, and says how many are left', () => {
  const { direct } = of('armenia')
  const total = direct.reduce((sum, group) => sum + group.excerpts.length, 0)
  for (const limit of [1, 16, 17, total, total + 5]) {
    const { groups, left } = firstPassages(direct, limit)
    const shown = groups.flatMap((group) => group.excerpts)
    expect(shown).toEqual(direct.flatMap((group) => group.excerpts).slice(0, limit))
    expect(left).toBe(Math.max(0, total - limit))
  }
})

describe('the passage that was asked for', () => {
  const place = atlas.placeById.get('kheyrimli')!
  const passages = passagesOf(atlas, place)
  const ids = ({ direct, indirect }: typeof passages): string[] =>
    [direct, ...indirect.map(({ groups }) => groups)]
      .flat()
      .flatMap(({ excerpts }) => excerpts.map(({ id }) => id))

  test('stands by itself, with the place that it speaks of, and is nowhere twice', () => {
    const [wanted, ...others] = ids(passages)
    const { asked, rest } = withoutAsked(place, passages, wanted!)
    expect(asked?.excerpt.id).toBe(wanted)
    expect(asked?.about).toBe('handed-over-villages')
    expect(ids(rest)).toEqual(others)
    expect(rest.count).toBe(passages.count)
  })

  test('is none where the place has no such passage', () => {
    expect(withoutAsked(place, passages, 'dw-2024-06-13-999')).toEqual({ rest: passages })
    expect(withoutAsked(place, passages, null)).toEqual({ rest: passages })
  })
})
