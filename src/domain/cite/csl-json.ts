import { dateParts, isQuoted, type CitedKind, type Reference } from './reference'

/** Item types of CSL 1.0.2. */
const TYPES = {
  place: 'entry-encyclopedia',
  article: 'article-newspaper',
  passage: 'article-newspaper',
  view: 'map'
} as const satisfies Record<CitedKind, string>

/** One item of CSL-JSON, with the names that its schema lists. */
export interface CslItem {
  readonly id: string
  readonly type: (typeof TYPES)[CitedKind]
  readonly title: string
  readonly language: string
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly version?: string
  readonly abstract?: string
  readonly note?: string
  readonly URL?: string
  readonly source: string
}

interface CslDate {
  readonly 'date-parts': readonly [readonly number[]]
}

const date = (iso: string): CslDate => ({ 'date-parts': [dateParts(iso)] })

export function cslItem(reference: Reference): CslItem {
  const { kind, key, title, lang, publisher, issued, url, quote, note, atlas, accessed } = reference
  const isOthers = isQuoted(reference)
  const container = isOthers ? publisher : atlas.title
  const by = isOthers ? publisher : atlas.publisher
  const address = isOthers ? (url ?? atlas.url) : atlas.url
  const read = `${atlas.title}, version ${atlas.version}`
  return {
    id: key,
    type: TYPES[kind],
    title,
    language: lang,
    ...(container === null ? {} : { 'container-title': container }),
    ...(by === null ? {} : { publisher: by }),
    ...(issued === null ? {} : { issued: date(issued) }),
    ...(accessed === null ? {} : { accessed: date(accessed) }),
    ...(isOthers ? {} : { version: atlas.version }),
    ...(quote === undefined ? {} : { abstract: quote }),
    ...(note === undefined ? {} : { note }),
    ...(address === null ? {} : { URL: address }),
    source: isOthers && atlas.url !== null ? `${read}, ${atlas.url}` : read
  }
}

/** A file of CSL-JSON: a list of items. */
export const cslJson = (reference: Reference): string =>
  `${JSON.stringify([cslItem(reference)], null, 2)}\n`
