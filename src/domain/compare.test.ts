import { describe, expect, test } from 'vitest'
import { smallAtlas } from '../../test/support/small-atlas'
import { compareArticles } from './compare'

const excerpt = (text: string, ...mentions: [place: string, said: string][]) => ({
  id: 'a-1',
  kind: 'body' as const,
  text,
  mentions: mentions.map(([place, said]) => {
    const start = text.indexOf(said)
    return { place, start, end: start + said.length }
  })
})

describe('two articles side by side', () => {
  test('tell what both name before what one alone does, how often and in which words', () => {
    const first = {
      excerpts: [
        excerpt('Alpha and Alphans met.', ['alpha', 'Alpha'], ['alpha', 'Alphans']),
        excerpt('Alpha left Beta.', ['alpha', 'Alpha'], ['beta', 'Beta'])
      ]
    }
    const second = {
      excerpts: [excerpt('Gamma wrote to Alpha.', ['gamma', 'Gamma'], ['alpha', 'Alpha'])]
    }
    expect(compareArticles(first, second)).toEqual([
      { place: 'alpha', by: 'both', counts: [3, 1], words: [['Alpha', 'Alphans'], ['Alpha']] },
      { place: 'beta', by: 'first', counts: [1, 0], words: [['Beta'], []] },
      { place: 'gamma', by: 'second', counts: [0, 1], words: [[], ['Gamma']] }
    ])
  })

  test('are compared alike whichever stands first, and count each mention once', () => {
    const [a, b] = [smallAtlas.articles[0]!, smallAtlas.articles[1]!]
    const there = compareArticles(a, b)
    const back = compareArticles(b, a)
    expect(new Set(back.map(({ place }) => place))).toEqual(
      new Set(there.map(({ place }) => place))
    )
    const mentions = a.excerpts.reduce((sum, each) => sum + each.mentions.length, 0)
    expect(there.reduce((sum, { counts }) => sum + counts[0], 0)).toBe(mentions)
    expect(back.reduce((sum, { counts }) => sum + counts[1], 0)).toBe(mentions)
  })
})
