import { describe, expect, test } from 'vitest'
import { passagesOf, searchParts } from '../../geo/compile/search-parts'
import { readProject } from '../../geo/read'
import { servedFrom } from '../../test/support/search-parts'
import { wordsOf } from '../domain/spelling'
import type { Spot } from '../domain/spot'
import { searchPassages } from './passage-search'
import { findNames } from './search'

/** What a reader may type, and the place that must be among the first three. */
const SPELLINGS: [typed: string, place: string][] = [
  ['Karabakh', 'nagorno-karabakh'],
  ['karabak', 'nagorno-karabakh'],
  ['Qarabağ', 'nagorno-karabakh'],
  ['qarabag', 'nagorno-karabakh'],
  ['Gharabagh', 'nagorno-karabakh'],
  ['Ղարաբաղ', 'nagorno-karabakh'],
  ['Карабах', 'nagorno-karabakh'],
  ['Арцах', 'nagorno-karabakh'],
  ['Artsakh', 'nagorno-karabakh'],
  ['Արցախ', 'nagorno-karabakh'],
  ['Dağlıq Qarabağ', 'nagorno-karabakh'],
  ['Nagorny Karabakh', 'nagorno-karabakh'],
  ['нагорный', 'nagorno-karabakh'],
  ['Upper Karabakh', 'nagorno-karabakh'],
  ['Qızılhacılı', 'gizilhajili'],
  ['Gizilhajili', 'gizilhajili'],
  ['Qizilhacili', 'gizilhajili'],
  ['Kyzyl Hajili', 'gizilhajili'],
  ['Гызылгаджылы', 'gizilhajili'],
  ['Gyzylgajily', 'gizilhajili'],
  ['Ghizilhajili', 'gizilhajili'],
  ['Քըզըլ Հաճիլի', 'gizilhajili'],
  ['Kızılhacılı', 'gizilhajili'],
  ['Xeyrımlı', 'kheyrimli'],
  ['Kheyrimli', 'kheyrimli'],
  ['Heyrimli', 'kheyrimli'],
  ['Kheirimli', 'kheyrimli'],
  ['Хейримли', 'kheyrimli'],
  ['Խեյրիմլի', 'kheyrimli'],
  ['xeyrimli', 'kheyrimli'],
  ['Bağanıs Ayrım', 'baghanis-ayrum'],
  ['Baghanis', 'baghanis-ayrum'],
  ['Baganis Ayrum', 'baghanis-ayrum'],
  ['Բաղանիս', 'baghanis-ayrum'],
  ['Баганис', 'baghanis-ayrum'],
  ['baganis-ayrim', 'baghanis-ayrum'],
  ['Aşağı Əskipara', 'ashaghi-askipara'],
  ['Asagi Askipara', 'ashaghi-askipara'],
  ['Eskipara', 'ashaghi-askipara'],
  ['Lower Askipara', 'ashaghi-askipara'],
  ['Nerkin Voskepar', 'ashaghi-askipara'],
  ['Ոսկեպար', 'ashaghi-askipara'],
  ['Аскипара', 'ashaghi-askipara'],
  ['Երևան', 'yerevan'],
  ['Երեւան', 'yerevan'],
  ['Ереван', 'yerevan'],
  ['İrəvan', 'yerevan'],
  ['irevan', 'yerevan'],
  ['Erevan', 'yerevan'],
  ['yerev', 'yerevan'],
  ['Հայաստան', 'armenia'],
  ['Ermənistan', 'armenia'],
  ['Армения', 'armenia'],
  ['ermenistan', 'armenia'],
  ['Azərbaycan', 'azerbaijan'],
  ['Azerbaycan', 'azerbaijan'],
  ['Ադրբեջան', 'azerbaijan'],
  ['Азербайджан', 'azerbaijan'],
  ['Türkiye', 'turkey'],
  ['Turkiye', 'turkey'],
  ['Турция', 'turkey'],
  ['Україна', 'ukraine'],
  ['ОДКБ', 'csto'],
  ['ՀԱՊԿ', 'csto'],
  ['csto', 'csto'],
  ['collective security', 'csto'],
  ['Қазақстан', 'kazakhstan'],
  ['Qazaxıstan', 'kazakhstan'],
  ['Казахстан', 'kazakhstan'],
  ['Кыргызстан', 'kyrgyzstan'],
  ['Kirgizia', 'kyrgyzstan'],
  ['Тоҷикистон', 'tajikistan'],
  ['Таджикистан', 'tajikistan'],
  ['Беларусь', 'belarus'],
  ['Россия', 'russia'],
  ['Ռուսաստան', 'russia'],
  ['parliament', 'national-assembly'],
  ['Ազգային ժողով', 'national-assembly']
]

