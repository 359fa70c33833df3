import { findQuote } from '../src/domain/anchor'
import type { Article, Excerpt, Mention } from '../src/domain/article'
import type { AtlasData } from '../src/domain/atlas'
import { articleAddress, placeAddress } from '../src/domain/addresses'
import type { BaseLayer, Layer } from '../src/domain/layer'
import type { Place, PlaceKind } from '../src/domain/place'
import type { Site } from '../src/pages/render'

/** A file below /data/. */
export interface DataFile {
  readonly path: string
  readonly text: string
  readonly title: string
  readonly mediatype: string
  readonly licences: readonly Licence[]
}

interface Licence {
  readonly name: string
  readonly path?: string
  readonly title: string
}

const LICENCES = {
  odbl: {
    name: 'ODbL-1.0',
    path: 'https://opendatacommons.org/licenses/odbl/1-0/',
    title: 'Open Database License 1.0'
  },
  ccBy: {
    name: 'CC-BY-4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    title: 'Creative Commons Attribution 4.0'
  },
  publicDomain: {
    name: 'PDDL-1.0',
    path: 'https://www.naturalearthdata.com/about/terms-of-use/',
    title: 'Public domain (Natural Earth)'
  },
  mit: { name: 'MIT', path: 'https://opensource.org/license/mit', title: 'MIT Licence' },
  quotations: {
    name: 'quotations',
    title: 'Quotations: the words of their authors and publishers, outside this atlas’s licence'
  }
} as const satisfies Record<string, Licence>

const BY_SOURCE_LICENCE: Readonly<Record<string, Licence>> = {
  'ODbL-1.0': LICENCES.odbl,
  'CC-BY-4.0': LICENCES.ccBy,
  'Public domain': LICENCES.publicDomain
}

export interface OpenDataInput {
  readonly atlas: AtlasData
  /** The layers, and what lies under them, with the files that they are drawn from. */
  readonly made: readonly (Layer | BaseLayer)[]
  /** GeoJSON text by name, as in geo/out. */
  readonly geometry: ReadonlyMap<string, string>
}

