import type { Feature } from 'geojson'
import type { AtlasData } from '../../../src/domain/atlas'
import type { BaseLayer, Layer } from '../../../src/domain/layer'
import type { DataEntry } from '../../../src/pages/data-entry'
import type { Site } from '../../../src/pages/render'
import { annotationFile, annotationsByYear, excerptFiles } from './article-files'
import { dataFile, dataPackage, type DataFile, type DescribedFile } from './data-package'
import { geoJsonFields } from './geojson-fields'
import { BY_SOURCE_LICENCE, LICENCES } from './licences'
import { MANY } from './many'
import { furtherFiles, gazetteerFiles } from './place-files'

export interface OpenDataInput {
  readonly atlas: AtlasData
  /** The layers, and what lies under them, with the files that they are drawn from. */
  readonly made: readonly (Layer | BaseLayer)[]
  /** GeoJSON text by name, as in geo/out. */
  readonly geometry: ReadonlyMap<string, string>
  /** What is drawn of places that no file of geo/out holds. */
  readonly further: readonly Feature[]
}

/** Everything that the site offers for others to build on, file by file; the last describes the others. */
export function* openData(input: OpenDataInput, site: Site): Generator<DataFile> {
  const described: DescribedFile[] = []
  for (const file of contentFiles(input, site)) {
    yield file
    const { path, bytes, title, mediatype, licences, schema } = file
    // Not its text, which may be long.
    const about = { path, bytes, title, mediatype, licences, ...(schema && { schema }) }
    if (!file.inAnother) described.push(about)
  }
  yield dataPackage(described, site, input.atlas.version)
}

function* contentFiles(
  { atlas, made, geometry, further }: OpenDataInput,
  site: Site
): Generator<DataFile> {
  for (const [name, text] of geometry) yield geometryFile(atlas, made, name, text)
  yield* furtherFiles(further)
  yield* gazetteerFiles(atlas, site)
  if (atlas.articles.length > MANY) yield* annotationsByYear(atlas.articles, site)
  else for (const article of atlas.articles) yield annotationFile(article, site)
  yield* excerptFiles(atlas.articles)
}

/** What the page about open data shows of a file. */
export const dataEntry = ({
  path,
  title,
  bytes,
  licences,
  fields,
  schema
}: DescribedFile): DataEntry => ({
  path,
  title,
  bytes,
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
  return dataFile({
    path: file,
    text,
    title: `${parts.map(({ title }) => title).join(', ')}. ${used.map(({ attribution }) => attribution).join('; ')}`,
    mediatype: 'application/geo+json',
    // What OpenStreetMap went into is under its licence, whatever else it holds.
    licences: licences.includes(LICENCES.odbl) ? [LICENCES.odbl] : licences,
    fields: geoJsonFields(text)
  })
}
