import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { large, small, valuesIn, WRITTEN } from './written-data'

/**
 * Linked Places Format 1.3, "Linked Places Feature elements", read element by element; types as in
 * its sample record (github.com/LinkedPasts/linked-places-format). Strict: no term but its own.
 * All but fclasses, which 1.3 requires, are in the context that its sample names.
 */
const address = v.pipe(v.string(), v.url())
const text = v.pipe(v.string(), v.minLength(1))
const language = v.pipe(
  v.string(),
  v.check((tag) => Intl.getCanonicalLocales(tag).length === 1)
)
const citation = v.strictObject({ label: text })
const year = v.pipe(v.string(), v.regex(/^-?\d{4}$/))
// "when{} (required)": one or more timespans, each with a start.
const when = v.strictObject({
  timespans: v.pipe(
    v.array(v.strictObject({ start: v.strictObject({ in: year }) })),
    v.minLength(1)
  )
})
const feature = v.strictObject({
  '@id': address,
  type: v.literal('Feature'),
  properties: v.strictObject({
    title: text,
    fclasses: v.pipe(v.array(v.picklist(['A', 'H', 'L', 'P', 'R', 'S', 'T'])), v.minLength(1))
  }),
  when,
  // "names[] (required)": at least one must have a citation.
  names: v.pipe(
    v.array(v.strictObject({ toponym: text, lang: language, citations: v.array(citation) })),
    v.minLength(1),
    v.check((names) => names.some(({ citations }) => citations.length > 0))
  ),
  // "types[] (encouraged)": identifier and label of a published vocabulary, both or neither.
  types: v.array(
    v.union([
      v.strictObject({
        identifier: v.pipe(v.string(), v.regex(/^aat:\d{9}$/)),
        label: text,
        sourceLabels: v.array(v.strictObject({ label: text, lang: language }))
      }),
      v.strictObject({ sourceLabels: v.array(v.strictObject({ label: text, lang: language })) })
    ])
  ),
  // "geometry{} (required)": null where the location is not known.
  geometry: v.nullable(
    v.strictObject({
      type: v.literal('Point'),
      coordinates: v.tuple([v.number(), v.number()]),
      citations: v.optional(v.array(citation)),
      certainty: v.optional(v.picklist(['certain', 'less-certain', 'uncertain']))
    })
  ),
  // "relations[] (optional)": relationType must be a term of an existing vocabulary; here the
  // Getty Vocabulary Ontology's, of which the format names these two for parts and members.
  relations: v.array(
    v.strictObject({
      relationType: v.picklist(['gvp:broaderPartitive', 'gvp:tgn3317_member_of']),
      relationTo: address
    })
  ),
  links: v.array(
    v.strictObject({
      type: v.picklist(['exactMatch', 'closeMatch', 'primaryTopicOf', 'subjectOf', 'seeAlso']),
      identifier: address
    })
  ),
  descriptions: v.array(v.strictObject({ value: text, lang: language }))
})
const gazetteer = v.strictObject({
  type: v.literal('FeatureCollection'),
  '@context': v.pipe(address, v.regex(/\/linkedplaces-context-v1\.1\.jsonld$/)),
  features: v.array(feature)
})

type Features = v.InferOutput<typeof gazetteer>['features']
const twoNamesIn = (features: Features): string[] =>
  features
    .flatMap((each) => each.names.map(({ toponym }) => toponym))
    .filter((name) => name.includes(' / '))

describe.each(WRITTEN)('the gazetteer of $name', ({ atlas, jsonOf }) => {
  const written = jsonOf('gazetteer.json')
  const { features } = written as v.InferOutput<typeof gazetteer>

  test('is what the Linked Places Format asks for, in its terms alone', () => {
    const { issues } = v.safeParse(gazetteer, written)
    expect(issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([])
  })

  test('has every place once, and its relations stay within it', () => {
    const ids = new Set(features.map((each) => each['@id']))
    expect(features).toHaveLength(atlas.places.length)
    expect(ids.size).toBe(atlas.places.length)
    for (const { relations } of features)
      for (const { relationTo } of relations) expect(ids).toContain(relationTo)
  })

  test('has no two names in one', () => {
    expect(twoNamesIn(features)).toEqual([])
  })
})

test('of many places there is one a line, and they are the same', () => {
  const features = valuesIn(large.textOf('gazetteer.geojsonl'))
  const { issues } = v.safeParse(v.array(feature), features)
  expect(issues).toBeUndefined()
  expect(features).toEqual((large.jsonOf('gazetteer.json') as { features: unknown }).features)
  expect(features).toHaveLength(large.atlas.places.length)
})

describe('the gazetteer', () => {
  const { features } = small.jsonOf('gazetteer.json') as v.InferOutput<typeof gazetteer>
  const featureOf = (id: string): v.InferOutput<typeof feature> =>
    features.find((each) => each['@id'].endsWith(`/place/${id}/`))!

  test('gives each of two names as a name of its own', () => {
    const { properties, names } = featureOf('old-fort')
    expect(properties.title).toBe('Old Fort / Altburg')
    expect(names.map(({ toponym }) => toponym)).toEqual(
      expect.arrayContaining(['Old Fort', 'Altburg'])
    )
  })

  test('does not call a point certain that is only placed to some hundred metres', () => {
    expect(featureOf('assembly-house').geometry?.certainty).toBe('less-certain')
    expect(featureOf('upton').geometry).not.toHaveProperty('certainty')
  })
})
