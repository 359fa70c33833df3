import { expect, test } from 'vitest'
import { sameTextFaults } from './same-text'

const excerpt = (text: string): { id: string; kind: 'body'; text: string; mentions: [] } => ({
  id: text,
  kind: 'body',
  text,
  mentions: []
})
const onFile = [
  { id: 'posts', title: 'Posts', sha256: 'abc', excerpts: ['a', 'b', 'c', 'd', 'e'].map(excerpt) }
]

test('the same file under another id is refused with the id to use', () => {
  expect(sameTextFaults('x.txt', 'other', 'abc', [], onFile)[0]?.message).toBe(
    'This text is on file as "posts" (“Posts”). To bring that article up to date, import with --id posts.'
  )
})

test('most of its excerpts are enough; a quotation from it is not', () => {
  expect(sameTextFaults('x.txt', 'other', 'z', ['a', 'b', 'c'], onFile)).toHaveLength(1)
  expect(sameTextFaults('x.txt', 'other', 'z', ['a', 'b'], onFile)).toEqual([])
})

test('the article itself may come again', () => {
  expect(sameTextFaults('x.txt', 'posts', 'abc', ['a', 'b', 'c'], onFile)).toEqual([])
})
