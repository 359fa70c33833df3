import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuote, foldSpace } from '../../src/domain/anchor'
import { fixtureLexicon } from '../../bench/fixture-lexicon'
import { formatArticle } from '../validate/article-text'
import { draftArticle } from './draft'
import type { FiledArticle, Question } from './filed-article'
import { edit, edited } from '../../test/support/edited-text'
import { mergeArticle, type Merged } from './merge'
import { blocksOfPlainText } from './plain-text'
import { answer } from './review'

const lexicon = fixtureLexicon()
const placeIds = new Set(lexicon.places.keys())
const POSTS = readFileSync('test/fixtures/import/posts.txt', 'utf8')

function merge(text: string, before?: FiledArticle): Merged {
  const draft = draftArticle(blocksOfPlainText(text), 'en', lexicon)
  const meta = { id: 'posts', lang: 'en', sha256: 'a'.repeat(64), published: '2024-09-04' }
  return mergeArticle(before, draft, meta, lexicon.places)
}

/** The file after each open question got the reply. */
function answered(file: FiledArticle, reply: (question: Question) => string): FiledArticle {
  let now = file
  for (;;) {
    const question = now.review?.questions[0]
    if (!question) return now
    now = answer(now, question, reply(question), placeIds).file
  }
}
const accepted = (file: FiledArticle): FiledArticle => answered(file, () => '')
const asks = (merged: Merged): string[] =>
  (merged.file.review?.questions ?? []).map((question) => `${question.excerpt}: ${question.ask}`)

describe('a first import', () => {
  test('accepts what is plain and asks about the rest', () => {
    const merged = merge(POSTS)
    expect(merged.file.excerpts.map((excerpt) => [excerpt.id, excerpt.mentions.length])).toEqual([
      ['posts-1', 2],
      ['posts-2', 1],
      ['posts-3', 0],
      ['posts-4', 1],
      ['posts-5', 2]
    ])
    expect(asks(merged)).toEqual([
      'posts-3: Does “The two sides” stand for Armenia and Azerbaijan?',
      'posts-5: Does “The alliance” stand for CSTO?'
    ])
  })

  test('leaves no bookkeeping in the file once every question is answered yes', () => {
    expect(Object.keys(accepted(merge(POSTS).file))).not.toContain('review')
  })
})

describe('a second import', () => {
  test('of the same text changes nothing', () => {
    const once = merge(POSTS).file
    expect(formatArticle(merge(POSTS, once).file)).toBe(formatArticle(once))
    const done = accepted(once)
    expect(formatArticle(merge(POSTS, done).file)).toBe(formatArticle(done))
  })

  test('never asks again what a person has declined', () => {
    const declined = answered(merge(POSTS).file, () => 'n')
    expect(asks(merge(POSTS, declined))).toEqual([])
    expect(declined.excerpts.map((excerpt) => excerpt.id)).not.toContain('posts-3')
  })

  test('keeps a place, a kind, a note and a quote that a person has set', () => {
    const done = accepted(merge(POSTS).file)
    const own: FiledArticle = {
      ...done,
      excerpts: done.excerpts.map((excerpt) =>
        excerpt.id === 'posts-2'
          ? {
              ...excerpt,
              kind: 'quote',
              editorNote: 'The 2nd.',
              mentions: [
                {
                  place: 'armenia',
                  how: 'metonym',
                  quote: { exact: 'The government in Yerevan', prefix: '', suffix: '' }
                }
              ]
            }
          : excerpt
      )
    }
    expect(formatArticle(merge(POSTS, own).file)).toBe(formatArticle(own))
  })

  test('asks before it adds a mention that a person may have taken out', () => {
    const done = accepted(merge(POSTS).file)
    const own = {
      ...done,
      excerpts: done.excerpts.map((excerpt) =>
        excerpt.id === 'posts-1' ? { ...excerpt, mentions: excerpt.mentions.slice(0, 1) } : excerpt
      )
    }
    const merged = merge(POSTS, own)
    expect(asks(merged)).toEqual(['posts-1: Does “Azerbaijan” stand for Azerbaijan?'])
    expect(merged.file.excerpts[0]?.mentions).toHaveLength(1)
  })

  test('never gives a number twice', () => {
    const declined = answered(merge(POSTS).file, (question) =>
      question.excerpt === 'posts-3' ? 'n' : ''
    )
    const longer = POSTS + '\nTurkey welcomed the step.\n'
    expect(merge(longer, declined).file.excerpts.map((excerpt) => excerpt.id)).toEqual([
      'posts-1',
      'posts-2',
      'posts-4',
      'posts-5',
      'posts-6'
    ])
  })

  test('never gives the number of an excerpt again that was taken out last', () => {
    const longer = POSTS + '\nThe two sides are content.\n'
    const declined = answered(merge(longer).file, (question) =>
      question.excerpt === 'posts-6' ? 'n' : ''
    )
    expect(declined.excerpts.at(-1)?.id).toBe('posts-5')
    const further = longer + '\nTurkey welcomed the step.\n'
    expect(merge(further, declined).file.excerpts.at(-1)?.id).toBe('posts-7')
  })

  test('asks about every mention in a sentence that is new', () => {
    const done = accepted(merge(POSTS).file)
    const merged = merge(POSTS + '\nTurkey welcomed the step.\n', done)
    expect(asks(merged)).toEqual(['posts-6: Does “Turkey” stand for Turkey?'])
    expect(merged.file.excerpts.at(-1)?.mentions).toEqual([])
  })

  test('asks again where the words that were declined stand in another sentence', () => {
    const declined = answered(merge(POSTS).file, (question) =>
      question.excerpt === 'posts-5' ? 'n' : ''
    )
    const other = POSTS.replace('The alliance of which', 'The alliance, of which')
    expect(asks(merge(other, declined))[0]).toMatch(
      /^posts-5: The text no longer has this sentence/
    )
    const added = POSTS + '\nThe alliance is silent.\n'
    expect(asks(merge(added, declined))).toEqual(['posts-6: Does “The alliance” stand for CSTO?'])
  })

  test('keeps an excerpt whose sentence is gone, in its place, and says so', () => {
    const done = accepted(merge(POSTS).file)
    const merged = merge(POSTS.replace(' Russia was not asked.', ''), done)
    expect(merged.orphans).toEqual(['posts-4'])
    expect(merged.file.excerpts).toEqual(done.excerpts)
    expect(asks(merged)).toEqual([
      'posts-4: The text no longer has this sentence. What shall become of the excerpt?'
    ])
  })

  test('moves an excerpt to a corrected sentence only when a person says so', () => {
    const done = accepted(merge(POSTS).file)
    const corrected = POSTS.replace('Russia was not asked', 'Russia was never asked')
    const merged = merge(corrected, done)
    expect(merged.file.excerpts.map((excerpt) => excerpt.text)).toContain('Russia was not asked.')
    expect(merged.file.excerpts.map((excerpt) => excerpt.text)).not.toContain(
      'Russia was never asked.'
    )
    const moved = answered(merged.file, () => '1')
    expect(moved.excerpts.map((excerpt) => excerpt.id)).not.toContain('posts-4')
    expect(moved.excerpts.find((excerpt) => excerpt.id === 'posts-6')).toMatchObject({
      text: 'Russia was never asked.',
      mentions: [{ place: 'russia' }]
    })
  })

  test('asks no more about an excerpt that a person has kept', () => {
    const done = accepted(merge(POSTS).file)
    const without = POSTS.replace(' Russia was not asked.', '')
    const kept = answered(merge(without, done).file, () => 'k')
    const again = merge(without, kept)
    expect(again.orphans).toEqual(['posts-4'])
    expect(formatArticle(again.file)).toBe(formatArticle(kept))
  })

  test('never brings a sentence back that a person has taken out for good', () => {
    const out = answered(merge(POSTS).file, (question) =>
      question.excerpt === 'posts-3' ? 't' : ''
    )
    expect(out.excerpts.map((excerpt) => excerpt.id)).not.toContain('posts-3')
    const again = merge(POSTS, out)
    expect(formatArticle(again.file)).toBe(formatArticle(out))
    expect(asks(again)).toEqual([])
  })

  test('shows the sentence before with each question', () => {
    const [first] = merge(POSTS).file.review?.questions ?? []
    expect(first?.before).toBe(merge(POSTS).file.excerpts[1]?.text)
  })
})

