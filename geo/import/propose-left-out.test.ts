import { expect, test } from 'vitest'
import { quotedWords } from '../../src/domain/words'
import type { FiledArticle, FiledExcerpt } from './filed-article'
import { withProposals } from './propose-left-out'
import { beginSitting, openIn, takeReply } from './sitting'

const excerpt = (
  number: number,
  text: string,
  places: readonly string[],
  kind: FiledExcerpt['kind'] = 'body'
): FiledExcerpt => ({
  id: `a-${number}`,
  kind,
  text,
  mentions: places.map((place) => ({
    place,
    how: 'name',
    quote: { exact: text.split(' ')[0]!, prefix: '', suffix: '' }
  }))
})
const FILE: FiledArticle = {
  id: 'a',
  title: 'A',
  publisher: null,
  published: '2024-06-13',
  url: null,
  lang: 'en',
  credit: null,
  sha256: '0'.repeat(64),
  lastNumber: 6,
  words: 60,
  excerpts: [
    excerpt(1, 'Armenia leaves', ['armenia'], 'headline'),
    excerpt(2, 'Armenia from the air', ['armenia'], 'caption'),
    excerpt(3, 'Armenia said so again and again on that day', ['armenia']),
    excerpt(4, 'Armenia has 29,800 square kilometres of land', ['armenia']),
    excerpt(5, 'Georgia waits', ['georgia']),
    excerpt(6, 'Armenia is the last word here', ['armenia'])
  ]
}
const proposed = (file: FiledArticle, words: number, needed: string[] = []): string[] =>
  (withProposals(file, { words }, new Set(needed)).review?.questions ?? []).map(
    ({ excerpt: id }) => id
  )

test.each<[string, number, string[], string[]]>([
  ['nothing where the limit is kept', 30, [], []],
  ['captions first, no more than needed', 29, [], ['a-2']],
  ['then the longest passages without a fact', 20, [], ['a-2', 'a-3']],
  ['passages with a figure last', 5, [], ['a-2', 'a-3', 'a-6', 'a-4']],
  ['never one that a first question of the site opens', 20, ['a-2'], ['a-3', 'a-6']],
  ['never the headline, nor the only passage on a place', 1, [], ['a-2', 'a-3', 'a-6', 'a-4']]
])('proposes to leave out %s', (_, words, needed, expected) => {
  expect(proposed(FILE, words, needed)).toEqual(expected)
})

test('the editor decides, and is not asked again about what was kept', () => {
  const asked = withProposals(FILE, { words: 20 }, new Set())
  let sitting = beginSitting(asked, false)
  for (const reply of ['k', '']) {
    sitting = takeReply(sitting, openIn(sitting)[0]!, reply, new Set()).sitting
  }
  expect(sitting.file.excerpts.map(({ id }) => id)).toEqual(['a-1', 'a-2', 'a-4', 'a-5', 'a-6'])
  expect(sitting.file.review?.takenOut).toHaveLength(1)
  expect(quotedWords(sitting.file)).toBe(21)
  expect(proposed(sitting.file, 20)).toEqual(['a-6'])
})

test('one answer leaves all out that are proposed', () => {
  const asked = withProposals(FILE, { words: 5 }, new Set())
  const sitting = beginSitting(asked, false)
  const step = takeReply(sitting, openIn(sitting)[0]!, 'a', new Set())
  expect(step.said).toContain('The same for 3 more.')
  expect(step.sitting.file.excerpts.map(({ id }) => id)).toEqual(['a-1', 'a-5'])
})