/** Everything that the site offers for others to build on. */
export function openData({ atlas, made, geometry }: OpenDataInput, site: Site): DataFile[] {
  const files = [
    ...[...geometry].map(([name, text]) => geometryFile(atlas, made, name, text)),
    {
      path: 'gazetteer.json',
      text: pretty(linkedPlaces(atlas, site)),
      title: 'The gazetteer as Linked Places Format 1.3',
      mediatype: 'application/ld+json',
      licences: [LICENCES.mit, LICENCES.ccBy]
    },
    ...atlas.articles.map((article) => ({
      path: `annotations/${article.id}.json`,
      text: pretty(annotations(article, site)),
      title: `Mentions of places in “${article.title}” as W3C Web Annotations`,
      mediatype: 'application/ld+json',
      licences: [LICENCES.mit, LICENCES.quotations]
    })),
    {
      path: 'excerpts.csv',
      text: excerptsCsv(atlas),
      title: 'The excerpts, one a line',
      mediatype: 'text/csv',
      licences: [LICENCES.quotations]
    }
  ]
  return [...files, dataPackage(files, site)]
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

function geometryFile(
  atlas: AtlasData,
  made: readonly (Layer | BaseLayer)[],
  name: string,
  text: string
): DataFile {
  const file = `${name}.geojson`
  const parts = made.filter(
    ({ id, derivation }) => id === name || derivation?.tolerances.some((each) => each.file === file)
  )
  const used = [...new Set(parts.flatMap(({ sources }) => sources))].flatMap(
    (id) => atlas.sources.find((source) => source.id === id) ?? []
  )
  const licences = [...new Set(used.flatMap(({ licence }) => BY_SOURCE_LICENCE[licence] ?? []))]
  return {
    path: file,
    text,
    title: `${parts.map(({ title }) => title).join(', ')}. ${used.map(({ attribution }) => attribution).join('; ')}`,
    mediatype: 'application/geo+json',
    // What OpenStreetMap went into is under its licence, whatever else it holds.
    licences: licences.includes(LICENCES.odbl) ? [LICENCES.odbl] : licences
  }
}

/** GeoNames' feature classes, which the format asks for. */
const CLASSES: Readonly<Record<PlaceKind, string>> = {
  alliance: 'L',
  border: 'L',
  'border-segment': 'L',
  building: 'S',
  city: 'P',
  exclave: 'A',
  region: 'L',
  state: 'A',
  town: 'P',
  village: 'P',
  'village-group': 'P'
}

/** The Linked Places Format, version 1.3 (github.com/LinkedPasts/linked-places-format). */
function linkedPlaces(atlas: AtlasData, { origin, base }: Site): object {
  const address = (id: string): string => origin + placeAddress(base, id)
  const feature = (place: Place): object => ({
    '@id': address(place.id),
    type: 'Feature',
    properties: { title: place.name, fclasses: [CLASSES[place.kind]] },
    when: { timespans: [{ start: { in: '2024' } }] },
    names: [
      { toponym: place.name, lang: 'en' },
      ...place.altNames.map(({ name, lang }) => ({ toponym: name, lang }))
    ].map((name) => ({ ...name, citations: [{ label: place.namesSource }] })),
    types: [{ label: place.kind, sourceLabel: place.kind }],
    geometry: geometryOf(atlas, place),
    relations: relationsOf(place).map(([type, id]) => ({
      relationType: type,
      relationTo: address(id)
    })),
    links: geoNamesOf(place).map((identifier) => ({ type: 'closeMatch', identifier })),
    descriptions: place.status.map(({ text, source }) => ({
      value: `${text} (${source})`,
      lang: 'en'
    }))
  })
  return {
    type: 'FeatureCollection',
    '@context':
      'https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/linkedplaces-context-v1.1.jsonld',
    features: atlas.places.map(feature)
  }
}

function geometryOf(atlas: AtlasData, place: Place): object | null {
  const label = atlas.geometry[place.id]?.label
  if (place.point) {
    const { lng, lat, source } = place.point
    return {
      type: 'Point',
      coordinates: [lng, lat],
      citations: [{ label: source }],
      certainty: 'certain'
    }
  }
  return label ? { type: 'Point', coordinates: label, certainty: 'less-certain' } : null
}

const relationsOf = (place: Place): [type: string, id: string][] => [
  ...place.memberOf.map((id): [string, string] => ['gvp:tgn3318_member_of', id]),
  ...(place.within === undefined
    ? []
    : [['gvp:broaderPartitive', place.within] as [string, string]])
]

const geoNamesOf = ({ point }: Place): string[] => {
  const id = /GeoNames (\d+)/.exec(point?.source ?? '')?.[1]
  return id === undefined ? [] : [`https://www.geonames.org/${id}/`]
}

/** The mentions of one article as a W3C Web Annotation page. */
function annotations(article: Article, site: Site): object {
  const { origin, base } = site
  const source = article.url ?? origin + articleAddress(base, article.id)
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${origin}${base}data/annotations/${article.id}.json`,
    type: 'AnnotationPage',
    startIndex: 0,
    items: article.excerpts.flatMap((excerpt) =>
      excerpt.mentions.map((mention, at) => annotation(mention, excerpt, site, source, at + 1))
    )
  }
}

function annotation(
  mention: Mention,
  excerpt: Excerpt,
  { origin, base }: Site,
  source: string,
  number: number
): object {
  const { exact, prefix, suffix } = mention.quote
  const [range] = findQuote(excerpt.text, mention.quote)
  return {
    id: `${origin}${base}data/annotations/${excerpt.id}-m${number}`,
    type: 'Annotation',
    motivation: 'identifying',
    body: {
      type: 'SpecificResource',
      purpose: 'identifying',
      source: origin + placeAddress(base, mention.place)
    },
    target: {
      source,
      selector: {
        type: 'TextQuoteSelector',
        exact: excerpt.text,
        refinedBy: [
          {
            type: 'TextQuoteSelector',
            exact,
            ...(prefix === '' ? {} : { prefix }),
            ...(suffix === '' ? {} : { suffix })
          },
          ...(range ? [{ type: 'TextPositionSelector', start: range.start, end: range.end }] : [])
        ]
      }
    }
  }
}

const COLUMNS = [
  'id',
  'article',
  'publisher',
  'published',
  'url',
  'kind',
  'text',
  'editor_note',
  'places'
] as const

function excerptsCsv({ articles }: AtlasData): string {
  const rows = articles.flatMap((article) =>
    article.excerpts.map((excerpt) => [
      excerpt.id,
      article.title,
      article.publisher ?? '',
      article.published,
      article.url ?? '',
      excerpt.kind,
      excerpt.text,
      excerpt.editorNote ?? '',
      [...new Set(excerpt.mentions.map(({ place }) => place))].join(' ')
    ])
  )
  return [COLUMNS, ...rows].map((row) => row.map(csvField).join(',')).join('\r\n') + '\r\n'
}

/** A field as RFC 4180 has it; one that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvField(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A Frictionless Data Package that describes the other files. */
function dataPackage(files: readonly DataFile[], { origin, base }: Site): DataFile {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'caucasus-news-atlas',
    title: 'Caucasus News Atlas: places, geometry, mentions and excerpts',
    homepage: origin + base,
    licenses: [...new Set(files.flatMap(({ licences }) => licences))],
    resources: files.map(({ path, title, mediatype, licences }) => ({
      name: path.replace(/\.\w+$/, '').replaceAll('/', '-'),
      path,
      title,
      format: path.split('.').at(-1),
      mediatype,
      encoding: 'utf-8',
      licenses: licences,
      ...(path.endsWith('.csv')
        ? { schema: { fields: COLUMNS.map((name) => ({ name, type: 'string' })) } }
        : {})
    }))
  }
  return {
    path: 'datapackage.json',
    text: pretty(descriptor),
    title: 'This list',
    mediatype: 'application/json',
    licences: [LICENCES.mit]
  }
}