test('sentences of the same words, like those of a lost one, ask the same on the next import', () => {
  const before = accepted(merge(POSTS).file)
  const changed = POSTS.replace(
    'Russia was not asked.',
    'Russia was never asked.\n\nRussia was never asked.\n\nRussia was never asked.'
  )
  const once = merge(changed, before).file
  expect(formatArticle(merge(changed, once).file)).toBe(formatArticle(once))
})

const SOURCES = ['frontier-posts', 'bloc-without-summit', 'chess-in-atlanta'].map((id) =>
  readFileSync(`test/fixtures/mentions/${id}.txt`, 'utf8')
)

describe('whatever becomes of the text,', () => {
  const someText = fc.constantFrom(...SOURCES)
  const someEdits = fc.array(edit, { minLength: 1, maxLength: 8 })
  const reply = fc.constantFrom('', 'n', '1')

  test('what is on file stays to the letter, and is in the text or an orphan', () => {
    fc.assert(
      fc.property(someText, someEdits, reply, (text, edits, how) => {
        const before = answered(merge(text).file, () => how)
        const changed = edited(text, edits)
        const after = merge(changed, before)
        const words = foldSpace(changed)
        for (const excerpt of before.excerpts) {
          expect(after.file.excerpts).toContainEqual(excerpt)
          const placed = words.includes(excerpt.text)
          if (!after.orphans.includes(excerpt.id)) expect(placed).toBe(true)
        }
        expect(after.file.review?.declined ?? []).toEqual(before.review?.declined ?? [])
      }),
      { numRuns: 60 }
    )
  }, 60_000)

  test('every excerpt that is no orphan is verbatim, every quote matches once, no id comes twice', () => {
    fc.assert(
      fc.property(someText, someEdits, (text, edits) => {
        const before = accepted(merge(text).file)
        const changed = edited(text, edits)
        const { file, orphans } = merge(changed, before)
        const words = foldSpace(changed)
        for (const excerpt of file.excerpts) {
          if (!orphans.includes(excerpt.id)) expect(words).toContain(excerpt.text)
          for (const { quote } of excerpt.mentions) {
            expect(findQuote(excerpt.text, quote)).toHaveLength(1)
          }
        }
        for (const question of file.review?.questions ?? []) {
          const excerpt = file.excerpts.find((each) => each.id === question.excerpt)
          if (question.about === 'mention') {
            expect(findQuote(excerpt?.text ?? '', question.quote)).toHaveLength(1)
          }
        }
        const ids = file.excerpts.map((excerpt) => excerpt.id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 60 }
    )
  }, 60_000)

  test('a second import of the changed text changes nothing more', () => {
    fc.assert(
      fc.property(someText, someEdits, (text, edits) => {
        const before = accepted(merge(text).file)
        const changed = edited(text, edits)
        const once = merge(changed, before).file
        expect(formatArticle(merge(changed, once).file)).toBe(formatArticle(once))
      }),
      { numRuns: 60 }
    )
  }, 60_000)
})
