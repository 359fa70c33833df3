import { EXCERPT_KINDS } from '../../../src/domain/article'
import type { AtlasData } from '../../../src/domain/atlas'
import { csv } from '../../../src/domain/export/csv'
import type { TableSchema } from './data-package'

const SCHEMA_FIELDS = [
  {
    name: 'id',
    type: 'string',
    description: 'Permanent id of the excerpt',
    constraints: { required: true, unique: true }
  },
  {
    name: 'article',
    type: 'string',
    description: 'Title of the article',
    constraints: { required: true }
  },
  { name: 'publisher', type: 'string', description: 'Empty where the copy at hand names none' },
  {
    name: 'published',
    type: 'date',
    description: 'Day of publication',
    constraints: { required: true }
  },
  {
    name: 'url',
    type: 'string',
    format: 'uri',
    description: 'Address of the article, empty where it is not known'
  },
  {
    name: 'kind',
    type: 'string',
    description: 'Part of the article',
    constraints: { required: true, enum: EXCERPT_KINDS }
  },
  {
    name: 'text',
    type: 'string',
    description:
      'The quotation, verbatim. An apostrophe stands before a field that a spreadsheet would take for a formula.',
    constraints: { required: true }
  },
  { name: 'editor_note', type: 'string', description: 'Not part of the quotation' },
  {
    name: 'places',
    type: 'string',
    description: 'Ids of the places that it mentions, in the gazetteer, with a space between two',
    constraints: { required: true, pattern: '[a-z0-9-]+( [a-z0-9-]+)*' }
  }
] as const satisfies TableSchema['fields']

export const EXCERPTS_SCHEMA: TableSchema = { fields: SCHEMA_FIELDS, primaryKey: ['id'] }

type Row = Readonly<Record<(typeof SCHEMA_FIELDS)[number]['name'], string>>

/** A row for each excerpt, as RFC 4180 has it. */
export function excerptsCsv({ articles }: Pick<AtlasData, 'articles'>): string {
  const names = SCHEMA_FIELDS.map(({ name }) => name)
  const rows = articles.flatMap((article) =>
    article.excerpts.map((excerpt): Row => ({
      id: excerpt.id,
      article: article.title,
      publisher: article.publisher ?? '',
      published: article.published,
      url: article.url ?? '',
      kind: excerpt.kind,
      text: excerpt.text,
      editor_note: excerpt.editorNote ?? '',
      places: [...new Set(excerpt.mentions.map(({ place }) => place))].join(' ')
    }))
  )
  return csv([names, ...rows.map((row) => names.map((name) => row[name]))])
}
