import { describe, expect, test } from 'vitest'
import type { ArticleFile } from '../read'
import { smallProject } from '../../test/support/small-atlas'
import { checkExcerptNumbers, checkNumbersKept, checkWordsKept } from './check-ids'

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

describe('an excerpt that was committed', () => {
  const [first] = small.article.value.excerpts
  const committed = (text: string) => (): string =>
    JSON.stringify({ excerpts: [{ id: first?.id, text }] })

  test('may have its words put right', () => {
    const slip = `${first?.text} indeed`
    for (const was of [first?.text ?? '', slip]) {
      expect(checkWordsKept([small], committed(was))).toEqual([])
    }
  })

  test('is not given other words, and the fault stands on the line of these', () => {
    const faults = checkWordsKept([small], committed('Rain fell on the quay all night.'))
    expect(said(faults)).toEqual([
      expect.stringMatching(
        /-1 had other words .*\(“Rain fell on the quay all night\.”\).* a number of their own: bulletin-2031-05-04-5,/
      )
    ])
    expect(faults[0]?.line).toBe(small.article.lineOf(['excerpts', 0, 'text']))
  })

  test.each([['never was'], ['{ broken']])('or %s, says nothing', (text) => {
    expect(checkWordsKept([small], () => (text === 'never was' ? undefined : text))).toEqual([])
  })
})
