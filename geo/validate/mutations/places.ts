import { GAZETTEER } from '../../read'
import { slipsOf } from './table'

const SOURCE = '"source":"Made up for tests"'
const OLD_FORT = '"point":{"lng":173.5,"lat":44.5,'

/** Slips in where places lie, what is said of them, and how they belong together. */
export const PLACE_SLIPS = [
  ...slipsOf(GAZETTEER, [
    [
      'a longitude beyond 180',
      '"lng":171.95',
      '"lng":451.95',
      /"mill-brook": "point.lng" is 451.95/
    ],
    ['a latitude beyond 90', '"lat":45.2,', '"lat":145.2,', /"point.lat" is 145.2/],
    [
      'a longitude in quotes',
      '"lng":171.95',
      '"lng":"171.95"',
      /"point.lng" is "171.95"; it must be a number/
    ],
    [
      'a point without a latitude',
      '"lng":171.95,"lat":45.2,',
      '"lng":171.95,',
      /"point.lat" is missing/
    ],
    ['a point off Africa', OLD_FORT, '"point":{"lng":0,"lat":0,', /outside the map/],
    [
      'a point far from what it lies beside',
      OLD_FORT,
      '"point":{"lng":13.5,"lat":44.5,',
      /"old-fort".*km from/
    ],
    [
      'a point far from its drawing',
      '"lng":171.95',
      '"lng":171.59',
      /"mill-brook".*hamlets\.geojson.*km/
    ],
    [
      'a point outside its outline',
      '"point":{"lng":171,"lat":45,',
      '"point":{"lng":171.3,"lat":45,',
      /"upton".*capital\.geojson/
    ],
    [
      'a point without a source',
      /("lng":173.5,"lat":44.5),"source":"Made up for tests"/,
      '$1',
      /"point.source" is missing/
    ],
    [
      'an accuracy that is none',
      '"accuracyMetres":400',
      '"accuracyMetres":-400',
      /"point.accuracyMetres" is -400/
    ],
    [
      'an accuracy in other units',
      '"accuracyMetres":400',
      '"accuracyMetres":0.4',
      /"mill-brook".*0.4 m.*400 m/
    ],
    [
      'no way to be drawn',
      /,"point":{"lng":173.5,"lat":44.5,"source":"Made up for tests"}/,
      '',
      /Nothing draws "old-fort"/
    ],
    [
      'a statement of a day that is none',
      '"asOf":"2031-05","source":"Made up for tests"}],"published":[{',
      '"asOf":"2024-02-30","source":"Made up for tests"}],"published":[{',
      /"ridge-line": "status.0.asOf" is "2024-02-30"; it must be a date of the calendar/
    ],
    [
      'a statement of the future',
      /("Capital of Upland.","asOf":)"2031"/,
      '$1"2131"',
      /2131 lies in the future/
    ],
    ['a statement of long ago', /("Capital of Upland.","asOf":)"2031"/, '$1"0231"', /after 1500/],
    [
      'a statement without a date',
      /("Capital of Upland."),"asOf":"2031"/,
      '$1',
      /"status.0.asOf" is missing/
    ],
    [
      'a statement without a source',
      `"Capital of Upland.","asOf":"2031",${SOURCE}`,
      '"Capital of Upland.","asOf":"2031"',
      /"status.0.source" is missing/
    ],
    [
      'a statement of its own date',
      '2011.","asOf":"2031-05"',
      '2011.","asOf":"2010-05"',
      /tells of 2011, later than its date/
    ],
    [
      'a statement that is no sentence',
      '"Capital of Upland."',
      '"Capital of Upland"',
      /is no sentence/
    ],
    [
      'a statement that stands twice',
      '"status":[{"text":"Open.","asOf":"2031-05","source":"Made up for tests"}',
      '"status":[{"text":"Open.","asOf":"2031-05","source":"Made up for tests"},{"text":"Open.","asOf":"2031-05","source":"Made up for tests"}',
      /says "Open." twice/
    ],
    [
      'a figure of no quantity',
      '"quantity":"length"',
      '"quantity":"width"',
      /"published.0.quantity" is "width"/
    ],
    ['a figure far from the drawing', '"value":230', '"value":2300', /2300.*drawn/],
    ['a figure of nothing', '"value":230', '"value":0', /must be more than 0/],
    ['a range that runs backwards', '"value":230', '"value":230,"to":30', /"to".*30.*230/],
    [
      'a membership of nowhere',
      '"memberOf":["mill-villages"],"seeAlso":[]',
      '"memberOf":["mill-vilages"],"seeAlso":[]',
      /"memberOf" of "mill-end" names "mill-vilages"/
    ],
    [
      'a membership of what is no group',
      '"memberOf":["mill-villages"],"seeAlso":[]',
      '"memberOf":["upton"],"seeAlso":[]',
      /"upton", which is a city and no group/
    ],
    [
      'a membership that stands twice',
      '"memberOf":["mill-villages"],"seeAlso":[]',
      '"memberOf":["mill-villages","mill-villages"],"seeAlso":[]',
      /names "mill-villages" twice/
    ],
    [
      'a participation in nothing',
      '"memberOf":["harbour-league"],"participation":"frozen"',
      '"memberOf":[],"participation":"frozen"',
      /"participation" and is a member of nothing/
    ],
    [
      'a participation that is none',
      '"participation":"frozen"',
      '"participation":"iced"',
      /"participation" is "iced"/
    ],
    [
      'a section’s number that another has',
      '"order":2',
      '"order":1',
      /"ridge-line-south".*"order" 1.*"ridge-line-north"/
    ],
    ['a section’s number that leaves a gap', '"order":2', '"order":3', /"order" 3.*2 is missing/],
    ['a section’s number that is none', '"order":2', '"order":1.5', /whole number/],
    [
      'a section of no border',
      '"memberOf":["ridge-line"],"order":2',
      '"memberOf":[]',
      /"ridge-line-south".*names no border/
    ],
    [
      'a whole of nowhere',
      '"within":"upton"',
      '"within":"uptown"',
      /"within" of "assembly-house" names "uptown"/
    ],
    [
      'a whole that is itself',
      '"within":"upton"',
      '"within":"assembly-house"',
      /names the place itself/
    ],
    [
      'a whole that lies elsewhere',
      '"within":"upton"',
      '"within":"lowland"',
      /"assembly-house".*km.*"lowland"/
    ],
    [
      'wholes in a circle',
      '"source":"Made up for tests"},"status":[{"text":"Capital of Upland.","asOf":"2031","source":"Made up for tests"}],"published":[],"memberOf":[],',
      '"source":"Made up for tests"},"status":[{"text":"Capital of Upland.","asOf":"2031","source":"Made up for tests"}],"published":[],"memberOf":[],"within":"assembly-house",',
      /circle/,
      '"id":"assembly-house"'
    ],
    [
      'groups in a circle',
      '"id":"mill-villages","kind":"village-group","layer":"hamlets","name":"Mill villages","inSentence":"the mill villages","altNames":[],"namesSource":"Made up for tests","status":[{"text":"A village on either side of the Ridge line.","asOf":"2031","source":"Made up for tests"}],"published":[],"memberOf":[]',
      '"id":"mill-villages","kind":"village-group","layer":"hamlets","name":"Mill villages","inSentence":"the mill villages","altNames":[],"namesSource":"Made up for tests","status":[{"text":"A village on either side of the Ridge line.","asOf":"2031","source":"Made up for tests"}],"published":[],"memberOf":["mill-villages"]',
      /names the place itself/
    ],
    [
      'a place to see that there is not',
      '"seeAlso":["ridge-line"]}',
      '"seeAlso":["ridge-lime"]}',
      /"seeAlso" of "mill-brook" names "ridge-lime"/
    ],
    [
      'a place to see twice',
      '"seeAlso":["upland","lowland"]}',
      '"seeAlso":["upland","upland"]}',
      /"seeAlso" of "old-fort" names "upland" twice/
    ],
    [
      'relations that are no list',
      '"seeAlso":["upland","lowland"]}',
      '"seeAlso":"upland"}',
      /"seeAlso" is "upland"; it must be a list/
    ]
  ])
]
