import type { Feature } from 'geojson'
import type { AtlasData } from '../../../src/domain/atlas'
import type { BaseLayer, Layer } from '../../../src/domain/layer'
import type { DataEntry } from '../../../src/pages/data-entry'
import type { Site } from '../../../src/pages/render'
import { FURTHER } from '../further'
import { ANNOTATION_FIELDS, annotations } from './annotations'
import { dataPackage, pretty, type DataFile } from './data-package'
import { EXCERPTS_SCHEMA, excerptsCsv } from './excerpts-csv'
import { geoJsonFields } from './geojson-fields'
import { BY_SOURCE_LICENCE, LICENCES } from './licences'
import { LINKED_PLACES_FIELDS, linkedPlaces } from './linked-places'

export interface OpenDataInput {
  readonly atlas: AtlasData
  /** The layers, and what lies under them, with the files that they are drawn from. */
  readonly made: readonly (Layer | BaseLayer)[]
  /** GeoJSON text by name, as in geo/out. */
  readonly geometry: ReadonlyMap<string, string>
  /** What is drawn of places that no file of geo/out holds. */
  readonly further: readonly Feature[]
}

/** Everything that the site offers for others to build on. */
export function openData(
  { atlas, made, geometry, further }: OpenDataInput,
  site: Site
): DataFile[] {
  const files: DataFile[] = [
    ...[...geometry].map(([name, text]) => geometryFile(atlas, made, name, text)),
    ...(further.length > 0 ? [furtherFile(further)] : []),
    {
      path: 'gazetteer.json',
      text: pretty(linkedPlaces(atlas, site)),
      title: 'The gazetteer as Linked Places Format 1.3',
      mediatype: 'application/ld+json',
      licences: [LICENCES.mit, LICENCES.ccBy],
      fields: LINKED_PLACES_FIELDS
    },
    ...atlas.articles.map((article) => ({
      path: `annotations/${article.id}.json`,
      text: pretty(annotations(article, site)),
      title: `Mentions of places in “${article.title}” as W3C Web Annotations`,
      mediatype: 'application/ld+json',
      licences: [LICENCES.mit, LICENCES.quotations],
      fields: ANNOTATION_FIELDS
    })),
    {
      path: 'excerpts.csv',
      text: excerptsCsv(atlas),
      title: 'The excerpts, one a line',
      mediatype: 'text/csv',
      licences: [LICENCES.quotations],
      schema: EXCERPTS_SCHEMA
    }
  ]
  return [...files, dataPackage(files, site, atlas.version)]
}

function furtherFile(features: readonly Feature[]): DataFile {
  const text = pretty({ type: 'FeatureCollection', features })
  return {
    path: `${FURTHER}.geojson`,
    text,
    title:
      'Places drawn by a point of the gazetteer or a file of their own. Each names its source, and its licence where that is another',
    mediatype: 'application/geo+json',
    licences: [LICENCES.mit, LICENCES.ccBy],
    fields: geoJsonFields(text)
  }
}

/** What the page about open data shows of a file. */
export const dataEntry = ({
  path,
  title,
  text,
  licences,
  fields,
  schema
}: DataFile): DataEntry => ({
  path,
  title,
  bytes: Buffer.byteLength(text),
  fields: schema?.fields ?? fields ?? [],
  licences
})

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
    licences: licences.includes(LICENCES.odbl) ? [LICENCES.odbl] : licences,
    fields: geoJsonFields(text)
  }
}
