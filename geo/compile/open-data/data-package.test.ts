import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { large, small, WRITTEN } from './written-data'

/**
 * Data Package 2.0 (datapackage.org/standard/data-package, data-resource and table-schema), whose
 * profile the file names; patterns and required properties as there, and strict: no others.
 */
const text = v.pipe(v.string(), v.minLength(1))
const address = v.pipe(v.string(), v.url())
const name = v.pipe(v.string(), v.regex(/^[a-z0-9._-]+$/))
// "URL or Path" (glossary): relative, with no step upwards and no home directory.
const path = v.pipe(v.string(), v.regex(/^[^./~\\][^\\]*$/), v.excludes('..'), v.excludes('://'))
// "licenses": the name is an id that licenses.opendefinition.org lists; of these, the ones in use.
const licence = v.strictObject({
  name: v.picklist(['ODbL-1.0', 'CC-BY-4.0', 'MIT', 'other-pd', 'other-closed']),
  path: v.optional(address),
  title: text
})
const licences = v.pipe(v.array(licence), v.minLength(1))
const common = { name: text, description: text }
const constraints = { required: v.optional(v.boolean()), unique: v.optional(v.boolean()) }
const field = v.variant('type', [
  v.strictObject({
    ...common,
    type: v.literal('string'),
    format: v.optional(v.picklist(['default', 'email', 'uri', 'binary', 'uuid'])),
    constraints: v.optional(
      v.strictObject({
        ...constraints,
        enum: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
        pattern: v.optional(text)
      })
    )
  }),
  v.strictObject({
    ...common,
    type: v.literal('date'),
    constraints: v.optional(v.strictObject(constraints))
  })
])
const tableSchema = v.pipe(
  v.strictObject({ fields: v.pipe(v.array(field), v.minLength(1)), primaryKey: v.array(text) }),
  v.check(({ fields, primaryKey }) =>
    primaryKey.every((key) => fields.some((each) => each.name === key))
  )
)
const resource = v.strictObject({
  name,
  path,
  type: v.optional(v.literal('table')),
  title: text,
  format: text,
  mediatype: v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+$/)),
  encoding: v.literal('utf-8'),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  licenses: licences,
  schema: v.optional(tableSchema)
})
const descriptor = v.strictObject({
  $schema: v.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name,
  title: text,
  version: text,
  homepage: address,
  licenses: licences,
  resources: v.pipe(v.array(resource), v.minLength(1))
})

type Resources = v.InferOutput<typeof descriptor>['resources']
const licencesOf = (resources: Resources, name: string): string[] =>
  resources.find((each) => each.name === name)!.licenses.map((each) => each.name)

describe.each([...WRITTEN, large])('the data package of $name', ({ files, jsonOf }) => {
  const written = jsonOf('datapackage.json')
  const { resources, licenses } = written as v.InferOutput<typeof descriptor>

  test('is what the specification asks for, in its terms alone', () => {
    const { issues } = v.safeParse(descriptor, written)
    expect(issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([])
  })

  test('describes every other file once, under a name of its own', () => {
    expect(resources.map((each) => each.path)).toEqual(
      files
        .filter(({ path, inAnother }) => path !== 'datapackage.json' && !inAnother)
        .map(({ path }) => path)
    )
    expect(new Set(resources.map((each) => each.name)).size).toBe(resources.length)
  })

  test('calls a table what is one', () => {
    const tables = resources.filter(({ type }) => type === 'table')
    const csv = files.map(({ path }) => path).filter((path) => path.endsWith('.csv'))
    expect(csv).toContain('excerpts.csv')
    expect(tables.map((each) => each.path)).toEqual(csv)
    for (const { schema } of tables) expect(schema).toBeDefined()
  })

  test('says of the quotations that they are not ours to license', () => {
    expect(licencesOf(resources, 'excerpts')).toEqual(['other-closed'])
    for (const { name } of resources.filter((each) => each.path.startsWith('annotations/')))
      expect(licencesOf(resources, name)).toEqual(['MIT', 'other-closed'])
    expect(licenses.find((each) => each.name === 'other-closed')?.title).toMatch(
      /^Quotations: .* outside this atlas’s licence$/
    )
  })
})

test('of many articles describes a file a year, and not one an article', () => {
  const { resources } = large.jsonOf('datapackage.json') as v.InferOutput<typeof descriptor>
  const names = resources.map((each) => each.name)
  expect(names.filter((each) => /^(?:annotations|excerpts)/.test(each))).toEqual([
    ...['annotations-2031', 'annotations-2032', 'annotations-2033'],
    ...['excerpts', 'excerpts-2031', 'excerpts-2032', 'excerpts-2033']
  ])
  expect(names).toEqual(expect.arrayContaining(['gazetteer-lines', 'further-lines']))
})

test.each([
  [small, ['line', 'league'], 'hamlets'],
  [WRITTEN[1]!, ['border', 'csto', 'mentioned'], 'villages']
])('$name puts whatever OpenStreetMap went into under its licence', (written, from, other) => {
  const { resources } = written.jsonOf('datapackage.json') as v.InferOutput<typeof descriptor>
  for (const name of from) expect(licencesOf(resources, name)).toEqual(['ODbL-1.0'])
  expect(licencesOf(resources, other)).toEqual(['CC-BY-4.0'])
})
