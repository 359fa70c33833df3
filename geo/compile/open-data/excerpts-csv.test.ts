import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvField } from '../../../src/domain/export/csv'
import { EXCERPTS_SCHEMA } from './excerpts-csv'
import { large, small, WRITTEN } from './written-data'

/** RFC 4180, a character at a time. */
function parse(csv: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ''
  let quoted = false
  for (let at = 0; at < csv.length; at += 1) {
    const char = csv[at]!
    if (quoted) {
      if (char !== '"') field += char
      else if (csv[at + 1] === '"') field += csv[(at += 1)]!
      else quoted = false
    } else if (char === '"' && field === '') quoted = true
    else if (char === ',') {
      row.push(field)
      field = ''
    } else if (char === '\r' && csv[at + 1] === '\n') {
      rows.push([...row, field])
      row = []
      field = ''
      at += 1
    } else if (/["\r\n]/.test(char)) throw new Error(`A bare ${JSON.stringify(char)} at ${at}.`)
    else field += char
  }
  if (quoted || field !== '' || row.length > 0) throw new Error('The last line is not ended.')
  return rows
}

const withoutGuard = (field: string): string => field.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, '')

const tables = [...WRITTEN, large].flatMap((each) =>
  each.files
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.csv'))
    .map((table) => ({ ...each, table, year: /\d{4}/.exec(table)?.[0] ?? '' }))
)

test('of many articles there is a table a year besides that of all', () => {
  expect(tables.filter(({ name }) => name === large.name).map(({ year }) => year)).toEqual([
    ...['', '2031', '2032', '2033']
  ])
})

describe.each(tables)('$table of $name', ({ atlas, jsonOf, textOf, table, year }) => {
  const [header, ...rows] = parse(textOf(table))
  const { resources } = jsonOf('datapackage.json') as {
    resources: { path: string; schema?: typeof EXCERPTS_SCHEMA }[]
  }
  const { fields, primaryKey } = resources.find(({ path }) => path === table)!.schema!
  const column = (name: string): string[] => rows.map((row) => row[header!.indexOf(name)]!)

  test('has the columns that its data package describes, in each row', () => {
    expect(header).toEqual(fields.map(({ name }) => name))
    for (const row of rows) expect(row).toHaveLength(fields.length)
  })

  test.each(fields)('holds in $name what the table schema says', (field) => {
    const { type, format, constraints } = field
    const values = column(field.name)
    const given = values.filter((value) => value !== '')
    if (constraints?.required) expect(given).toHaveLength(values.length)
    if (constraints?.unique) expect(new Set(given).size).toBe(given.length)
    for (const value of given) {
      if (type === 'date') expect(new Date(value).toISOString().slice(0, 10)).toBe(value)
      if (format === 'uri') expect(new URL(value).href).toBe(value)
      if (constraints?.enum) expect(constraints.enum).toContain(value)
      if (constraints?.pattern) expect(value).toMatch(new RegExp(`^(?:${constraints.pattern})$`))
    }
  })

  test('is keyed by the permanent id', () => {
    expect(primaryKey).toEqual(['id'])
  })

  test('has a row for each excerpt, with its words unchanged but for the guard', () => {
    const own = atlas.articles.filter(({ published }) => published.startsWith(year))
    const excerpts = own.flatMap((article) => article.excerpts)
    expect(column('id')).toEqual(excerpts.map(({ id }) => id))
    expect(column('text').map(withoutGuard)).toEqual(excerpts.map(({ text }) => text))
    expect(column('editor_note').map(withoutGuard)).toEqual(
      excerpts.map(({ editorNote }) => editorNote ?? '')
    )
    const places = new Set(atlas.places.map(({ id }) => id))
    for (const id of column('places').flatMap((ids) => ids.split(' '))) expect(places).toContain(id)
  })

  test('has no field that a spreadsheet takes for a formula', () => {
    expect(rows.flat().filter((value) => /^[=+\-@＝＋－＠\t\r\n]/.test(value))).toEqual([])
  })
})

test('a text and a note that begin like a formula are guarded, and nothing else is changed', () => {
  const rows = parse(small.textOf('excerpts.csv'))
  const [text, note] = ['text', 'editor_note'].map((name) => rows[0]!.indexOf(name))
  expect([text, note].map((column) => rows.at(-1)![column!])).toEqual([
    "'- Upland has not replied.",
    "'=A note that begins like a formula."
  ])
  expect(rows[4]![text!]).toContain('"Uplanders, Lowlanders and others"')
})

describe('a field', () => {
  test('is read back as it was, whatever it holds', () => {
    const anyField = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '=', "'", 'a', '－') })
    )
    fc.assert(
      fc.property(fc.array(anyField, { minLength: 1 }), (values) => {
        const [row] = parse(`${values.map(csvField).join(',')}\r\n`)
        expect(row!.map(withoutGuard)).toEqual(values.map(withoutGuard))
        for (const value of row!) expect(value).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/)
      }),
      { numRuns: 2000 }
    )
  })

  test.each([
    ['plain', 'plain'],
    ['a "word", b', '"a ""word"", b"'],
    ['=1+1', "'=1+1"],
    ['-2', "'-2"],
    ['@x', "'@x"],
    ['\tx', "'\tx"],
    ['\n=1', '"\'\n=1"'],
    ['＝1', "'＝1"]
  ])('%j stands in a CSV as %j', (value, field) => {
    expect(csvField(value)).toBe(field)
  })
})
