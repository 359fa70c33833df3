import { ARTICLES } from '../../read'
import { slipsOf } from './table'

const BULLETIN = `${ARTICLES}/bulletin-2031-05-04.json`
const ID = 'bulletin-2031-05-04'
const STANDFIRST = /,\n {4}\{\n {6}"id": "bulletin-2031-05-04-2"[^]*?\n {4}\}/

/** Slips in excerpts and their mentions. */
export const EXCERPT_SLIPS = [
  ...slipsOf(BULLETIN, [
    ['an excerpt’s id that stands twice', `"id": "${ID}-2"`, `"id": "${ID}-1"`, /used twice/],
    [
      'an excerpt’s id of another article',
      `"id": "${ID}-2"`,
      '"id": "other-2"',
      /must be "bulletin-2031-05-04-" and a number/
    ],
    [
      'an excerpt’s number out of order',
      `"id": "${ID}-2"`,
      `"id": "${ID}-9"`,
      /-3.*stands after.*-9/,
      `"${ID}-3"`
    ],
    [
      'excerpts in another order',
      /(\{\n {6}"id": "bulletin-2031-05-04-2"[^]*?\n {4}\}),\n {4}(\{\n {6}"id": "bulletin-2031-05-04-3"[^]*?\n {4}\})/,
      '$2,\n    $1',
      /stands (?:after|earlier)/,
      `"${ID}-2"`
    ],
    ['a headline that comes late', '"kind": "caption"', '"kind": "headline"', /headline/],
    [
      'a kind that is none',
      '"kind": "standfirst"',
      '"kind": "lead"',
      /"kind" is "lead"; it must be one of headline/
    ],
    [
      'a text that is empty',
      '"text": "Flags of Lakeland and the Harbour League in Upton"',
      '"text": ""',
      /"bulletin-2031-05-04-3": "text" is ""/
    ],
    ['a word changed', 'had failed Upland', 'has failed Upland', /not verbatim/],
    ['a word left out', 'Flags of Lakeland', 'Flag of Lakeland', /not verbatim/],
    ['other quotation marks', "Upland's leader", 'Upland’s leader', /not verbatim|not found/],
    ['two spaces', 'Flags of', 'Flags  of', /two spaces/],
    ['a no-break space', 'Flags of', 'Flags\u00a0of', /no-break/],
    ['a zero-width space', 'Flags of', 'Flags\u200b of', /U\+200B/],
    ['a bidi override', 'Flags of', '\u202eFlags of', /U\+202E/],
    ['a control character', 'Flags of', 'Flags\\u0007 of', /U\+0007/],
    ['a tag', 'Flags of', '<em>Flags</em> of', /HTML/],
    ['an excerpt that stands twice', STANDFIRST, '$&$&', /used twice/, `@${BULLETIN}`],
    [
      'a note that is empty',
      '"editorNote": "The villages are Mill Brook and Mill End."',
      '"editorNote": ""',
      /"editorNote" is ""/
    ],
    [
      'an excerpt without a mention',
      /(in Upton",\n\s+"mentions": )\[[^]*?\n {6}\]/,
      '$1[]',
      /mentions no place/
    ],
    [
      'a mention of no place',
      '"place":"upton"',
      '"place":"uptown"',
      /"uptown" is no place of the gazetteer/
    ],
    [
      'a mention of another place',
      '{"place":"lakeland","how":"name"',
      '{"place":"lowland","how":"name"',
      /"Lakeland" is no name of "lowland"/
    ],
    [
      'a name that is said to be a people',
      '{"place":"lakeland","how":"name"',
      '{"place":"lakeland","how":"demonym"',
      /"Lakeland".*"name"/
    ],
    [
      'a people that is said to be a name',
      '{"place":"upland","how":"demonym"',
      '{"place":"upland","how":"name"',
      /"Uplanders".*"demonym"/
    ],
    [
      'a people of another state',
      '{"place":"upland","how":"demonym"',
      '{"place":"lakeland","how":"demonym"',
      /"Uplanders".*"upland"/
    ],
    [
      'a way of meaning that is none',
      '"how":"demonym"',
      '"how":"people"',
      /"mentions.2.how" is "people"/
    ],
    [
      'a quote that is not in the text',
      '"exact":"Upton"',
      '"exact":"Updon"',
      /"Updon" is not found/
    ],
    [
      'a quote that cuts a word',
      '"exact":"Lakeland"',
      '"exact":"Lakelan"',
      /"Lakelan" cuts a word/
    ],
    ['a quote that begins within a word', '"exact":"Lakeland"', '"exact":"akeland"', /cuts a word/],
    [
      'a quote with a space',
      '"exact":"Lakeland"',
      '"exact":"Lakeland "',
      /begins or ends with a space/
    ],
    ['a quote that is empty', '"exact":"Lakeland"', '"exact":""', /"mentions.0.quote.exact" is ""/],
    [
      'a quote that matches twice',
      '"prefix":"","suffix":"\'s"',
      '"prefix":"","suffix":""',
      /matches more than once/
    ],
    [
      'a prefix that is not in the text',
      '"prefix":"failed "',
      '"prefix":"foiled "',
      /is not found/
    ],
    [
      'quotes that overlap',
      '"exact":"Ridge line"',
      '"exact":"villages lie on the Ridge line"',
      /overlaps/
    ],
    [
      'a mention that stands twice',
      /( {8}\{"place":"lakeland".*\n)/,
      '$1$1',
      /tied to "lakeland" twice/,
      `@${BULLETIN}`
    ]
  ])
]
