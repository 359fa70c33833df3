import { describe, expect, test } from 'vitest'
import { search } from './search'

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

describe('the search', () => {
  test.each(SPELLINGS)('finds for “%s” %s among the first three', (typed, place) => {
    expect(search(typed).places.slice(0, 3)).toContain(place)
  })

  test.each(TOWNS)('finds for “%s” the town %s among the first three', (typed, name) => {
    expect(search(typed).towns.slice(0, 3).join(', ')).toMatch(name)
  })

  test('finds passages by their words', () => {
    expect(search('peacekeepers').passages[0]).toBe('security-alliance-2024-06-13-8')
    expect(search('heavily militarized').passages[0]).toBe('dw-2024-06-13-22')
  })

  test('finds nothing where there is nothing', () => {
    expect(search('zzzzqqq')).toEqual({ places: [], towns: [], passages: [] })
    expect(search('')).toEqual({ places: [], towns: [], passages: [] })
    expect(search('!!! ??')).toEqual({ places: [], towns: [], passages: [] })
  })
})
