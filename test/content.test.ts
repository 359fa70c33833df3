import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildAtlas } from '../geo/compile/atlas'
import { readProject } from '../geo/read'
import { formatArticle } from '../geo/validate/article-text'
import { checkProject } from '../geo/validate/check'
import { indexAtlas, type Archive } from '../src/domain/archive'
import { membersOf } from '../src/domain/atlas'
import { nameOf, namesOf } from '../src/domain/names'
import { passagesOf, type Passages } from '../src/domain/passages'

/** What these tests know by heart; an article or a place that is added changes nothing in them. */
const READ = ['dw-2024-06-13', 'security-alliance-2024-06-13']
const built = buildAtlas(readProject('.').project).atlas
const atlas = indexAtlas(built)
const ofThese = indexAtlas({
  ...built,
  articles: built.articles.filter(({ id }) => READ.includes(id))
})
const passagesIn = (archive: Archive, id: string): Passages =>
  passagesOf(
    archive,
    archive.placeById.get(id)!,
    (place) => archive.excerptsByPlace.get(place) ?? []
  )
const of = (id: string): Passages => passagesIn(ofThese, id)

describe('the passages of the two articles of 13 June 2024', () => {
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
    expect([of(id).directCount, of(id).count]).toEqual([direct, shown])
  })
})

describe('the gazetteer', () => {
  const name = (id: string, choice: Parameters<typeof nameOf>[1]): string =>
    nameOf(atlas.placeById.get(id)!, choice)

  test.each([
    ['csto', ['armenia', 'belarus', 'kazakhstan', 'kyrgyzstan', 'russia', 'tajikistan']],
    ['handed-over-villages', ['ashaghi-askipara', 'baghanis-ayrum', 'gizilhajili', 'kheyrimli']],
    [
      'armenia-azerbaijan-border',
      [
        'border-tavush',
        'border-gegharkunik',
        'border-vayots-dzor',
        'border-syunik',
        'border-nakhchivan-ararat',
        'border-nakhchivan-vayots-dzor',
        'border-nakhchivan-syunik'
      ]
    ]
  ])('has as members of %s those that are, in their order', (group, members) => {
    expect(membersOf(atlas, group).map(({ id }) => id)).toEqual(members)
  })

  test('has the parliament within Yerevan', () => {
    expect(atlas.placeById.get('national-assembly')?.within).toBe('yerevan')
  })

  test('has both names of Nagorno-Karabakh as its local one', () => {
    expect(name('nagorno-karabakh', 'local')).toBe('Dağlıq Qarabağ / Լեռնային Ղարաբաղ')
  })

  test('has every state’s name in its own language and in the three of the region', () => {
    const states = atlas.places.filter(({ kind }) => kind === 'state')
    for (const state of states) {
      for (const choice of ['local', 'hy', 'az', 'ru'] as const) {
        const [first] = namesOf(state, choice)
        expect(first?.lang, `${state.id} ${choice}`).not.toBe('en')
      }
    }
  })
})

test('each question leads to a passage that its place shows', () => {
  for (const { place, excerpt } of atlas.site.questions) {
    const { direct } = passagesIn(atlas, place)
    expect(direct.flatMap(({ excerpts }) => excerpts.map(({ id }) => id))).toContain(excerpt)
  }
})

describe('the content as it stands', () => {
  const { project, faults } = readProject('.')

  test('keeps every rule', () => {
    expect([...faults, ...checkProject(project), ...buildAtlas(project).faults]).toEqual([])
  })

  test.each(project.articles.map(({ file }) => file))(
    'has %s as the tools write it, to the byte',
    (file) => {
      const text = readFileSync(file, 'utf8')
      expect(formatArticle(JSON.parse(text) as Parameters<typeof formatArticle>[0])).toBe(text)
    }
  )
})
