import * as v from 'valibot'
import { EXCERPT_KINDS, MENTION_HOWS } from '../../src/domain/article'
import { BASE_LAYER_IDS, LAYER_COLOURS, type BaseLayer, type Layer } from '../../src/domain/layer'
import { PLACE_KINDS, type Place } from '../../src/domain/place'
import type { Redirect } from '../../src/domain/redirects'
import type { SiteContent } from '../../src/domain/site'
import type { NotEstablished } from '../../src/domain/spot'
import type { FiledArticle } from '../import/filed-article'
import { isLanguageTag, isOfCalendar, isTileAddress, isWebAddress } from './formats'
import { WORD_SENSES, type PlaceWords } from '../import/place-words'
import type { RecordedVersion } from '../compile/versions'
import type { FiledSource, SearchNames } from '../read'

const words = v.pipe(v.string('must be text'), v.trim(), v.minLength(1, 'must not be empty'))
const slug = v.pipe(
  v.string('must be text'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug: small letters, digits and single hyphens')
)
const isoDate = v.pipe(
  v.string('must be a date in quotes'),
  v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be an ISO date such as 2024-06-13, 2024-06 or 2024'),
  v.check(isOfCalendar, 'must be a date of the calendar'),
  v.check((date) => date >= '1500', 'must be a date after 1500')
)
const isoDay = v.pipe(isoDate, v.length(10, 'must name the day, as in 2024-06-13'))
const lang = v.pipe(
  v.string('must be text'),
  v.check(isLanguageTag, 'must be a BCP 47 language tag such as "hy" or "az-Cyrl"')
)
const webAddress = v.pipe(
  v.string('must be text'),
  v.check(isWebAddress, 'must be an address that begins with https:// and names a host')
)
const tileAddress = v.pipe(
  v.string('must be text'),
  v.check(
    isTileAddress,
    'must be an address that begins with https://, or name an archive beside the site such as "tiles/region.pmtiles"'
  )
)
const inside = (limit: number): string =>
  `must be a number of degrees between -${limit} and ${limit}`
const degrees = (limit: number) =>
  v.pipe(
    v.number(inside(limit)),
    v.minValue(-limit, inside(limit)),
    v.maxValue(limit, inside(limit))
  )
const positive = v.pipe(v.number('must be a number'), v.gtValue(0, 'must be more than 0'))
const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, `must be one of ${values.join(', ')}`)
const list = <const S extends v.GenericSchema>(item: S) => v.array(item, 'must be a list')

/** An object with these keys and no others. */
const object = <const E extends v.ObjectEntries>(entries: E) => v.strictObject(entries, keyFault)

function keyFault(issue: v.StrictObjectIssue): string {
  const key = String(issue.path?.at(-1)?.key ?? '')
  if (issue.expected === 'never') return 'is no key that is known here; correct its spelling'
  if (issue.path && issue.received === 'undefined') {
    return /source/i.test(key) ? 'is missing; say where this comes from' : 'is missing; add it'
  }
  return 'must be an object in { }'
}

const said = { text: words, asOf: isoDate, source: words }
const statement = object(said)

const place = object({
  id: slug,
  kind: oneOf(PLACE_KINDS),
  layer: slug,
  name: words,
  inSentence: v.optional(words),
  altNames: list(object({ name: words, lang })),
  namesSource: words,
  localLanguages: v.optional(object({ codes: list(lang), source: words })),
  point: v.optional(
    object({
      lng: degrees(180),
      lat: degrees(90),
      accuracyMetres: v.optional(positive),
      source: words
    })
  ),
  status: list(statement),
  positions: v.optional(list(object({ who: words, ...said }))),
  mapNote: v.optional(statement),
  published: list(
    object({
      quantity: oneOf(['area', 'length']),
      value: positive,
      to: v.optional(positive),
      source: words
    })
  ),
  memberOf: list(slug),
  participation: v.optional(oneOf(['frozen'])),
  order: v.optional(v.pipe(positive, v.integer('must be a whole number'))),
  within: v.optional(slug),
  seeAlso: list(slug)
})

const quote = object({
  exact: v.pipe(v.string('must be text'), v.minLength(1, 'must not be empty')),
  prefix: v.string('must be text'),
  suffix: v.string('must be text')
})
const share = v.pipe(
  v.number('must be a number from 0 to 1'),
  v.minValue(0, 'must be a number from 0 to 1'),
  v.maxValue(1, 'must be a number from 0 to 1')
)
const mention = object({
  place: slug,
  how: oneOf(MENTION_HOWS),
  confidence: v.optional(share),
  quote
})

const count = v.pipe(v.number('must be a number'), v.integer('must be a whole number'))
const asked = { excerpt: slug, line: count, ask: words, before: v.optional(words) }
const question = v.variant(
  'about',
  [
    object({
      about: v.literal('mention'),
      ...asked,
      how: oneOf(MENTION_HOWS),
      quote,
      candidates: list(object({ places: list(slug), how: oneOf(MENTION_HOWS), confidence: share })),
      propose: oneOf(['first', 'none'])
    }),
    object({
      about: v.literal('kind'),
      ...asked,
      candidates: list(oneOf(EXCERPT_KINDS))
    }),
    object({ about: v.literal('orphan'), ...asked, candidates: list(words) }),
    object({ about: v.literal('quotation'), ...asked })
  ],
  'must be one of mention, kind, orphan, quotation'
)
const review = object({
  lastNumber: v.optional(count),
  questions: list(question),
  declined: list(object({ sentence: words, quote, places: list(slug) })),
  takenOut: v.optional(list(object({ sentence: words }))),
  kept: v.optional(list(object({ excerpt: slug, about: oneOf(['orphan', 'quotation']) })))
})

