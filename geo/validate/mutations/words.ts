import { ARTICLES, NOT_ESTABLISHED, PLACE_WORDS, REDIRECTS, SEARCH_NAMES, SITE } from '../../read'
import { BASEMAP_ROWS } from './basemaps'
import { slipsOf } from './table'

/** Slips in the words of the site, the importer, the search and old links. */
export const WORDS_SLIPS = [
  ...slipsOf(REDIRECTS, [
    ['a missing bracket', '\n]', '', /not JSON/, '{"from":"bulletin'],
    ['no target', ',"to":"old-fort"', '', /"to" is missing/],
    ['an old id in capitals', '"altburg"', '"Altburg"', /"from" is "Altburg"/],
    ['a target that is gone', '"to":"old-fort"', '"to":"older-fort"', /"older-fort", to which/],
    ['a target that moved on', '"to":"old-fort"', '"to":"bulletin-4-may"', /"bulletin-4-may", to/],
    ['an old id given again', '"from":"altburg"', '"from":"upton"', /id of something else again/],
    ['an old id twice', '"from":"bulletin-4-may"', '"from":"altburg"', /stands twice/]
  ]),
  ...slipsOf(SITE, [
    ['a missing comma', '"title": "Small Atlas",', '"title": "Small Atlas"', /not JSON/, '"topic"'],
    ['no title', / {2}"title": .*\n/, '', /"title" is missing/, '{'],
    ['a topic that is empty', /"topic": ".*"/, '"topic": ""', /"topic" is ""/],
    ['an area with a tag', '"area": "', '"area": "<script>', /HTML/],
    ['a view of three numbers', '[169.5, 43.5, 174.5, 47.5]', '[169.5, 43.5, 174.5]', /firstView/],
    [
      'a view upside down',
      '[169.5, 43.5, 174.5, 47.5]',
      '[169.5, 47.5, 174.5, 43.5]',
      /south below its north/
    ],
    [
      'a view back to front',
      '[169.5, 43.5, 174.5, 47.5]',
      '[174.5, 43.5, 169.5, 47.5]',
      /west .* east/
    ],
    [
      'a view of nothing',
      '[169.5, 43.5, 174.5, 47.5]',
      '[1.5, 43.5, 4.5, 47.5]',
      /shows none of the places/
    ],
    [
      'a view of half the Earth',
      '[169.5, 43.5, 174.5, 47.5]',
      '[16.95, 43.5, 174.5, 47.5]',
      /degrees wide/
    ],
    ['no question', /"questions": \[[^]*?\n {2}\]/, '"questions": []', /no question/],
    [
      'a question without its mark',
      'Where are the mill villages?',
      'Where are the mill villages',
      /question mark/
    ],
    ['a question twice', 'Who is in the Harbour League?', 'Where are the mill villages?', /twice/],
    [
      'a question of no place',
      '"place": "harbour-league"',
      '"place": "harbor-league"',
      /"harbor-league" is no place/
    ],
    [
      'a question of another place',
      '"place": "harbour-league"',
      '"place": "old-fort"',
      /does not mention "old-fort"/
    ],
    [
      'a question of no excerpt',
      'bulletin-2031-05-04-3',
      'bulletin-2031-05-04-33',
      /is no excerpt/
    ],
    [
      'distances of no kind',
      '"city", "exclave"',
      '"citty", "exclave"',
      /"distances.of.0" is "citty"/
    ],
    ['distances of a kind twice', '"city", "exclave"', '"city", "city"', /"city" twice/],
    [
      'distances to no place',
      '"ridge-line", "upton"',
      '"ridge-lime", "upton"',
      /"ridge-lime" is no place/
    ],
    [
      'distances to what has no spot',
      '"ridge-line", "upton"',
      '"harbour-league", "upton"',
      /"harbour-league".*neither a line nor a point/
    ],
    [
      'distances within what is no group',
      '"within": ["mill-villages"]',
      '"within": ["upton"]',
      /"upton".*no member/
    ],
    [
      'a limit that is passed',
      '"firstView"',
      '"quotedWordsLimit": 10,\n  "firstView"',
      /"quotedWordsLimit" allows 10/,
      `@${ARTICLES}/bulletin-2031-05-04.json`,
      2
    ],
    ...BASEMAP_ROWS,
    [
      'a key that is misspelt',
      '"topic"',
      '"topick"',
      /"topick" is no key that is known here; write "topic"/
    ]
  ]),
  ...slipsOf(PLACE_WORDS, [
    [
      'a missing comma',
      '},\n{"place":"upland"',
      '}\n{"place":"upland"',
      /"upland".*not JSON.*comma/,
      '"upland","words"'
    ],
    [
      'words of no place',
      '"place":"ridge-line"',
      '"place":"ridge-lime"',
      /"ridge-lime" is no place/
    ],
    [
      'places out of order',
      '"place":"lowland"',
      '"place":"assembly-house"',
      /"assembly-house" stands after/
    ],
    ['a place twice', '"place":"lowland"', '"place":"harbour-league"', /stands twice/],
    [
      'a context of no place',
      '["upland","lowland"]',
      '["upland","lowlands"]',
      /"lowlands" is no place/
    ],
    ['a context twice', '["upland","lowland"]', '["upland","upland"]', /"upland" twice/],
    [
      'a language of no such code',
      '"ru":{"demonyms"',
      '"qq":{"demonyms"',
      /"qq", which is none that is known/
    ],
    [
      'a sense that is none',
      '"demonyms":["Lowlander"]',
      '"demonym":["Lowlander"]',
      /"words.en.demonym" is no key that is known here/
    ],
    [
      'words that are no list',
      '"demonyms":["Lowlander"]',
      '"demonyms":"Lowlander"',
      /must be a list/
    ],
    ['a word that is empty', '["Lowlander"]', '["Lowlander",""]', /must not be empty/],
    ['a word twice', '["Lowlander"]', '["Lowlander","Lowlander"]', /"Lowlander" twice/],
    [
      'a word in two senses',
      '"peoples":["Lowlanders"]',
      '"peoples":["Lowlander"]',
      /"Lowlander" twice/
    ],
    [
      'a word of another place',
      '"demonyms":["Uplander"]',
      '"demonyms":["Lowlander"]',
      /"Lowlander".*"lowland".*"upland"|"upland" and "lowland"/
    ],
    ['a word in another script', '"низоземский"', '"nizozemskiy"', /no Cyrillic letter/],
    ['a word of two scripts', '"низоземский"', '"низoземский"', /mixes/],
    [
      'a common word that is accepted',
      '"demonyms":["Uplander"]',
      '"demonyms":["the"]',
      /"the" is a common word/
    ],
    [
      'a people that no article uses',
      '"peoples":["Lowlanders"]',
      '"peoples":["Lowlands"]',
      /"Lowlanders" is no/,
      `@${ARTICLES}/bulletin-2031-05-04.json`
    ],
    ['a word with a zero-width space', '"Uplander"', '"Up\u200blander"', /U\+200B/],
    ['no words at all', '{"en":{"ambiguous":["League"]}}', '{}', /has no words/]
  ]),
  ...slipsOf(SEARCH_NAMES, [
    ['a missing quotation mark', '"name":"Farland"', '"name":Farland"', /not JSON/],
    ['a name that no map has', '"name":"Farland"', '"name":"Fairland"', /"Fairland".*base map/],
    ['a name twice', '"name":"Pebble Cove"', '"name":"Farland"', /"Farland" stands twice/],
    ['a name of the gazetteer', '"name":"Farland"', '"name":"Upton"', /"Upton".*gazetteer/],
    ['no further name', '["Далёкий край"]', '[]', /no further name/],
    ['a further name twice', '["Далёкий край"]', '["Далёкий край","Далёкий край"]', /twice/],
    ['a further name that is empty', '["Далёкий край"]', '[""]', /must not be empty/],
    ['a further name of two scripts', 'Далёкий', 'Дaлёкий', /mixes/],
    ['no source', ',"source":"Made up for tests"}', '}', /"source" is missing/]
  ]),
  ...slipsOf(NOT_ESTABLISHED, [
    [
      'near no place',
      '"near":"mill-brook"',
      '"near":"mill-brock"',
      /"mill-brock", which is no place/
    ],
    [
      'a place that is established',
      '"name":"Mill Ford"',
      '"name":"Mill End"',
      /"Mill End".*gazetteer/
    ],
    ['a place that the map has', '"name":"Mill Ford"', '"name":"Ridge Halt"', /"Ridge Halt".*map/],
    ['a text that is empty', /"text":"[^"]*"/, '"text":""', /"Mill Ford": "text" is ""/],
    ['a text that does not speak of it', 'is not established', 'is not known', /not established/],
    ['a source that is missing', ',"source":"Made up for tests"', '', /"source" is missing/]
  ])
]