/** Towns of the base map, which have no passages but are looked for. */
const TOWNS: [typed: string, name: RegExp][] = [
  ['Şuşa', /Shusha/],
  ['Shusha', /Shusha/],
  ['Shushi', /Shusha/],
  ['Շուշի', /Shusha/],
  ['Шуша', /Shusha/],
  ['susa', /Shusha/],
  ['Xankəndi', /Khankendi/],
  ['Xankendi', /Khankendi/],
  ['Khankendi', /Khankendi/],
  ['Stepanakert', /Stepanakert/],
  ['Ստեփանակերտ', /Stepanakert/],
  ['Степанакерт', /Stepanakert/],
  ['Ханкенди', /Khankendi/],
  ['Իջևան', /Ijevan/],
  ['Իջեւան', /Ijevan/],
  ['Ijevan', /Ijevan/],
  ['Иджеван', /Ijevan/],
  ['Qazax', /Qazax/],
  ['Gazakh', /Qazax/],
  ['Газах', /Qazax/],
  ['Bakı', /Baku/],
  ['Баку', /Baku/],
  ['Тбилиси', /Tbilisi/],
  ['Գյումրի', /Gyumri/],
  ['Гянджа', /Ganja/],
  ['Gəncə', /Ganja/]
]

/** What no name and no passage holds, though some of it sounds like one. */
const NONSENSE = [
  'zzzzqqq',
  'xyzzy',
  'yayaya',
  'qwerty',
  'asdfgh',
  'foobar',
  'blorptang',
  'xxxxxx',
  'gzkq',
  'lorem ipsum',
  'hjkl',
  '',
  '!!! ??'
]

const placesIn = (typed: string): string[] =>
  findNames(typed).named.filter((each) => typeof each === 'string')
const spotsIn = (typed: string): Spot[] =>
  findNames(typed).named.filter((each) => typeof each !== 'string')

describe('the search of this atlas', () => {
  test.each(SPELLINGS)('finds for “%s” %s among the first three', (typed, place) => {
    expect(placesIn(typed).slice(0, 3)).toContain(place)
  })

  test.each(TOWNS)('finds for “%s” the town %s among the first three', (typed, name) => {
    const names = spotsIn(typed).map((spot) => spot.name)
    expect(names.slice(0, 3).join(', ')).toMatch(name)
  })

  test.each(NONSENSE)('finds nothing for “%s”', (typed) => {
    expect(findNames(typed)).toEqual({ named: [], isName: false })
  })

  test.each([
    ['Georgia', 'state'],
    ['Грузия', 'state'],
    ['Iran', 'state'],
    ['Caspian', 'sea'],
    ['Sevan', 'lake'],
    ['Chinari', 'not-established'],
    ['Nerkin Hand', 'not-established'],
    ['Voskepar', 'town']
  ])('answers “%s” with a %s beside the gazetteer', (typed, kind) => {
    expect(spotsIn(typed).slice(0, 2)).toContainEqual(expect.objectContaining({ kind }))
  })

  test('puts what bears the name before what only sounds like it', () => {
    expect(findNames('Georgia').named[0]).toMatchObject({ name: 'Georgia' })
    expect(findNames('Iran').named[0]).toMatchObject({ name: 'Iran' })
    expect(findNames('Voskepar').named[0]).toMatchObject({ name: 'Voskepar' })
  })

  test('says of a place whose position no source gives that it is so, and points nowhere', () => {
    const [chinari] = spotsIn('Chinari')
    expect(chinari).not.toHaveProperty('at')
    expect(chinari).toMatchObject({ near: 'border-tavush' })
    expect(chinari?.claim).toContain('not established')
  })

  test('finds both towns of one name, each in its state', () => {
    const both = spotsIn('Armavir').filter(({ name }) => name === 'Armavir')
    expect(both.map(({ state }) => state).sort()).toEqual(['armenia', 'russia'])
    expect(new Set(both.map(({ at }) => String(at))).size).toBe(2)
  })

  test.each(['Armenia', 'Karabakh', 'Карабах', 'Gharabagh', 'csto', 'Russia', 'yerev', 'Sevan'])(
    'takes “%s” for a name, which it begins',
    (typed) => {
      expect(findNames(typed).isName).toBe(true)
    }
  )

  test('finds the whole border before its sections', () => {
    const found = placesIn('border')
    const [whole, section] = ['armenia-azerbaijan-border', 'border-tavush'].map((id) =>
      found.indexOf(id)
    )
    expect(whole).toBeGreaterThanOrEqual(0)
    expect(section).toBeGreaterThan(whole!)
  })

  const passages = passagesOf(readProject('.').project.articles)
  const { files } = servedFrom(searchParts(passages))

  test('finds every passage by each of its words, and by all of them first', async () => {
    for (const { excerpt, text } of passages) {
      for (const word of wordsOf(text)) {
        const found = await searchPassages(files, word, passages.length)
        expect(found.passages.map((each) => each.excerpt)).toContain(excerpt)
      }
      const typed = wordsOf(text).slice(0, 10).join(' ')
      expect((await searchPassages(files, typed, 1)).passages[0]?.excerpt, typed).toBe(excerpt)
    }
  })

  test.each(NONSENSE)('finds no passage for “%s”', async (typed) => {
    expect((await searchPassages(files, typed, 8)).passages).toEqual([])
  })
})
