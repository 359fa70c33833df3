import { describe, expect, test } from 'vitest'
import type { ArticleFile } from '../read'
import { smallProject } from '../../test/support/small-atlas'
import { checkExcerptNumbers, checkNumbersKept } from './check-ids'

const [small] = smallProject.articles
if (!small) throw new Error('no article')
const highest = Math.max(
  ...small.article.value.excerpts.map(({ id }) => Number(/\d+$/.exec(id)?.[0]))
)
const withLast = (lastNumber: number | undefined): ArticleFile[] => {
  const { lastNumber: _, ...rest } = small.article.value
  void _
  const value = lastNumber === undefined ? rest : { ...rest, lastNumber }
  return [{ ...small, article: { ...small.article, value } }]
}
const said = (faults: ReturnType<typeof checkExcerptNumbers>): string[] =>
  faults.map(({ message }) => message)

describe('the last number', () => {
  test('may be the highest or lie above it', () => {
    expect(checkExcerptNumbers([...withLast(highest), ...withLast(highest + 5)])).toEqual([])
  })

  test('must be there, and the fault says which it is', () => {
    expect(said(checkExcerptNumbers(withLast(undefined)))).toEqual([
      expect.stringContaining(`Write "lastNumber": ${highest}, or more`)
    ])
  })

  test('has no excerpt above it; the fault stands on the excerpt’s line', () => {
    const faults = checkExcerptNumbers(withLast(highest - 1))
    expect(said(faults)).toEqual([
      expect.stringMatching(
        new RegExp(`-${highest} has a number above "lastNumber", ${highest - 1}`)
      )
    ])
    expect(faults[0]?.line).toBeGreaterThan(10)
  })

  test.each([
    ['lower than committed', 9, '{\n  "lastNumber": 12,\n', /is 9 and was 12; it is never lowered/],
    ['the same', 12, '{\n  "lastNumber": 12,\n', undefined],
    ['higher', 13, '{\n  "lastNumber": 12,\n', undefined],
    ['committed without one', 3, '{\n  "id": "a",\n', undefined],
    ['never committed', 3, undefined, undefined]
  ])('%s', (_, now, committed, expected) => {
    const faults = said(checkNumbersKept(withLast(now), () => committed))
    expect(faults).toEqual(expected === undefined ? [] : [expect.stringMatching(expected)])
  })
})
