import { BASE_LAYERS, GAZETTEER, LAYERS, SOURCES } from '../../read'
import { slipsOf } from './table'

const CLAIM = '"claim":"Made up for tests."'

/** Slips in layers, base layers and sources. */
export const LAYER_SLIPS = [
  ...slipsOf(LAYERS, [
    [
      'a missing bracket',
      '"symbol":{"shape":"ring","colour":"villages"}',
      '"symbol":{"shape":"ring","colour":"villages"',
      /not JSON/,
      '"id":"line"'
    ],
    ['a layer twice', '"id":"line"', '"id":"hamlets"', /Two layers have the id "hamlets"/],
    [
      'a layer that is missing',
      /\{"id":"outposts".*\n/,
      '',
      /"outposts", which is no layer/,
      `@${GAZETTEER}`
    ],
    [
      'a layer that is empty',
      /(\{"id":"outposts".*\n)/,
      '$1{"id":"outposts-two","title":"More","symbol":{"shape":"dot","colour":"label"},"asOf":"2031","claim":"Made up for tests.","sources":["points"]},\n',
      /"outposts-two" is empty/,
      '"outposts-two"'
    ],
    ['no layer', /^[^]*$/, '[]\n', /There is no layer/],
    ['a title that is empty', '"title":"Outposts"', '"title":""', /"outposts": "title" is ""/],
    ['a title twice', '"title":"Outposts"', '"title":"Upton"', /title "Upton"/],
    ['a shape that is none', '"shape":"ring"', '"shape":"circle"', /"symbol.shape" is "circle"/],
    ['a colour that is none', '"colour":"villages"', '"colour":"red"', /"symbol.colour" is "red"/],
    [
      'a fill of a dot',
      '"shape":"dot","colour":"mentionedLine"',
      '"shape":"dot","colour":"mentionedLine","fill":"csto"',
      /"fill".*"dot"/
    ],
    [
      'a hatch of a line',
      '"shape":"line","colour":"border"',
      '"shape":"line","colour":"border","hatch":"csto"',
      /"hatch".*"line"/
    ],
    [
      'dashes that are text',
      '"shape":"line","colour":"border"',
      '"shape":"line","colour":"border","dashed":"yes"',
      /"symbol.dashed" is "yes"/
    ],
    [
      'a date that is none',
      '"asOf":"2031-05-04",' + CLAIM + ',"sources":["open-map"]',
      '"asOf":"2031-04-31",' + CLAIM + ',"sources":["open-map"]',
      /"line": "asOf" is "2031-04-31"/
    ],
    [
      'a date of the future',
      '"asOf":"2031-05-04",' + CLAIM + ',"sources":["open-map"]',
      '"asOf":"2041-05-04",' + CLAIM + ',"sources":["open-map"]',
      /2041-05-04 lies in the future/
    ],
    [
      'no claim',
      ',' + CLAIM + ',"sources":["open-map"]',
      ',"sources":["open-map"]',
      /"claim" is missing/
    ],
    [
      'a claim that is no sentence',
      CLAIM + ',"sources":["open-map"]',
      '"claim":"Made up for tests","sources":["open-map"]',
      /no sentence/
    ],
    ['no source', '"sources":["open-map"]', '"sources":[]', /"line" names no source/],
    [
      'a source that is not listed',
      '"sources":["open-map"]',
      '"sources":["openmap"]',
      /"openmap", which/
    ],
    [
      'a source twice',
      '"sources":["open-map"]',
      '"sources":["open-map","open-map"]',
      /"open-map" twice/
    ],
    [
      'a tolerance of no file',
      '"file":"line.geojson"',
      '"file":"lines.geojson"',
      /"lines.geojson", which geo\/out does not hold/
    ],
    [
      'a tolerance of nothing',
      '"file":"line.geojson","metres":1',
      '"file":"line.geojson","metres":0',
      /"derivation.tolerances.0.metres" is 0/
    ],
    [
      'a file of another layer',
      '"file":"capital.geojson"',
      '"file":"league.geojson"',
      /league\.geojson.*"league"/
    ],
    [
      'no word on accuracy',
      '"accuracy":"Drawn by hand for tests.",',
      '',
      /"derivation.accuracy" is missing/
    ],
    ['a legend with a tag', '"legend":"Open"', '"legend":"<b>Open</b>"', /HTML/],
    [
      'a key that is misspelt',
      '"legend":"Open"',
      '"legand":"Open"',
      /"legand" is no key that is known here/
    ]
  ]),
  ...slipsOf(BASE_LAYERS, [
    [
      'a layer of the base map that is none',
      '"id":"land"',
      '"id":"lands"',
      /"id" is "lands"; it must be one of/
    ],
    [
      'a layer of the base map twice',
      '"id":"towns"',
      '"id":"land"',
      /Two layers have the id "land"/
    ],
    [
      'a layer of the base map that is missing',
      /\{"id":"towns".*\n/,
      '',
      /"towns" is missing/,
      '['
    ],
    [
      'a layer of the base map that nothing draws',
      '"id":"towns"',
      '"id":"lakes"',
      /"lakes".*nothing/
    ],
    [
      'a source that is not listed',
      '"sources":["points"]',
      '"sources":["pionts"]',
      /"pionts", which/
    ],
    ['no source', '"sources":["points"]', '"sources":[]', /"towns" names no source/],
    [
      'a tolerance of no file',
      '"file":"basemap.geojson"',
      '"file":"base.geojson"',
      /"base.geojson", which/
    ],
    [
      'a date of the future',
      '"title":"Towns","asOf":"2031"',
      '"title":"Towns","asOf":"2039"',
      /2039 lies in the future/
    ],
    [
      'a date that is none',
      '"title":"Towns","asOf":"2031"',
      '"title":"Towns","asOf":"31"',
      /ISO date/
    ],
    [
      'no errors told',
      '"knownErrors":[],"leftOut":[]}},\n{"id":"towns"',
      '"leftOut":[]}},\n{"id":"towns"',
      /"derivation.knownErrors" is missing/
    ]
  ]),
  ...slipsOf(SOURCES, [
    [
      'a missing comma',
      '},\n{"id":"points"',
      '}\n{"id":"points"',
      /"points".*not JSON.*comma/,
      '"id":"points"'
    ],
    ['a source twice', '"id":"points"', '"id":"open-map"', /"open-map" stands twice/],
    [
      'a source that is renamed',
      '"id":"points"',
      '"id":"points-2"',
      /"points", which/,
      `@${LAYERS}`
    ],
    [
      'a licence that is empty',
      '"licence":"CC-BY-4.0"',
      '"licence":""',
      /"points": "licence" is ""/
    ],
    ['no licence', '"licence":"CC-BY-4.0",', '', /"licence" is missing/],
    [
      'an address that is none',
      '"url":"https://example.org/points"',
      '"url":"example.org/points"',
      /must be an address/
    ],
    ['an attribution with a tag', '"Invented points"', '"<a href=x>Invented points</a>"', /HTML/],
    ['no attribution', ',"attribution":"Invented points"', '', /"attribution" is missing/],
    [
      'a key that is misspelt',
      '"attribution":"Invented points"',
      '"atribution":"Invented points"',
      /"atribution" is no key that is known here; write "attribution"/
    ],
    [
      'a day that is none',
      '"attribution":"Invented points"',
      '"attribution":"Invented points","retrieved":"2031-02-29"',
      /"retrieved" is "2031-02-29"/
    ],
    [
      'a day of the future',
      '"attribution":"Invented points"',
      '"attribution":"Invented points","retrieved":"2032-02-29"',
      /2032-02-29 lies in the future/
    ],
    [
      'a file with a false sha256',
      '"retrieved":"2031-01-01","files":[{"path":"geo/sources/survey.txt","sha256":"',
      '"retrieved":"2031-01-01","files":[{"path":"geo/sources/survey.txt","sha256":"0',
      /SHA-256/
    ],
    [
      'a file of another sha256',
      /("path":"geo\/sources\/survey.txt","sha256":")(.)(.)/,
      '$1$3$2',
      /survey\.txt has the SHA-256/
    ],
    [
      'a file that is missing',
      '"path":"geo/sources/survey.txt"',
      '"path":"geo/sources/surveys.txt"',
      /surveys\.txt is missing/
    ]
  ])
]
