import { ARTICLES } from '../../read'
import { slipsOf } from './table'

const BULLETIN = `${ARTICLES}/bulletin-2031-05-04.json`
const COURIER = `${ARTICLES}/courier-2031-05-06.json`
const ID = 'bulletin-2031-05-04'

/** Slips in articles, key by key. */
export const ARTICLE_SLIPS = [
  ...slipsOf(BULLETIN, [
    ['a missing comma', '"lang": "en",', '"lang": "en"', /not JSON.*comma/, '"credit"'],
    [
      'an id that is another file’s',
      `"id": "${ID}",\n  "title"`,
      '"id": "bulletin",\n  "title"',
      /the file must be named bulletin\.json/
    ],
    [
      'a title that is empty',
      '"title": "Upland to leave the Harbour League"',
      '"title": ""',
      /"bulletin-2031-05-04": "title" is ""/
    ],
    [
      'a title that is not the headline',
      '"title": "Upland to leave the Harbour League"',
      '"title": "Upland to leave the Harbor League"',
      /title.*headline/
    ],
    [
      'a title that shouts HTML',
      '"title": "Upland to leave the Harbour League"',
      '"title": "Upland to leave the <i>Harbour League"',
      /HTML/
    ],
    [
      'a publisher that is empty',
      '"publisher": "The Example Bulletin"',
      '"publisher": ""',
      /"publisher" is ""/
    ],
    ['no publisher', '  "publisher": "The Example Bulletin",\n', '', /"publisher" is missing/, '{'],
    ['a date that is none', '"published": "2031-05-04"', '"published": "4 May"', /ISO date/],
    [
      'a date of the wrong order',
      '"published": "2031-05-04"',
      '"published": "04-05-2031"',
      /ISO date/
    ],
    [
      'a day that the calendar lacks',
      '"published": "2031-05-04"',
      '"published": "2031-02-30"',
      /"published" is "2031-02-30"; it must be a date of the calendar/
    ],
    [
      'a month that the calendar lacks',
      '"published": "2031-05-04"',
      '"published": "2031-13-04"',
      /date of the calendar/
    ],
    [
      'a date without the day',
      '"published": "2031-05-04"',
      '"published": "2031-05"',
      /must name the day/
    ],
    [
      'a date of the future',
      '"published": "2031-05-04"',
      '"published": "2032-05-04"',
      /2032-05-04 lies in the future/
    ],
    [
      'a date that is a number',
      '"published": "2031-05-04"',
      '"published": 2031',
      /"published" is 2031; it must be a date in quotes/
    ],
    [
      'an address that runs script',
      '"url": "https://example.org/',
      '"url": "javascript:alert(1)//',
      /must be an address/
    ],
    [
      'an address without a host',
      '"url": "https://example.org/bulletin/upland"',
      '"url": "https:///bulletin/upland"',
      /must be an address/
    ],
    [
      'an address without a domain',
      '"url": "https://example.org/bulletin/upland"',
      '"url": "https://example/bulletin"',
      /must be an address/
    ],
    [
      'an address with a space',
      '"url": "https://example.org/bulletin/upland"',
      '"url": "https://example.org/bulletin upland"',
      /must be an address/
    ],
    [
      'an address with a password',
      '"url": "https://example.org/',
      '"url": "https://me:secret@example.org/',
      /must be an address/
    ],
    ['a language that is none', '"lang": "en"', '"lang": "english"', /BCP 47|none that is known/],
    ['a language of no such code', '"lang": "en"', '"lang": "qq"', /none that is known/],
    [
      'a language in another script',
      '"lang": "en"',
      '"lang": "hy"',
      /said to be in "hy".*no Armenian letter/
    ],
    ['a credit that is a number', '"credit": "xy/z"', '"credit": 7', /"credit" is 7/],
    ['a sha256 that is too short', /("sha256": ").(..)/, '$1$2', /SHA-256: 64/],
    ['a sha256 of another text', /"sha256": "(.)(.*)"/, '"sha256": "$2$1"', /has the SHA-256/],
    [
      'a limit that is passed',
      '"credit"',
      '"quotedWordsLimit": 10,\n  "credit"',
      /"quotedWordsLimit" allows 10/
    ],
    [
      'a limit that is none',
      '"credit"',
      '"quotedWordsLimit": -1,\n  "credit"',
      /"quotedWordsLimit" is -1/
    ],
    [
      'a key that is not known',
      '"lang": "en"',
      '"lang": "en",\n  "autor": "x"',
      /"autor" is no key/,
      '"autor"'
    ],
    [
      'a key that stands twice',
      '"lang": "en"',
      '"lang": "en",\n  "lang": "de"',
      /"lang" stands twice/,
      '"de"'
    ],
    ['no excerpts', /"excerpts": \[[^]*\]/, '"excerpts": []', /no excerpt/],
    [
      'excerpts that are no list',
      /"excerpts": \[[^]*\]/,
      '"excerpts": {}',
      /"excerpts" is {}; it must be a list/
    ]
  ]),
  ...slipsOf(COURIER, [
    [
      'the text of another article',
      /"sha256": "[^"]*"/,
      '"sha256": "SHA-OF-BULLETIN"',
      /same text|has the SHA-256/
    ],
    [
      'the address of another article',
      '"url": null',
      '"url": "https://example.org/bulletin/upland"',
      /same address/
    ],
    [
      'an article that says nothing of a place',
      /"mentions": \[[^]*?\n {6}\]/g,
      '"mentions": []',
      /names no place/,
      '"excerpts"'
    ],
    ['a file that is empty', /^[^]*$/, '', /the file is empty/],
    ['a list for the article', /^[^]*$/, '[]\n', /must be an object/]
  ])
]
