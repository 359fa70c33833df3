import { ARTICLES, GAZETTEER } from '../../read'
import { slipsOf } from './table'

const UPLAND_ALT = '{"name":"Բարձրաշխարհ","lang":"hy"}'

/** Slips in places’ ids, kinds, layers and names. */
export const NAME_SLIPS = [
  ...slipsOf(GAZETTEER, [
    [
      'a missing comma between places',
      '"seeAlso":["upland"]},\n{"id":"h',
      '"seeAlso":["upland"]}\n{"id":"h',
      /"harbour-league".*not JSON.*comma/,
      '"id":"harbour-league"'
    ],
    ['a missing quotation mark', '"id":"lakeland"', '"id":"lakeland', /not JSON/],
    ['a list that is not closed', /\n\]\s*$/, '\n', /not JSON/, '"id":"upton"'],
    ['an object for the list', /^\[/, '{', /not JSON/, '"assembly-house"'],
    [
      'an id with a capital',
      '"id":"mill-end"',
      '"id":"Mill-end"',
      /"Mill-end": "id" is "Mill-end"; it must be a slug/
    ],
    ['an id with a space', '"id":"mill-end"', '"id":"mill end"', /must be a slug/],
    ['an id that is a number', '"id":"mill-end"', '"id":7', /"id" is 7; it must be text/],
    ['an id that is missing', '"id":"old-fort",', '', /"id" is missing/],
    [
      'an id that stands twice',
      '"id":"mill-end"',
      '"id":"mill-brook"',
      /Two places have the id "mill-brook"/
    ],
    ['places out of order', '"id":"mill-brook"', '"id":"nill-brook"', /"nill-brook"/, '"mill-end"'],
    [
      'a kind that is none',
      '"kind":"city"',
      '"kind":"town hall"',
      /"upton": "kind" is "town hall"; it must be one of/
    ],
    [
      'a state without an area',
      '"id":"mill-end","kind":"village"',
      '"id":"mill-end","kind":"state"',
      /"mill-end" is a state.*no area/
    ],
    [
      'a border without a line',
      '"id":"old-fort","kind":"exclave"',
      '"id":"old-fort","kind":"border"',
      /"old-fort" is a border.*no line/
    ],
    [
      'a key that is misspelt',
      '"name":"Upland"',
      '"nmae":"Upland"',
      /"upland": "nmae" is no key that is known here; write "name"/
    ],
    [
      'a key that is not known',
      '"kind":"city"',
      '"kind":"city","size":3',
      /"size" is no key that is known here/
    ],
    [
      'a key that stands twice',
      '"kind":"city"',
      '"kind":"city","kind":"city"',
      /"kind" stands twice/
    ],
    [
      'a layer that there is not',
      '"layer":"outposts"',
      '"layer":"outpost"',
      /"outpost", which is no layer/
    ],
    [
      'a layer that another draws',
      '"layer":"capital","name":"Upton"',
      '"layer":"hamlets","name":"Upton"',
      /"upton".*capital\.geojson.*"capital"/
    ],
    [
      'a layer that is empty',
      '"layer":"outposts"',
      '"layer":""',
      /"layer" is ""; it must be a slug/
    ],
    [
      'a name that is empty',
      '"name":"Lakeland"',
      '"name":""',
      /"lakeland": "name" is ""; it must not be empty/
    ],
    ['a name that is only spaces', '"name":"Lakeland"', '"name":"  "', /must not be empty/],
    [
      'a name with a space before it',
      '"name":"Lakeland"',
      '"name":" Lakeland"',
      /begins or ends with a space/
    ],
    ['a name with two spaces', '"name":"Mill Brook"', '"name":"Mill  Brook"', /two spaces/],
    [
      'a name that no article uses',
      '"name":"Lakeland"',
      '"name":"Lakelant"',
      /"Lakeland" is no name of "lakeland"/,
      `@${ARTICLES}/bulletin-2031-05-04.json`
    ],
    [
      'a name with a letter of another script',
      '"name":"Lakeland"',
      '"name":"L\u0430keland"',
      /mixes Latin and Cyrillic/
    ],
    [
      'a name in another script',
      '"name":"Lakeland"',
      '"name":"Лейкленд"',
      /"lakeland".*is said to be in "en".*no Latin letter/
    ],
    ['a name with a tag', '"name":"Lakeland"', '"name":"<b>Lakeland</b>"', /holds HTML \(<b>\)/],
    [
      'a name with an entity',
      '"name":"Lakeland"',
      '"name":"Lakeland&nbsp;"',
      /holds HTML \(&nbsp;\)/
    ],
    ['a name with a NUL', '"name":"Lakeland"', '"name":"Lake\\u0000land"', /U\+0000/],
    ['a name with a line break', '"name":"Lakeland"', '"name":"Lake\\nland"', /U\+000A/],
    ['a name with a zero-width space', '"name":"Lakeland"', '"name":"Lake\u200bland"', /U\+200B/],
    ['a name with a soft hyphen', '"name":"Lakeland"', '"name":"Lake\u00adland"', /U\+00AD/],
    ['a name with a bidi override', '"name":"Lakeland"', '"name":"Lake\u202eland"', /U\+202E/],
    [
      'a name with a replacement character',
      '"name":"Lakeland"',
      '"name":"Lake\ufffdland"',
      /U\+FFFD/
    ],
    [
      'a name of the wrong encoding',
      '"name":"Göllər ölkəsi"',
      '"name":"GÃ¶llÉ™r Ã¶lkÉ™si"',
      /wrong encoding/
    ],
    [
      'a name that is a common word',
      '"name":"HL","lang":"en"',
      '"name":"border","lang":"en"',
      /"border" is a common word/
    ],
    [
      'a name that is a common word of Russian',
      '"name":"Аптон"',
      '"name":"город"',
      /"город" is a common word/
    ],
    [
      'a name of one letter',
      '"name":"HL","lang":"en"',
      '"name":"H","lang":"en"',
      /"H" is a single letter/
    ],
    [
      'a name without a letter',
      '"name":"HL","lang":"en"',
      '"name":"112","lang":"en"',
      /"112" has no letter/
    ],
    [
      'the name of another place',
      '"name":"HL","lang":"en"',
      '"name":"Lakeland","lang":"en"',
      /"Lakeland".*"harbour-league".*"lakeland"|"lakeland" and "harbour-league"/,
      '"lakeland","kind"'
    ],
    [
      'the name of another in its language',
      UPLAND_ALT,
      '{"name":"Ցածրաշխարհ","lang":"hy"}',
      /"upland" and "lowland"/
    ],
    [
      'a name twice',
      UPLAND_ALT,
      `${UPLAND_ALT},${UPLAND_ALT}`,
      /"upland" has the name "Բարձրաշխարհ" twice/
    ],
    [
      'an Armenian name without an Armenian letter',
      '"Բարձրաշխարհ"',
      '"Verkhozemye"',
      /"Verkhozemye".*"hy".*no Armenian letter/
    ],
    ['a Russian name in Latin letters', '"Верхоземье"', '"Verkhozemye"', /no Cyrillic letter/],
    ['an Azerbaijani name in Cyrillic', '"Yuxarı ölkə"', '"Юхары өлкә"', /no Latin letter/],
    ['a language that is none', '"lang":"hyw"', '"lang":"Armenian!"', /BCP 47/],
    [
      'a language of no such code',
      '"lang":"hyw"',
      '"lang":"qq"',
      /"qq", which is none that is known/
    ],
    ['a language in capitals', '"lang":"hyw"', '"lang":"HYW"', /BCP 47/],
    [
      'a name without its language',
      '{"name":"HL","lang":"en"}',
      '{"name":"HL"}',
      /"altNames.2.lang" is missing/
    ],
    [
      'names that are no list',
      '"altNames":[],"namesSource":"Made up for tests","point":{"lng":173.5',
      '"altNames":{},"namesSource":"Made up for tests","point":{"lng":173.5',
      /"altNames" is {}; it must be a list/
    ],
    [
      'no source of the names',
      '"Old Fort / Altburg","altNames":[],"namesSource":"Made up for tests",',
      '"Old Fort / Altburg","altNames":[],',
      /"old-fort": "namesSource" is missing; say where/
    ],
    [
      'a name within sentences that is another',
      '"inSentence":"the Ridge line"',
      '"inSentence":"the Harbour League"',
      /"inSentence" of "ridge-line".*no word/
    ],
    [
      'a name within sentences like a sentence',
      '"inSentence":"the Ridge line"',
      '"inSentence":"The Ridge line"',
      /"inSentence" of "ridge-line" begins with a capital/
    ],
    ['local languages out of order', '["az","hy"]', '["hy","az"]', /alphabetical order/],
    ['local languages twice', '["az","hy"]', '["az","az"]', /alphabetical order, each once/],
    ['no local language', '["az","hy"]', '[]', /names no language/],
    [
      'local languages without a source',
      '"localLanguages":{"codes":["az","hy"],"source":"Made up for tests"}',
      '"localLanguages":{"codes":["az","hy"]}',
      /"localLanguages.source" is missing/
    ]
  ])
]
