import type { Site } from '../../../src/pages/render'
import type { Field } from './geojson-fields'
import { LICENCES, type Licence } from './licences'

/** A file below /data/. */
export interface DataFile {
  readonly path: string
  readonly text: string
  readonly title: string
  readonly mediatype: string
  readonly licences: readonly Licence[]
  /** What it lists holds, for people; the columns of a table stand in its schema. */
  readonly fields?: readonly Field[]
  /** What a table's columns hold. */
  readonly schema?: TableSchema
}

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
  files: readonly DataFile[],
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
    resources: files.map(({ path, text, title, mediatype, licences, schema }) => ({
      name: path.replace(/\.\w+$/, '').replaceAll('/', '-'),
      path,
      title,
      format: path.split('.').at(-1),
      mediatype,
      encoding: 'utf-8',
      bytes: Buffer.byteLength(text),
      licenses: licences,
      ...(schema ? { type: 'table', schema } : {})
    }))
  }
  return {
    path: 'datapackage.json',
    text: pretty(descriptor),
    title: 'The list of these files for machines, a Data Package',
    mediatype: 'application/json',
    licences: [LICENCES.mit]
  }
}

/** JSON for people to read too. */
export const pretty = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`
