import { GAZETTEER, GEOMETRY, OUT, SEARCH_NAMES } from '../../read'
import { slipsOf } from './table'

const FORT = `${GEOMETRY}/old-fort.geojson`
const out = (name: string): string => `${OUT}/${name}.geojson`

/** Slips in drawn geometry: what editors have filed, and what the pipeline wrote. */
export const GEOMETRY_SLIPS = [
  ...slipsOf(FORT, [
    ['no JSON', '"type":"Feature",', '"type":"Feature"', /not JSON.*comma/, '"properties"'],
    ['no feature', '"type":"Feature"', '"type":"Faeture"', /no GeoJSON feature/],
    ['no source', '"source":"Made up for tests"', '"source":""', /does not say "source"/],
    ['no licence', '"licence":"CC0 1.0",', '', /does not say "licence"/],
    ['no accuracy', '"accuracy"', '"acuracy"', /does not say "accuracy"/],
    ['a source with a tag', '"source":"Made up for tests"', '"source":"<i>Made up"', /HTML/],
    [
      'a source with a zero-width space',
      '"source":"Made up for tests"',
      '"source":"Made\u200bup"',
      /U\+200B/
    ],
    [
      'a geometry of no type',
      '"type":"Polygon"',
      '"type":"Poligon"',
      /"Poligon" is not taken here/
    ],
    ['a ring that is open', ',[173.4,44.4]]]', ']]', /is open/],
    [
      'a ring that runs the wrong way',
      /\[173.6,44.4\],\[173.6,44.6\],\[173.4,44.6\]/,
      '[173.4,44.6],[173.6,44.6],[173.6,44.4]',
      /runs clockwise/
    ],
    ['a ring that crosses itself', '[173.4,44.6]', '[173.4,44.6],[173.5,44.3]', /crosses itself/],
    ['a position off the Earth', '[173.6,44.6]', '[173.7,144.6]', /is no position/],
    ['a position that is text', '[173.6,44.6]', '["173.7",45.7]', /is no position/],
    ['a position twice', '[173.6,44.6]', '[173.6,44.6],[173.6,44.6]', /twice in a row/],
    ['a spike', '[173.4,44.6]', '[17.34,44.6]', /An edge is \d+ km long/]
  ]),
  ...slipsOf(out('capital'), [
    ['no JSON', '"type":"FeatureCollection",', '"type":"FeatureCollection"', /not JSON/],
    ['no collection', '"FeatureCollection"', '"Collection"', /no FeatureCollection/],
    [
      'a place that there is not',
      '"placeId":"assembly-house"',
      '"placeId":"assembly-hall"',
      /"assembly-hall" is no place/
    ],
    [
      'another accuracy',
      '"accuracyMetres":300',
      '"accuracyMetres":30',
      /"assembly-house".*300 m here and 30 m/,
      `@${GAZETTEER}`
    ],
    [
      'a point elsewhere',
      '[171.01,45.004]',
      '[171.01,45.4]',
      /"assembly-house".*capital\.geojson.*km/,
      `@${GAZETTEER}`
    ],
    ['a role that is none', '"role":"centre"', '"role":"center"', /"center"/],
    ['a ring that is open', ',[170.95,44.97]]]', ']]', /is open/]
  ]),
  ...slipsOf(out('hamlets'), [
    ['features out of order', /(\{.*"mill-brook".*),\n(.*),\n/, '$2,\n$1,\n', /not canonical/],
    ['more decimals', '[171.95,45.2]', '[171.95,45.20000001]', /not canonical/],
    [
      'a point that is a line',
      /"type":"Point","coordinates":\[171.99,45.25\]/,
      '"type":"LineString","coordinates":[[171.99,45.25]]',
      /A line has 1 position/
    ],
    [
      'no geometry',
      /"geometry":\{"type":"Point","coordinates":\[171.99,45.25\]\}/,
      '"geometry":null',
      /no geometry/
    ],
    [
      'a group’s point far from its members',
      '[171.99,45.25]',
      '[161.99,45.25]',
      /"mill-villages".*km/,
      `@${GAZETTEER}`
    ]
  ]),
  ...slipsOf(out('league'), [
    [
      'an area whose outline is elsewhere',
      '[[170,46],[172,46],[172,47],[170,47],[170,46]]]',
      '[[160,46],[172,46],[172,47],[170,47],[160,46]]]',
      /"lakeland, area".*league-coarse/
    ],
    ['a feature twice', /(\{.*"lakeland","role":"area".*\n)/, '$1$1', /stands twice/],
    [
      'a state that is left out',
      /\{.*"lakeland","role":"area".*\n/,
      '',
      /"lakeland, area" is drawn here, but not in/,
      `@${out('league-coarse')}`
    ]
  ]),
  ...slipsOf(out('line-sections'), [
    ['another number', '"order":2', '"order":1', /"ridge-line-south".*"order"/],
    [
      'a section that is left out',
      /,\n\{.*"ridge-line-south".*/,
      '',
      /Nothing draws "ridge-line-south"/,
      `@${GAZETTEER}`
    ]
  ]),
  ...slipsOf(out('league-coarse'), [
    [
      'a state that is left out',
      /\{.*"lakeland","role":"area".*\n/,
      '',
      /"lakeland, area" is drawn here, but not in/,
      `@${out('league')}`
    ]
  ]),
  ...slipsOf(out('line'), [
    [
      'a key that is not known',
      '"placeId":"ridge-line"',
      '"placeId":"ridge-line","colour":"red"',
      /"colour" is no key/
    ],
    ['a position of three numbers', '[172,45]', '[172,45,1]', /is no position/]
  ]),
  ...slipsOf(out('basemap'), [
    ['a role that is none', '"role":"land"', '"role":"lands"', /no "placeId"/, undefined, 2],
    ['a ring of three positions', '[175,44],[175,47],[170,47]', '[175,44]', /has 3 positions/]
  ]),
  ...slipsOf(out('basemap-labels'), [
    ['a water without a name', '"name":"Long Lake",', '', /no "name"/],
    ['a rank that is text', '"rank":3', '"rank":"3"', /"rank" is "3"/]
  ]),
  ...slipsOf(out('towns'), [
    ['a town without a name', '"name":"Ridge Halt",', '', /no "name"/],
    ['a town with an empty name', '"name":"Ridge Halt"', '"name":""', /no "name"/],
    [
      'a name that the gazetteer does not have',
      '"name":"Upton"',
      '"name":"Uptown"',
      /"Uptown".*"Upton"/
    ],
    ['a name with a bidi override', '"name":"Ridge Halt"', '"name":"Ridge \u202eHalt"', /U\+202E/],
    ['a zoom beyond all', '"minzoom":11', '"minzoom":111', /"minzoom".*111/],
    ['a rank that is none', '"rank":8', '"rank":-8', /"rank".*-8/],
    ['a key that is not known', '"rank":8', '"rnak":8', /"rnak"/],
    ['a town off the map', '[172.1,45.1]', '[-172.1,45.1]', /outside the map/]
  ]),
  ...slipsOf(out('neighbours'), [
    ['a role that is none', '"role":"neighbour"', '"role":"neighbor"', /"placeId"|"neighbor"/],
    [
      'a name that the search knows otherwise',
      '"name":"Farland"',
      '"name":"Fairland"',
      /"Farland".*base map/,
      `@${SEARCH_NAMES}`
    ]
  ])
]
