import { parse } from '@humanwhocodes/momoa'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keysTwice, textsIn } from './json-lines'
import { hasKeyTwice, textsOf } from './plain-json'

/** JSON whose texts and keys hold what could be taken for the marks round them. */
const key = fc.oneof(fc.constantFrom('a', 'b', '":', '\\', '{"a":1}', '__proto__'), fc.string())
const value = fc.letrec<{ any: unknown; object: string; text: string }>((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, tie('text'), tie('object')),
  text: fc.oneof(key, fc.integer(), fc.constant(null)).map((each) => JSON.stringify(each)),
  object: fc.oneof(
    fc
      .array(fc.tuple(key, tie('any')), { maxLength: 4 })
      .map((entries) => `{${entries.map(([k, v]) => `${JSON.stringify(k)} :${v}`).join(',')}}`),
    fc.array(tie('any'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`)
  )
})).object

test('a key that stands twice is found as the tree of the text has it', () => {
  fc.assert(
    fc.property(value, (text) => {
      const found = [...keysTwice(parse(text).body)].length > 0
      expect(hasKeyTwice(text, JSON.parse(text)), text).toBe(found)
    }),
    { numRuns: 2000 }
  )
})

test('texts without a key twice are found as the tree of the text has them', () => {
  fc.assert(
    fc.property(value, (text) => {
      const { body } = parse(text)
      fc.pre([...keysTwice(body)].length === 0)
      const inTree = [...textsIn(body)].map((each) => ({ text: each.text, key: each.path.at(-1) }))
      const byText = (a: { text: string }, b: { text: string }): number =>
        a.text < b.text ? -1 : 1
      // JSON.parse puts keys that are numbers first.
      expect([...textsOf(JSON.parse(text))].map(({ text: each }) => each).sort()).toEqual(
        inTree.sort(byText).map(({ text: each }) => each)
      )
    }),
    { numRuns: 2000 }
  )
})
