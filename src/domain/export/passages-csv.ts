import { csv } from './csv'
import { passagesOnce, type Exported } from './exported'

const COLUMNS = [
  'id',
  'text',
  'editor_note',
  'kind',
  'article',
  'publisher',
  'published',
  'url',
  'places',
  'taken_from',
  'rights'
] as const

/** A row for each passage; each says where it is from, since a table has no place for it beside its rows. */
export const passagesCsv = (exported: Exported): string =>
  csv([
    COLUMNS,
    ...passagesOnce(exported).map(({ quoted: { excerpt, article }, places }) => [
      excerpt.id,
      excerpt.text,
      excerpt.editorNote ?? '',
      excerpt.kind,
      article.title,
      article.publisher ?? '',
      article.published,
      article.url ?? '',
      places.join(' '),
      exported.about.link,
      exported.about.words.quotations
    ])
  ])
