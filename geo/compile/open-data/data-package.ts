import type { Site } from '../../../src/pages/render'
import type { Field } from './geojson-fields'
import { LICENCES, type Licence } from './licences'

/** What is said of a file below /data/. */
export interface DescribedFile {
  readonly path: string
  readonly bytes: number
  readonly title: string
  readonly mediatype: string
  readonly licences: readonly Licence[]
  /** What it lists holds, for people; the columns of a table stand in its schema. */
  readonly fields?: readonly Field[]
  /** What a table's columns hold. */
  readonly schema?: TableSchema
}

export interface DataFile extends DescribedFile {
  readonly text: string
  /** Stands in a file that is described too, and here under an address of its own: not described. */
  readonly inAnother?: true
}

/** A file as it is described, its bytes counted. */
export const dataFile = (file: Omit<DataFile, 'bytes'>): DataFile => ({
  ...file,
  bytes: Buffer.byteLength(file.text)
})

/** A Table Schema (datapackage.org/standard/table-schema), as far as this atlas needs it. */
export interface TableSchema {
  readonly fields: readonly TableField[]
  readonly primaryKey: readonly string[]
}

interface TableField {
  readonly name: string
  readonly type: 'string' | 'date'
  readonly format?: 'uri'
  readonly description: string
  readonly constraints?: {
    readonly required?: boolean
    readonly unique?: boolean
    readonly enum?: readonly string[]
    readonly pattern?: string
  }
}

/** A Data Package, version 2 (datapackage.org), that describes the other files. */
export function dataPackage(
  files: readonly DescribedFile[],
  { origin, base }: Site,
  version: string
): DataFile {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'caucasus-news-atlas',
    title: 'Caucasus News Atlas: places, geometry, mentions and excerpts',
    version,
    ...(origin === '' ? {} : { homepage: origin + base }),
    licenses: [...new Set(files.flatMap(({ licences }) => licences))],
    resources: files.map(({ path, bytes, title, mediatype, licences, schema }) => ({
      name: nameOf(path),
      path,
      title,
      format: path.split('.').at(-1),
      mediatype,
      encoding: 'utf-8',
      bytes,
      licenses: licences,
      ...(schema ? { type: 'table', schema } : {})
    }))
  }
  return dataFile({
    path: 'datapackage.json',
    text: pretty(descriptor),
    title: 'The list of these files for machines, a Data Package',
    mediatype: 'application/json',
    licences: [LICENCES.mit]
  })
}

/** A file with one entry a line stands beside one of the same name that is whole. */
const nameOf = (path: string): string =>
  path
    .replace(/\.geojsonl$/, '-lines')
    .replace(/\.\w+$/, '')
    .replaceAll('/', '-')

/** JSON for people to read too. */
export const pretty = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