const sha256 = v.pipe(
  v.string('must be text'),
  v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256: 64 hexadecimal digits')
)
const article = object({
  id: slug,
  title: words,
  publisher: v.nullable(words),
  published: isoDay,
  url: v.nullable(webAddress),
  lang,
  credit: v.nullable(words),
  sha256,
  lastNumber: v.optional(count),
  words: v.optional(count),
  quotedShareLimit: v.optional(share),
  quotedWordsLimit: v.optional(positive),
  quotedLimitReason: v.optional(words),
  excerpts: list(
    object({
      id: slug,
      kind: oneOf(EXCERPT_KINDS),
      text: words,
      editorNote: v.optional(words),
      mentions: list(mention)
    })
  ),
  review: v.optional(review)
})

const placeWords = object({
  place: slug,
  inContextOf: v.optional(list(slug)),
  words: v.record(
    lang,
    object(Object.fromEntries(WORD_SENSES.map((sense) => [sense, v.optional(list(words))])))
  )
})

const searchNames = object({ name: words, further: list(words), source: words })
const notEstablished = object({ name: words, text: words, source: words, near: slug })

const redirect = object({ from: slug, to: slug })

const version = object({
  version: words,
  day: isoDay,
  places: v.record(
    slug,
    object({ said: words, drawn: words, passages: list(slug), with: v.optional(list(slug)) })
  ),
  passages: v.record(slug, words)
})

const tolerance = object({ file: words, metres: positive, where: words })
const derivation = object({
  tolerances: list(tolerance),
  accuracy: words,
  knownErrors: list(words),
  leftOut: list(words)
})
const baseLayer = object({
  id: oneOf(BASE_LAYER_IDS),
  title: words,
  asOf: isoDate,
  claim: words,
  sources: list(slug),
  derivation
})

const layer = object({
  id: slug,
  title: words,
  symbol: object({
    shape: oneOf(['area', 'line', 'ring', 'dot']),
    colour: oneOf(LAYER_COLOURS),
    fill: v.optional(oneOf(LAYER_COLOURS)),
    hatch: v.optional(oneOf(LAYER_COLOURS)),
    dashed: v.optional(v.boolean('must be true or false'))
  }),
  lineAccuracy: v.optional(object({ meanMetres: positive, p95Metres: positive })),
  legend: v.optional(words),
  asOf: isoDate,
  claim: words,
  sources: list(slug),
  derivation: v.optional(derivation)
})

const site = object({
  title: words,
  topic: words,
  area: words,
  firstView: v.pipe(
    v.strictTuple(
      [degrees(180), degrees(90), degrees(180), degrees(90)],
      'must be four numbers of degrees: west, south, east, north'
    ),
    v.check(([, south, , north]) => south < north, 'must have its south below its north'),
    v.check(([west, , east]) => west < east, 'must have its west below its east')
  ),
  questions: list(object({ text: words, place: slug, excerpt: slug })),
  quotedShareLimit: v.optional(share),
  quotedWordsLimit: v.optional(positive),
  distances: object({ of: list(oneOf(PLACE_KINDS)), to: list(slug), within: list(slug) }),
  basemaps: v.optional(
    list(
      object({
        id: slug,
        title: words,
        attribution: list(words),
        tiles: v.optional(tileAddress),
        heights: v.optional(tileAddress)
      })
    )
  )
})

const source = object({
  id: slug,
  attribution: words,
  licence: words,
  url: webAddress,
  package: v.optional(words),
  version: v.optional(words),
  retrieved: v.optional(isoDate),
  files: v.optional(list(object({ path: words, sha256 })))
})

// TypeScript reads an optional key as one that may also hold undefined; JSON has no such value.
/** One entry of each list. */
export const placeSchema = place as v.GenericSchema<unknown, Place>
/** An article's file whole, with what waits for a person. */
export const filedArticleSchema = article as unknown as v.GenericSchema<unknown, FiledArticle>
export const placeWordsSchema = placeWords as v.GenericSchema<unknown, PlaceWords>
export const searchNamesSchema = searchNames as v.GenericSchema<unknown, SearchNames>
export const notEstablishedSchema = notEstablished as v.GenericSchema<unknown, NotEstablished>
export const redirectSchema = redirect as v.GenericSchema<unknown, Redirect>
export const versionSchema = version as v.GenericSchema<unknown, RecordedVersion>
export const baseLayerSchema = baseLayer as v.GenericSchema<unknown, BaseLayer>
export const siteSchema = site as unknown as v.GenericSchema<unknown, SiteContent>
export const layerSchema = layer as v.GenericSchema<unknown, Layer>
export const sourceSchema = source as v.GenericSchema<unknown, FiledSource>
